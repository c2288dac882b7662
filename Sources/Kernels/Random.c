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

// Groups that are made at a time, side by side.
#define BATCH 16

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

#define K_LOOPS "RandomLoops.h"
#include "EachLevel.h"

static void run_of_words(const k_philox *state, uint32_t *out) { AT_LEVEL(philox_run, state, out); }
static void run_of_uniforms(const k_philox *state, float *out) { AT_LEVEL(uniforms, state, out); }
static void run_of_uniforms_f64(const k_philox *state, double *out) { AT_LEVEL(uniforms_f64, state, out); }
static void run_of_normals(const k_philox *state, float *out) { AT_LEVEL(normals, state, 1, out); }
static void run_of_first_normals(const k_philox *state, float *out) {
  AT_LEVEL(normals, state, RESERVED_WORDS, out);
}

// Box and Muller's pair; the argument of the logarithm is kept away from 0.
static inline void normal_pair_f64(const uint32_t x[4], double out[2]) {
  double u = unit_f64(x[0], x[1]);
  u = u < 1.0e-7 ? 1.0e-7 : u;
  double angle = 2 * M_PI * unit_f64(x[2], x[3]);
  double radius = sqrt(-2.0 * log(u));
  out[0] = sin(angle) * radius;
  out[1] = cos(angle) * radius;
}

static void four_normals(const uint32_t words[4], float values[4]) {
  for (int half = 0; half < 4; half += 2) {
    float u = unit_f32(words[half]);
    u = u < 1.0e-7f ? 1.0e-7f : u;
    float angle = (float)(2.0 * M_PI * (double)unit_f32(words[half + 1]));
    float radius = sqrtf(-2.0f * logf(u));
    values[half] = sinf(angle) * radius;
    values[half + 1] = cosf(angle) * radius;
  }
}

// Fills n numbers by runs that make `count` at a time from BATCH groups; STORE converts one of type A to type T.
#define BY_RUNS(T, A, COUNT, RUN, STORE)                                                                              \
  {                                                                                                                   \
    T *o = out;                                                                                                       \
    A run[COUNT];                                                                                                     \
    for (size_t i = 0; i < n; i += COUNT) {                                                                           \
      size_t count = n - i < COUNT ? n - i : COUNT;                                                                   \
      RUN(state, run);                                                                                                \
      for (size_t j = 0; j < count; j++) o[i + j] = STORE(run[j]);                                                    \
      k_philox_skip(state, (count + COUNT / BATCH - 1) / (COUNT / BATCH));                                            \
    }                                                                                                                 \
    return K_OK;                                                                                                      \
  }
#define NARROW_UNIT_F16(word) k_narrow_f16(unit_f16(word))
#define NARROW_UNIT_BF16(word) k_narrow_bf16(unit_bf16(word))

static int32_t fill_words(k_philox *state, uint32_t *out, size_t n) BY_RUNS(uint32_t, uint32_t, 64, run_of_words, )

void k_philox_fill_uint32(k_philox *state, uint32_t *out, size_t n) { fill_words(state, out, n); }

int32_t k_philox_uniform(uint8_t dtype, k_philox *state, void *out, size_t n) {
  switch (dtype) {
  case K_FLOAT32: BY_RUNS(float, float, 64, run_of_uniforms, )
  case K_FLOAT16: BY_RUNS(uint16_t, uint32_t, 64, run_of_words, NARROW_UNIT_F16)
  case K_BFLOAT16: BY_RUNS(uint16_t, uint32_t, 64, run_of_words, NARROW_UNIT_BF16)
  case K_FLOAT64: BY_RUNS(double, double, 32, run_of_uniforms_f64, )
  default: return K_UNSUPPORTED;
  }
}

static void run_of_normals_f64(const k_philox *state, double *out) {
  uint32_t words[4 * BATCH];
  run_of_words(state, words);
  for (int g = 0; g < BATCH; g++) normal_pair_f64(words + 4 * g, out + 2 * g);
}

