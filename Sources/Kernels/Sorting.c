// The largest elements of rows in order, and where they lie: short rows by a network, several side by side, long ones
// by their digits, a few of many by insertion.
#include "Float16.h"
#include "Levels.h"

// Rows that a network sorts at a time, and how long they may be.
#define LANES 8
#define SHORT_ROW 128

#define K_LOOPS "SortingLoops.h"
#include "EachLevel.h"

// Up to so many elements are chosen by insertion.
#define FEW 128
// Rows from here on take larger digits.
#define LONG_ROW 16384

// ---- Keys: signed numbers, the smallest for the largest element. Both zeros have one, and all NaNs, which come first.

static inline int32_t key_f32(float x) {
  uint32_t bits = k_float_to_bits(x == 0 ? 0.0f : x);
  int32_t rising = (int32_t)(bits & 0x80000000u ? bits ^ 0x7fffffffu : bits);
  return x != x ? INT32_MIN : ~rising;
}

static inline int64_t key_f64(double x) {
  double value = x == 0 ? 0.0 : x;
  uint64_t bits;
  memcpy(&bits, &value, 8);
  int64_t rising = (int64_t)(bits >> 63 ? bits ^ 0x7fffffffffffffffull : bits);
  return x != x ? INT64_MIN : ~rising;
}

#define KEYS(T, FORMULA)                                                                                              \
  {                                                                                                                   \
    const T *p = a;                                                                                                   \
    for (size_t i = 0; i < n; i++) keys[i] = FORMULA;                                                                 \
  }                                                                                                                   \
  break

static void keys_narrow(uint8_t dtype, const void *a, size_t n, int32_t *keys) {
  switch (dtype) {
  case K_FLOAT32: KEYS(float, key_f32(p[i]));
  case K_FLOAT16: KEYS(uint16_t, key_f32(k_widen_f16(p[i])));
  case K_BFLOAT16: KEYS(uint16_t, key_f32(k_widen_bf16(p[i])));
  case K_INT8: KEYS(int8_t, ~(int32_t)p[i]);
  case K_INT16: KEYS(int16_t, ~(int32_t)p[i]);
  case K_INT32: KEYS(int32_t, ~p[i]);
  case K_UINT16: KEYS(uint16_t, ~(int32_t)p[i]);
  case K_UINT32: KEYS(uint32_t, (int32_t)(~p[i] ^ 0x80000000u));
  default: KEYS(uint8_t, ~(int32_t)p[i]);
  }
}

static void keys_wide(uint8_t dtype, const void *a, size_t n, int64_t *keys) {
  switch (dtype) {
  case K_FLOAT64: KEYS(double, key_f64(p[i]));
  case K_INT64: KEYS(int64_t, ~p[i]);
  default: KEYS(uint64_t, (int64_t)(~p[i] ^ 1ull << 63));
  }
}

static int is_wide(uint8_t dtype) { return dtype == K_FLOAT64 || dtype == K_INT64 || dtype == K_UINT64; }

static size_t element_bytes(uint8_t dtype) {
  if (is_wide(dtype)) return 8;
  if (dtype == K_FLOAT32 || dtype == K_INT32 || dtype == K_UINT32) return 4;
  return dtype == K_INT8 || dtype == K_UINT8 || dtype == K_BOOL ? 1 : 2;
}

// ---- Items: a key and the element's place, so that equal keys keep their order

typedef struct {
  int64_t key, place;
} wide_item;

#define NARROW_ITEM(key, place) ((int64_t)((uint64_t)(uint32_t)(key) << 32 | (uint64_t)(place)))
#define WIDE_ITEM(key, place) ((wide_item){key, (int64_t)(place)})
#define KEY_narrow(item) ((int32_t)((item) >> 32))
#define KEY_wide(item) ((item).key)
#define PLACE_narrow(item) ((uint32_t)(item))
#define PLACE_wide(item) ((uint32_t)(item).place)

// ---- Results

typedef struct {
  uint8_t dtype;
  size_t size, n, k, place_bytes;
} shape_of_rows;

