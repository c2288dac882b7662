// Conversions between all dtypes that have bytes.
#include "Complex.h"
#include "Float16.h"
#include "Levels.h"

#pragma clang fp contract(off)

// Truncation without undefined behaviour: out of range and NaN give what the x86 instruction gives.
static inline int32_t i32_from_f32(float x) { return x >= -0x1p31f && x < 0x1p31f ? (int32_t)x : INT32_MIN; }
static inline int64_t i64_from_f32(float x) { return x >= -0x1p63f && x < 0x1p63f ? (int64_t)x : INT64_MIN; }
static inline uint64_t u64_from_f32(float x) {
  return x >= 0x1p63f && x < 0x1p64f ? (uint64_t)x : (uint64_t)i64_from_f32(x);
}
static inline int32_t i32_from_f64(double x) { return x > -0x1.00000002p31 && x < 0x1p31 ? (int32_t)x : INT32_MIN; }
static inline int64_t i64_from_f64(double x) { return x >= -0x1p63 && x < 0x1p63 ? (int64_t)x : INT64_MIN; }
static inline uint64_t u64_from_f64(double x) {
  return x >= 0x1p63 && x < 0x1p64 ? (uint64_t)x : (uint64_t)i64_from_f64(x);
}

#define K_LOOPS "CastsLoops.h"
#include "EachLevel.h"

k_unary_fn k_cast(uint8_t from, uint8_t to) {
  if (from >= K_DTYPES || to >= K_DTYPES) return NULL;
#ifdef K_HAS_LEVELS
  k_unary_fn found = NULL;
  if (k_level() == 4) found = cast_table_v4[from][to];
  if (k_level() == 3) found = cast_table_v3[from][to];
  if (found != NULL) return found;
#endif
  return cast_table_v1[from][to];
}
