// Philox 4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011), and the
// conversions of its words to numbers that TensorFlow's random ops make.
#define _GNU_SOURCE
#include "Float16.h"
#include "Levels.h"

#pragma clang fp contract(off)

#define PHILOX_ROUNDS 10
#define PHILOX_A 0xD2511F53u
#define PHILOX_B 0xCD9E8D57u
#define WEYL_A 0x9E3779B9u
#define WEYL_B 0xBB67AE85u

// Truncated normals have this many words for every output, so that redrawing stays local: the next group of outputs
// starts after them whatever the number of draws was.
#define RESERVED_WORDS 256

k_philox k_philox_seed(uint64_t seed_lo, uint64_t seed_hi) {
  return (k_philox){{0, 0, (uint32_t)seed_hi, (uint32_t)(seed_hi >> 32)}, {(uint32_t)seed_lo, (uint32_t)(seed_lo >> 32)}};
}

// A 128-bit addition.
void k_philox_skip(k_philox *state, uint64_t count) {
  uint64_t low = state->counter[0] | (uint64_t)state->counter[1] << 32;
  uint64_t high = state->counter[2] | (uint64_t)state->counter[3] << 32;
  uint64_t sum = low + count;
  high += sum < low;
  state->counter[0] = (uint32_t)sum;
  state->counter[1] = (uint32_t)(sum >> 32);
  state->counter[2] = (uint32_t)high;
  state->counter[3] = (uint32_t)(high >> 32);
}