// The elements at `at`, and the numbers themselves, of one row or a part of it.
static void put(const shape_of_rows *s, const char *a, const uint32_t *at, size_t n, char *values, char *places) {
#define PUT(T)                                                                                                        \
  for (size_t i = 0; i < n; i++) ((T *)values)[i] = ((const T *)a)[at[i]];                                            \
  break
  switch (s->size) {
  case 1: PUT(uint8_t);
  case 2: PUT(uint16_t);
  case 4: PUT(uint32_t);
  default: PUT(uint64_t);
  }
  switch (s->place_bytes) {
  case 4: memcpy(places, at, n * 4); break;
  case 8: for (size_t i = 0; i < n; i++) ((int64_t *)places)[i] = at[i]; break;
  default: for (size_t i = 0; i < n; i++) ((int16_t *)places)[i] = (int16_t)at[i]; break;
  }
}

// ---- Short rows

static void short_rows(const shape_of_rows *s, const char *a, size_t rows, char *values, char *places) {
  int64_t items[SHORT_ROW][LANES], at[SHORT_ROW][LANES], wide[SHORT_ROW];
  int32_t narrow[SHORT_ROW];
  size_t row_bytes = s->n * s->size;
  for (size_t first = 0; first < rows; first += LANES) {
    size_t lanes = rows - first < LANES ? rows - first : LANES;
    for (size_t l = 0; l < LANES; l++) {
      // Lanes without a row repeat the last one.
      const char *row = a + (first + (l < lanes ? l : lanes - 1)) * row_bytes;
      if (is_wide(s->dtype)) {
        keys_wide(s->dtype, row, s->n, wide);
        for (size_t i = 0; i < s->n; i++) items[i][l] = wide[i], at[i][l] = (int64_t)i;
      } else {
        keys_narrow(s->dtype, row, s->n, narrow);
        for (size_t i = 0; i < s->n; i++) items[i][l] = NARROW_ITEM(narrow[i], i);
      }
    }
    if (is_wide(s->dtype)) AT_LEVEL(network_wide, items, at, s->n);
    else AT_LEVEL(network_narrow, items, s->n);
    for (size_t l = 0; l < lanes; l++) {
      size_t row = first + l;
      uint32_t order[SHORT_ROW];
      if (is_wide(s->dtype)) for (size_t i = 0; i < s->k; i++) order[i] = (uint32_t)at[i][l];
      else for (size_t i = 0; i < s->k; i++) order[i] = PLACE_narrow(items[i][l]);
      put(s, a + row * row_bytes, order, s->k, values + row * s->k * s->size, places + row * s->k * s->place_bytes);
    }
  }
}

// ---- Long rows: by digits, the lowest first. Digits that all items share cost a count only.

