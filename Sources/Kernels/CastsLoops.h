// The loops of Casts.c; compiled once for each level.

#define CAST(NAME, T, R, FORMULA)                                                                                     \
  static int32_t K(NAME)(const void *pa, void *po, size_t n) {                                                        \
    const T *a = pa;                                                                                                  \
    R *o = po;                                                                                                        \
    K_VECTOR for (size_t i = 0; i < n; i++) {                                                                         \
      T x = a[i];                                                                                                     \
      o[i] = FORMULA;                                                                                                 \
    }                                                                                                                 \
    return K_OK;                                                                                                      \
  }

// From a float: WIDE(x) is x as float or double, W names the conversions from it.
#define FROM_FLOAT_MAIN(S, T, WIDE, W)                                                                                \
  CAST(S##_to_f32, T, float, (float)WIDE(x))                                                                          \
  CAST(S##_to_f64, T, double, (double)WIDE(x))                                                                        \
  CAST(S##_to_f16, T, uint16_t, k_narrow_f16((float)WIDE(x)))                                                         \
  CAST(S##_to_bf16, T, uint16_t, k_narrow_bf16((float)WIDE(x)))                                                       \
  CAST(S##_to_i32, T, int32_t, i32_from_##W(WIDE(x)))                                                                 \
  CAST(S##_to_i64, T, int64_t, i64_from_##W(WIDE(x)))                                                                 \
  CAST(S##_to_bool, T, uint8_t, (uint8_t)(WIDE(x) != 0))
#define FROM_FLOAT_REST(S, T, WIDE, W)                                                                                \
  CAST(S##_to_i8, T, int8_t, (int8_t)i32_from_##W(WIDE(x)))                                                           \
  CAST(S##_to_i16, T, int16_t, (int16_t)i32_from_##W(WIDE(x)))                                                        \
  CAST(S##_to_u8, T, uint8_t, (uint8_t)i32_from_##W(WIDE(x)))                                                         \
  CAST(S##_to_u16, T, uint16_t, (uint16_t)i32_from_##W(WIDE(x)))                                                      \
  CAST(S##_to_u32, T, uint32_t, (uint32_t)i64_from_##W(WIDE(x)))                                                      \
  CAST(S##_to_u64, T, uint64_t, u64_from_##W(WIDE(x)))                                                                \
  CAST(S##_to_c64, T, c64, ((c64){(float)WIDE(x), 0}))                                                                \
  CAST(S##_to_c128, T, c128, ((c128){(double)WIDE(x), 0}))
#define FROM_INT_MAIN(S, T)                                                                                           \
  CAST(S##_to_f32, T, float, (float)x)                                                                                \
  CAST(S##_to_f64, T, double, (double)x)                                                                              \
  CAST(S##_to_f16, T, uint16_t, k_narrow_f16((float)x))                                                               \
  CAST(S##_to_bf16, T, uint16_t, k_narrow_bf16((float)x))                                                             \
  CAST(S##_to_i32, T, int32_t, (int32_t)x)                                                                            \
  CAST(S##_to_i64, T, int64_t, (int64_t)x)                                                                            \
  CAST(S##_to_bool, T, uint8_t, (uint8_t)(x != 0))
#define FROM_INT_REST(S, T)                                                                                           \
  CAST(S##_to_i8, T, int8_t, (int8_t)x)                                                                               \
  CAST(S##_to_i16, T, int16_t, (int16_t)x)                                                                            \
  CAST(S##_to_u8, T, uint8_t, (uint8_t)x)                                                                             \
  CAST(S##_to_u16, T, uint16_t, (uint16_t)x)                                                                          \
  CAST(S##_to_u32, T, uint32_t, (uint32_t)x)                                                                          \
  CAST(S##_to_u64, T, uint64_t, (uint64_t)x)                                                                          \
  CAST(S##_to_c64, T, c64, ((c64){(float)x, 0}))                                                                      \
  CAST(S##_to_c128, T, c128, ((c128){(double)x, 0}))

FROM_FLOAT_MAIN(f32, float, , f32)
FROM_FLOAT_MAIN(f64, double, , f64)
FROM_FLOAT_MAIN(f16, uint16_t, k_widen_f16, f32)
FROM_FLOAT_MAIN(bf16, uint16_t, k_widen_bf16, f32)
FROM_INT_MAIN(i32, int32_t)
FROM_INT_MAIN(i64, int64_t)
FROM_INT_MAIN(bool, uint8_t)
#define MAIN_ROW(S)                                                                                                   \
  [K_FLOAT32] = K(S##_to_f32), [K_FLOAT64] = K(S##_to_f64), [K_FLOAT16] = K(S##_to_f16),                              \
  [K_BFLOAT16] = K(S##_to_bf16), [K_INT32] = K(S##_to_i32), [K_INT64] = K(S##_to_i64), [K_BOOL] = K(S##_to_bool)

#ifdef K_EVERY_DTYPE
FROM_FLOAT_REST(f32, float, , f32)
FROM_FLOAT_REST(f64, double, , f64)
FROM_FLOAT_REST(f16, uint16_t, k_widen_f16, f32)
FROM_FLOAT_REST(bf16, uint16_t, k_widen_bf16, f32)
FROM_INT_REST(i32, int32_t)
FROM_INT_REST(i64, int64_t)
FROM_INT_REST(bool, uint8_t)
#define FROM_NARROW(S, T) FROM_INT_MAIN(S, T) FROM_INT_REST(S, T)
FROM_NARROW(i8, int8_t)
FROM_NARROW(i16, int16_t)
FROM_NARROW(u8, uint8_t)
FROM_NARROW(u16, uint16_t)
FROM_NARROW(u32, uint32_t)
FROM_NARROW(u64, uint64_t)
#define FROM_COMPLEX(S, T, W)                                                                                         \
  CAST(S##_to_f32, T, float, (float)x.re)                                                                             \
  CAST(S##_to_f64, T, double, (double)x.re)                                                                           \
  CAST(S##_to_f16, T, uint16_t, k_narrow_f16((float)x.re))                                                            \
  CAST(S##_to_bf16, T, uint16_t, k_narrow_bf16((float)x.re))                                                          \
  CAST(S##_to_i32, T, int32_t, i32_from_##W(x.re))                                                                    \
  CAST(S##_to_i64, T, int64_t, i64_from_##W(x.re))                                                                    \
  CAST(S##_to_bool, T, uint8_t, (uint8_t)(x.re != 0 || x.im != 0))                                                    \
  CAST(S##_to_i8, T, int8_t, (int8_t)i32_from_##W(x.re))                                                              \
  CAST(S##_to_i16, T, int16_t, (int16_t)i32_from_##W(x.re))                                                           \
  CAST(S##_to_u8, T, uint8_t, (uint8_t)i32_from_##W(x.re))                                                            \
  CAST(S##_to_u16, T, uint16_t, (uint16_t)i32_from_##W(x.re))                                                         \
  CAST(S##_to_u32, T, uint32_t, (uint32_t)i64_from_##W(x.re))                                                         \
  CAST(S##_to_u64, T, uint64_t, u64_from_##W(x.re))                                                                   \
  CAST(S##_to_c64, T, c64, ((c64){(float)x.re, (float)x.im}))                                                         \
  CAST(S##_to_c128, T, c128, ((c128){x.re, x.im}))
FROM_COMPLEX(c64, c64, f32)
FROM_COMPLEX(c128, c128, f64)

#define REST_ROW(S)                                                                                                   \
  , [K_INT8] = K(S##_to_i8), [K_INT16] = K(S##_to_i16), [K_UINT8] = K(S##_to_u8), [K_UINT16] = K(S##_to_u16),         \
    [K_UINT32] = K(S##_to_u32), [K_UINT64] = K(S##_to_u64), [K_COMPLEX64] = K(S##_to_c64),                            \
    [K_COMPLEX128] = K(S##_to_c128)
#else
#define REST_ROW(S)
#endif

static const k_unary_fn K(cast_table)[K_DTYPES][K_DTYPES] = {
  [K_FLOAT32] = {MAIN_ROW(f32) REST_ROW(f32)},
  [K_FLOAT64] = {MAIN_ROW(f64) REST_ROW(f64)},
  [K_FLOAT16] = {MAIN_ROW(f16) REST_ROW(f16)},
  [K_BFLOAT16] = {MAIN_ROW(bf16) REST_ROW(bf16)},
  [K_INT32] = {MAIN_ROW(i32) REST_ROW(i32)},
  [K_INT64] = {MAIN_ROW(i64) REST_ROW(i64)},
  [K_BOOL] = {MAIN_ROW(bool) REST_ROW(bool)},
#ifdef K_EVERY_DTYPE
  [K_INT8] = {MAIN_ROW(i8) REST_ROW(i8)},
  [K_INT16] = {MAIN_ROW(i16) REST_ROW(i16)},
  [K_UINT8] = {MAIN_ROW(u8) REST_ROW(u8)},
  [K_UINT16] = {MAIN_ROW(u16) REST_ROW(u16)},
  [K_UINT32] = {MAIN_ROW(u32) REST_ROW(u32)},
  [K_UINT64] = {MAIN_ROW(u64) REST_ROW(u64)},
  [K_COMPLEX64] = {MAIN_ROW(c64) REST_ROW(c64)},
  [K_COMPLEX128] = {MAIN_ROW(c128) REST_ROW(c128)},
#endif
};

#undef CAST
#undef FROM_FLOAT_MAIN
#undef FROM_FLOAT_REST
#undef FROM_INT_MAIN
#undef FROM_INT_REST
#undef FROM_NARROW
#undef FROM_COMPLEX
#undef MAIN_ROW
#undef REST_ROW