static void philox_group(k_philox *state, uint32_t out[4]) {
  uint32_t c0 = state->counter[0], c1 = state->counter[1], c2 = state->counter[2], c3 = state->counter[3];
  uint32_t k0 = state->key[0], k1 = state->key[1];
  for (int round = 0; round < PHILOX_ROUNDS; round++) {
    uint64_t a = (uint64_t)PHILOX_A * c0, b = (uint64_t)PHILOX_B * c2;
    uint32_t n0 = (uint32_t)(b >> 32) ^ c1 ^ k0, n2 = (uint32_t)(a >> 32) ^ c3 ^ k1;
    c0 = n0;
    c1 = (uint32_t)b;
    c2 = n2;
    c3 = (uint32_t)a;
    k0 += WEYL_A;
    k1 += WEYL_B;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
  k_philox_skip(state, 1);
}

void k_philox_fill_uint32(k_philox *state, uint32_t *out, size_t n) {
  for (size_t i = 0; i < n; i += 4) {
    uint32_t group[4];
    philox_group(state, group);
    memcpy(out + i, group, 4 * (n - i < 4 ? n - i : 4));
  }
}

// Random bits as the mantissa of a number in [1, 2), less one.
static inline float unit_f32(uint32_t word) { return k_bits_to_float((word & 0x7fffffu) | 127u << 23) - 1; }
static inline float unit_f16(uint32_t word) { return k_widen_f16((uint16_t)((word & 0x3ffu) | 15u << 10)) - 1; }
static inline float unit_bf16(uint32_t word) { return k_widen_bf16((uint16_t)((word & 0x7fu) | 127u << 7)) - 1; }
static inline double unit_f64(uint32_t high, uint32_t low) {
  uint64_t bits = (uint64_t)(high & 0xfffffu) << 32 | low | 1023ull << 52;
  double value;
  memcpy(&value, &bits, 8);
  return value - 1;
}

// Box and Muller's pair; the argument of the logarithm is kept away from 0.
static inline void normal_pair_f32(uint32_t x0, uint32_t x1, float out[2]) {
  float u = unit_f32(x0);
  u = u < 1.0e-7f ? 1.0e-7f : u;
  float angle = (float)(2.0 * M_PI * (double)unit_f32(x1));
  float radius = sqrtf(-2.0f * logf(u));
  out[0] = sinf(angle) * radius;
  out[1] = cosf(angle) * radius;
}

static inline void normal_pair_f64(const uint32_t x[4], double out[2]) {
  double u = unit_f64(x[0], x[1]);
  u = u < 1.0e-7 ? 1.0e-7 : u;
  double angle = 2 * M_PI * unit_f64(x[2], x[3]);
  double radius = sqrt(-2.0 * log(u));
  out[0] = sin(angle) * radius;
  out[1] = cos(angle) * radius;
}

// For each group of four words, runs BODY, which fills `values`, COUNT of them.
#define EACH_GROUP(T, COUNT, BODY)                                                                                    \
  {                                                                                                                   \
    T *o = out;                                                                                                       \
    for (size_t i = 0; i < n; i += COUNT) {                                                                           \
      uint32_t words[4];                                                                                              \
      T values[COUNT];                                                                                                \
      philox_group(state, words);                                                                                     \
      BODY;                                                                                                           \
      memcpy(o + i, values, sizeof(T) * (n - i < COUNT ? n - i : COUNT));                                             \
    }                                                                                                                 \
    return K_OK;                                                                                                      \
  }
#define FOUR(FORMULA) for (int j = 0; j < 4; j++) values[j] = FORMULA

int32_t k_philox_uniform(uint8_t dtype, k_philox *state, void *out, size_t n) {
  switch (dtype) {
  case K_FLOAT32: EACH_GROUP(float, 4, FOUR(unit_f32(words[j])))
  case K_FLOAT16: EACH_GROUP(uint16_t, 4, FOUR(k_narrow_f16(unit_f16(words[j]))))
  case K_BFLOAT16: EACH_GROUP(uint16_t, 4, FOUR(k_narrow_bf16(unit_bf16(words[j]))))
  case K_FLOAT64:
    EACH_GROUP(double, 2, for (int j = 0; j < 2; j++) values[j] = unit_f64(words[2 * j], words[2 * j + 1]))
  default: return K_UNSUPPORTED;
  }
}

static inline void four_normals(const uint32_t words[4], float values[4]) {
  normal_pair_f32(words[0], words[1], values);
  normal_pair_f32(words[2], words[3], values + 2);
}

int32_t k_philox_normal(uint8_t dtype, k_philox *state, void *out, size_t n) {
  float f[4];
  switch (dtype) {
  case K_FLOAT32: EACH_GROUP(float, 4, four_normals(words, values))
  case K_FLOAT16: EACH_GROUP(uint16_t, 4, four_normals(words, f); FOUR(k_narrow_f16(f[j])))
  case K_BFLOAT16: EACH_GROUP(uint16_t, 4, four_normals(words, f); FOUR(k_narrow_bf16(f[j])))
  case K_FLOAT64: EACH_GROUP(double, 2, normal_pair_f64(words, values))
  default: return K_UNSUPPORTED;
  }
}

// Four normals inside (-2, 2) from a generator of their own, word by word.
static void four_truncated(k_philox state, float values[4]) {
  int found = 0;
  while (found < 4) {
    uint32_t words[4];
    philox_group(&state, words);
    for (int j = 0; j < 4 && found < 4; j += 2) {
      float pair[2];
      normal_pair_f32(words[j], words[j + 1], pair);
      for (int k = 0; k < 2 && found < 4; k++)
        if (fabsf(pair[k]) < 2) values[found++] = pair[k];
    }
  }
}

static void two_truncated(k_philox state, double values[2]) {
  int found = 0;
  while (found < 2) {
    uint32_t words[4];
    double pair[2];
    philox_group(&state, words);
    normal_pair_f64(words, pair);
    for (int k = 0; k < 2 && found < 2; k++)
      if (fabs(pair[k]) < 2) values[found++] = pair[k];
  }
}

int32_t k_philox_truncated_normal(uint8_t dtype, k_philox *state, void *out, size_t n) {
  size_t count = dtype == K_FLOAT64 ? 2 : 4;
  for (size_t i = 0; i < n; i += count) {
    size_t run = n - i < count ? n - i : count;
    float f[4];
    double d[2];
    uint16_t h[4];
    switch (dtype) {
    case K_FLOAT32:
      four_truncated(*state, f);
      memcpy((float *)out + i, f, run * 4);
      break;
    case K_FLOAT64:
      two_truncated(*state, d);
      memcpy((double *)out + i, d, run * 8);
      break;
    case K_FLOAT16:
    case K_BFLOAT16:
      four_truncated(*state, f);
      for (int j = 0; j < 4; j++) h[j] = dtype == K_FLOAT16 ? k_narrow_f16(f[j]) : k_narrow_bf16(f[j]);
      memcpy((uint16_t *)out + i, h, run * 2);
      break;
    default: return K_UNSUPPORTED;
    }
    k_philox_skip(state, RESERVED_WORDS / 4 * count);
  }
  return K_OK;
}

int32_t k_philox_uniform_int(uint8_t dtype, k_philox *state, int64_t low, uint64_t range, void *out, size_t n) {
  if (range == 0) return K_DIVISION_BY_ZERO;
  switch (dtype) {
  case K_INT32:
  case K_UINT32: EACH_GROUP(uint32_t, 4, FOUR((uint32_t)low + words[j] % (uint32_t)range))
  case K_INT64:
  case K_UINT64:
    EACH_GROUP(uint64_t, 2,
               for (int j = 0; j < 2; j++) values[j] =
                 (uint64_t)low + (words[2 * j] | (uint64_t)words[2 * j + 1] << 32) % range)
  default: return K_UNSUPPORTED;
  }
}