#define BY_DIGITS(S, ITEM, U, BITS)                                                                                   \
  static const ITEM *by_digits_##S(ITEM *items, ITEM *other, size_t n, unsigned digit_bits) {                         \
    const U sign = (U)1 << (BITS - 1), mask = ((U)1 << digit_bits) - 1;                                               \
    for (unsigned bit = 0; bit < BITS; bit += digit_bits) {                                                           \
      size_t starts[2048] = {0};                                                                                      \
      for (size_t i = 0; i < n; i++) starts[((U)KEY_##S(items[i]) ^ sign) >> bit & mask]++;                           \
      if (starts[((U)KEY_##S(items[0]) ^ sign) >> bit & mask] == n) continue;                                         \
      size_t sum = 0;                                                                                                 \
      for (size_t d = 0; d <= mask; d++) {                                                                            \
        size_t count = starts[d];                                                                                     \
        starts[d] = sum;                                                                                              \
        sum += count;                                                                                                 \
      }                                                                                                               \
      for (size_t i = 0; i < n; i++) other[starts[((U)KEY_##S(items[i]) ^ sign) >> bit & mask]++] = items[i];         \
      ITEM *swap = items;                                                                                             \
      items = other;                                                                                                  \
      other = swap;                                                                                                   \
    }                                                                                                                 \
    return items;                                                                                                     \
  }
BY_DIGITS(narrow, int64_t, uint32_t, 32)
BY_DIGITS(wide, wide_item, uint64_t, 64)

// ---- A few of many: each that comes before the last chosen one is put in its place

#define RUN 64
#define CHOOSE(S, KEY, ITEM, MAKE)                                                                                    \
  static void choose_##S(const shape_of_rows *s, const char *a, ITEM *chosen) {                                       \
    size_t have = 0;                                                                                                  \
    KEY keys[RUN];                                                                                                    \
    for (size_t start = 0; start < s->n; start += RUN) {                                                              \
      size_t count = s->n - start < RUN ? s->n - start : RUN;                                                         \
      keys_##S(s->dtype, a + start * s->size, count, keys);                                                           \
      if (have == s->k) {                                                                                             \
        KEY least = keys[0];                                                                                          \
        for (size_t i = 1; i < count; i++) least = keys[i] < least ? keys[i] : least;                                 \
        if (least >= KEY_##S(chosen[have - 1])) continue;                                                             \
      }                                                                                                               \
      for (size_t i = 0; i < count; i++) {                                                                            \
        if (have == s->k && keys[i] >= KEY_##S(chosen[have - 1])) continue;                                           \
        size_t at = have < s->k ? have++ : have - 1;                                                                  \
        for (; at > 0 && keys[i] < KEY_##S(chosen[at - 1]); at--) chosen[at] = chosen[at - 1];                        \
        chosen[at] = MAKE(keys[i], start + i);                                                                        \
      }                                                                                                               \
    }                                                                                                                 \
  }
CHOOSE(narrow, int32_t, int64_t, NARROW_ITEM)
CHOOSE(wide, int64_t, wide_item, WIDE_ITEM)

#define LONG(S, KEY, ITEM, MAKE)                                                                                      \
  static void long_row_##S(const shape_of_rows *s, const char *a, char *values, char *places, ITEM *scratch) {        \
    const ITEM *items = scratch;                                                                                      \
    if (s->k < s->n && s->k <= FEW) {                                                                                 \
      choose_##S(s, a, scratch);                                                                                      \
    } else {                                                                                                          \
      KEY keys[RUN];                                                                                                  \
      for (size_t start = 0; start < s->n; start += RUN) {                                                            \
        size_t count = s->n - start < RUN ? s->n - start : RUN;                                                       \
        keys_##S(s->dtype, a + start * s->size, count, keys);                                                         \
        for (size_t i = 0; i < count; i++) scratch[start + i] = MAKE(keys[i], start + i);                             \
      }                                                                                                               \
      items = by_digits_##S(scratch, scratch + s->n, s->n, s->n < LONG_ROW ? 8 : 11);                                 \
    }                                                                                                                 \
    for (size_t first = 0; first < s->k; first += RUN) {                                                              \
      size_t count = s->k - first < RUN ? s->k - first : RUN;                                                         \
      uint32_t order[RUN];                                                                                            \
      for (size_t i = 0; i < count; i++) order[i] = (uint32_t)PLACE_##S(items[first + i]);                            \
      put(s, a, order, count, values + first * s->size, places + first * s->place_bytes);                             \
    }                                                                                                                 \
  }
LONG(narrow, int32_t, int64_t, NARROW_ITEM)
LONG(wide, int64_t, wide_item, WIDE_ITEM)

size_t k_top_scratch(uint8_t dtype, size_t n, size_t k) {
  if (n <= SHORT_ROW && k * 8 > n) return 0;
  return (is_wide(dtype) ? sizeof(wide_item) : 8) * (k < n && k <= FEW ? k : 2 * n);
}

int32_t k_top(uint8_t dtype, const void *a, size_t rows, size_t n, size_t k, void *values, void *places,
              size_t place_bytes, void *scratch) {
  if (dtype >= K_COMPLEX64) return K_UNSUPPORTED;
  if (n == 0 || k == 0) return K_OK;
  shape_of_rows s = {dtype, element_bytes(dtype), n, k, place_bytes};
  if (k_top_scratch(dtype, n, k) == 0) {
    short_rows(&s, a, rows, values, places);
    return K_OK;
  }
  for (size_t row = 0; row < rows; row++) {
    const char *from = (const char *)a + row * n * s.size;
    char *to = (char *)values + row * k * s.size, *to_places = (char *)places + row * k * place_bytes;
    if (is_wide(dtype)) long_row_wide(&s, from, to, to_places, scratch);
    else long_row_narrow(&s, from, to, to_places, scratch);
  }
  return K_OK;
}