int32_t k_philox_normal(uint8_t dtype, k_philox *state, void *out, size_t n) {
  switch (dtype) {
  case K_FLOAT32: BY_RUNS(float, float, 64, run_of_normals, )
  case K_FLOAT16: BY_RUNS(uint16_t, float, 64, run_of_normals, k_narrow_f16)
  case K_BFLOAT16: BY_RUNS(uint16_t, float, 64, run_of_normals, k_narrow_bf16)
  case K_FLOAT64: BY_RUNS(double, double, 32, run_of_normals_f64, )
  default: return K_UNSUPPORTED;
  }
}

// Four normals inside (-2, 2) from a generator of their own; `found` of them are in their places, from groups before.
static void more_truncated(k_philox state, int found, float values[4]) {
  while (found < 4) {
    float normals[4];
    uint32_t words[4];
    philox_group(&state, words);
    four_normals(words, normals);
    for (int j = 0; j < 4 && found < 4; j++)
      if (fabsf(normals[j]) < 2) values[found++] = normals[j];
  }
}

// BATCH fours, each from a generator of its own: nearly all of their normals lie in the first group.
static void run_of_truncated(const k_philox *state, float *out) {
  float first[4 * BATCH];
  run_of_first_normals(state, first);
  for (int g = 0; g < BATCH; g++) {
    int found = 0;
    for (int j = 0; j < 4; j++)
      if (fabsf(first[4 * g + j]) < 2) out[4 * g + found++] = first[4 * g + j];
    if (found == 4) continue;
    k_philox own = *state;
    k_philox_skip(&own, RESERVED_WORDS * (uint64_t)g + 1);
    more_truncated(own, found, out + 4 * g);
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

// Every output has RESERVED_WORDS words of its own.
#define TRUNCATED(T, STORE)                                                                                           \
  {                                                                                                                   \
    float run[4 * BATCH];                                                                                             \
    for (size_t i = 0; i < n; i += 4 * BATCH) {                                                                       \
      size_t count = n - i < 4 * BATCH ? n - i : 4 * BATCH;                                                           \
      run_of_truncated(state, run);                                                                                   \
      for (size_t j = 0; j < count; j++) ((T *)out)[i + j] = STORE(run[j]);                                           \
      k_philox_skip(state, RESERVED_WORDS * ((count + 3) / 4));                                                       \
    }                                                                                                                 \
    return K_OK;                                                                                                      \
  }

int32_t k_philox_truncated_normal(uint8_t dtype, k_philox *state, void *out, size_t n) {
  switch (dtype) {
  case K_FLOAT32: TRUNCATED(float, )
  case K_FLOAT16: TRUNCATED(uint16_t, k_narrow_f16)
  case K_BFLOAT16: TRUNCATED(uint16_t, k_narrow_bf16)
  case K_FLOAT64:
    for (size_t i = 0; i < n; i += 2) {
      double pair[2];
      two_truncated(*state, pair);
      memcpy((double *)out + i, pair, 8 * (n - i < 2 ? n - i : 2));
      k_philox_skip(state, RESERVED_WORDS / 4 * 2);
    }
    return K_OK;
  default: return K_UNSUPPORTED;
  }
}

#define IN_RANGE_32(word) ((uint32_t)low + (word) % (uint32_t)range)
#define IN_RANGE_64(word) ((uint64_t)low + (word) % range)

static void run_of_long_words(const k_philox *state, uint64_t *out) {
  uint32_t words[4 * BATCH];
  run_of_words(state, words);
  for (int i = 0; i < 2 * BATCH; i++) out[i] = words[2 * i] | (uint64_t)words[2 * i + 1] << 32;
}

int32_t k_philox_uniform_int(uint8_t dtype, k_philox *state, int64_t low, uint64_t range, void *out, size_t n) {
  if (range == 0) return K_DIVISION_BY_ZERO;
  switch (dtype) {
  case K_INT32:
  case K_UINT32: BY_RUNS(uint32_t, uint32_t, 64, run_of_words, IN_RANGE_32)
  case K_INT64:
  case K_UINT64: BY_RUNS(uint64_t, uint64_t, 32, run_of_long_words, IN_RANGE_64)
  default: return K_UNSUPPORTED;
  }
}
