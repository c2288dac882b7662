// The loops of ElementwiseUnary.c; compiled once for each level. Formulas are in UnaryFormulas.h.

#define LOOP(NAME, T, R, FORMULA)                                                                                     \
  static int32_t K(NAME)(const void *pa, void *po, size_t n) {                                                        \
    const T *a = pa;                                                                                                  \
    R *o = po;                                                                                                        \
    K_VECTOR for (size_t i = 0; i < n; i++) {                                                                         \
      T x = a[i];                                                                                                     \
      o[i] = FORMULA;                                                                                                 \
    }                                                                                                                 \
    return K_OK;                                                                                                      \
  }

// Half precision: runs of 256 elements are widened, computed by the float32 loop, and rounded once.
#define HALF_RUN 256
#define HALF_DRIVERS(H)                                                                                               \
  static int32_t K(unary_halves_##H)(k_unary_fn f, const uint16_t *a, uint16_t *o, size_t n) {                        \
    float x[HALF_RUN];                                                                                                \
    for (size_t start = 0; start < n; start += HALF_RUN) {                                                            \
      size_t run = n - start < HALF_RUN ? n - start : HALF_RUN;                                                       \
      for (size_t i = 0; i < run; i++) x[i] = k_widen_##H(a[start + i]);                                              \
      f(x, x, run);                                                                                                   \
      for (size_t i = 0; i < run; i++) o[start + i] = k_narrow_##H(x[i]);                                             \
    }                                                                                                                 \
    return K_OK;                                                                                                      \
  }                                                                                                                   \
  LOOP(is_nan_##H, uint16_t, uint8_t, (uint8_t)(k_widen_##H(x) != k_widen_##H(x)))                                    \
  LOOP(is_inf_##H, uint16_t, uint8_t, (uint8_t)(fabsf(k_widen_##H(x)) == INFINITY))                                   \
  LOOP(is_finite_##H, uint16_t, uint8_t, (uint8_t)(fabsf(k_widen_##H(x)) < INFINITY))
HALF_DRIVERS(f16)
HALF_DRIVERS(bf16)
#define HALF_LOOP(NAME, H)                                                                                            \
  static int32_t K(NAME##_##H)(const void *a, void *o, size_t n) {                                                    \
    return K(unary_halves_##H)(K(NAME##_f32), a, o, n);                                                               \
  }

#define FLOAT_LOOP(NAME)                                                                                              \
  LOOP(NAME##_f32, float, float, NAME##_f32(x))                                                                       \
  LOOP(NAME##_f64, double, double, NAME##_f64(x))                                                                     \
  HALF_LOOP(NAME, f16)                                                                                                \
  HALF_LOOP(NAME, bf16)
K_FLOAT_UNARY(FLOAT_LOOP)

// Sines of float32: the series, and libm for the few elements that are too large to reduce. In runs, because the
// output may be the input.
#define ANGLE_LOOP(NAME)                                                                                              \
  static int32_t K(NAME##_f32)(const void *pa, void *po, size_t n) {                                                  \
    float x[HALF_RUN];                                                                                                \
    for (size_t start = 0; start < n; start += HALF_RUN) {                                                            \
      size_t run = n - start < HALF_RUN ? n - start : HALF_RUN;                                                       \
      memcpy(x, (const float *)pa + start, run * 4);                                                                  \
      float *o = (float *)po + start;                                                                                 \
      int large = 0;                                                                                                  \
      for (size_t i = 0; i < run; i++) {                                                                              \
        large |= !(fabsf(x[i]) <= FM_ANGLE_LIMIT);                                                                    \
        o[i] = fm_##NAME(fabsf(x[i]) <= FM_ANGLE_LIMIT ? x[i] : 0);                                                   \
      }                                                                                                               \
      for (size_t i = 0; large && i < run; i++)                                                                       \
        if (!(fabsf(x[i]) <= FM_ANGLE_LIMIT)) o[i] = (float)NAME((double)x[i]);                                       \
    }                                                                                                                 \
    return K_OK;                                                                                                      \
  }                                                                                                                   \
  LOOP(NAME##_f64, double, double, NAME(x))                                                                           \
  HALF_LOOP(NAME, f16)                                                                                                \
  HALF_LOOP(NAME, bf16)
ANGLE_LOOP(sin)
ANGLE_LOOP(cos)
ANGLE_LOOP(tan)

LOOP(is_nan_f32, float, uint8_t, (uint8_t)(x != x))
LOOP(is_nan_f64, double, uint8_t, (uint8_t)(x != x))
LOOP(is_inf_f32, float, uint8_t, (uint8_t)(fabsf(x) == INFINITY))
LOOP(is_inf_f64, double, uint8_t, (uint8_t)(fabs(x) == INFINITY))
LOOP(is_finite_f32, float, uint8_t, (uint8_t)(fabsf(x) < INFINITY))
LOOP(is_finite_f64, double, uint8_t, (uint8_t)(fabs(x) < INFINITY))

#define INT_LOOPS_OF(S, T, U)                                                                                         \
  LOOP(neg_##S, T, T, (T)(0 - (U)x))                                                                                  \
  LOOP(abs_##S, T, T, (T)(x < 0 ? 0 - (U)x : (U)x))                                                                   \
  LOOP(sign_##S, T, T, (T)(x > 0 ? 1 : x < 0 ? -1 : 0))                                                               \
  LOOP(square_##S, T, T, (T)((U)x * (U)x))                                                                            \
  LOOP(relu_##S, T, T, (x < 0 ? 0 : x))                                                                               \
  LOOP(relu6_##S, T, T, (x < 0 ? 0 : x > 6 ? 6 : x))                                                                  \
  LOOP(invert_##S, T, T, (T)~x)
INT_LOOPS_OF(i32, int32_t, uint32_t)
INT_LOOPS_OF(i64, int64_t, uint64_t)
#ifdef K_EVERY_DTYPE
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wtautological-unsigned-zero-compare"
INT_LOOPS_OF(i8, int8_t, unsigned)
INT_LOOPS_OF(i16, int16_t, unsigned)
INT_LOOPS_OF(u8, uint8_t, unsigned)
INT_LOOPS_OF(u16, uint16_t, unsigned)
INT_LOOPS_OF(u32, uint32_t, uint32_t)
INT_LOOPS_OF(u64, uint64_t, uint64_t)
#pragma clang diagnostic pop
LOOP(logical_not_bool, uint8_t, uint8_t, (uint8_t)(x == 0))

#define K_COMPLEX_UNARY(X)                                                                                            \
  X(neg) X(square) X(reciprocal) X(conj) X(sqrt) X(rsqrt) X(exp) X(expm1) X(log) X(log1p) X(sin) X(cos) X(tan)        \
  X(asin) X(acos) X(atan) X(sinh) X(cosh) X(tanh) X(asinh) X(acosh) X(atanh) X(sigmoid) X(sign)
#define COMPLEX_LOOP(NAME)                                                                                            \
  LOOP(NAME##_c64, c64, c64, NAME##_c64(x))                                                                           \
  LOOP(NAME##_c128, c128, c128, NAME##_c128(x))
K_COMPLEX_UNARY(COMPLEX_LOOP)
#define COMPLEX_PART_LOOP(NAME)                                                                                       \
  LOOP(NAME##_c64, c64, float, NAME##_c64(x))                                                                         \
  LOOP(NAME##_c128, c128, double, NAME##_c128(x))
COMPLEX_PART_LOOP(complex_abs)
COMPLEX_PART_LOOP(complex_angle)
COMPLEX_PART_LOOP(complex_real)
COMPLEX_PART_LOOP(complex_imag)
#endif

#define FLOATS(NAME)                                                                                                  \
  [K_FLOAT32] = K(NAME##_f32), [K_FLOAT64] = K(NAME##_f64), [K_FLOAT16] = K(NAME##_f16), [K_BFLOAT16] = K(NAME##_bf16)
#ifdef K_EVERY_DTYPE
#define INTS(NAME)                                                                                                    \
  [K_INT8] = K(NAME##_i8), [K_INT16] = K(NAME##_i16), [K_INT32] = K(NAME##_i32), [K_INT64] = K(NAME##_i64),           \
  [K_UINT8] = K(NAME##_u8), [K_UINT16] = K(NAME##_u16), [K_UINT32] = K(NAME##_u32), [K_UINT64] = K(NAME##_u64)
#define COMPLEXES(NAME) , [K_COMPLEX64] = K(NAME##_c64), [K_COMPLEX128] = K(NAME##_c128)
#else
#define INTS(NAME) [K_INT32] = K(NAME##_i32), [K_INT64] = K(NAME##_i64)
#define COMPLEXES(NAME)
#endif

static const k_unary_fn K(unary_table)[K_UNARY_OPS][K_DTYPES] = {
  [K_NEG] = {FLOATS(neg), INTS(neg) COMPLEXES(neg)},
  [K_ABS] = {FLOATS(abs), INTS(abs)},
  [K_SIGN] = {FLOATS(sign), INTS(sign) COMPLEXES(sign)},
  [K_SQUARE] = {FLOATS(square), INTS(square) COMPLEXES(square)},
  [K_RECIPROCAL] = {FLOATS(reciprocal) COMPLEXES(reciprocal)},
  [K_RELU] = {FLOATS(relu), INTS(relu)},
  [K_RELU6] = {FLOATS(relu6), INTS(relu6)},
  [K_SQRT] = {FLOATS(sqrt) COMPLEXES(sqrt)},
  [K_RSQRT] = {FLOATS(rsqrt) COMPLEXES(rsqrt)},
  [K_EXP] = {FLOATS(exp) COMPLEXES(exp)},
  [K_EXPM1] = {FLOATS(expm1) COMPLEXES(expm1)},
  [K_LOG] = {FLOATS(log) COMPLEXES(log)},
  [K_LOG1P] = {FLOATS(log1p) COMPLEXES(log1p)},
  [K_SIN] = {FLOATS(sin) COMPLEXES(sin)},
  [K_COS] = {FLOATS(cos) COMPLEXES(cos)},
  [K_TAN] = {FLOATS(tan) COMPLEXES(tan)},
  [K_ASIN] = {FLOATS(asin) COMPLEXES(asin)},
  [K_ACOS] = {FLOATS(acos) COMPLEXES(acos)},
  [K_ATAN] = {FLOATS(atan) COMPLEXES(atan)},
  [K_SINH] = {FLOATS(sinh) COMPLEXES(sinh)},
  [K_COSH] = {FLOATS(cosh) COMPLEXES(cosh)},
  [K_TANH] = {FLOATS(tanh) COMPLEXES(tanh)},
  [K_ASINH] = {FLOATS(asinh) COMPLEXES(asinh)},
  [K_ACOSH] = {FLOATS(acosh) COMPLEXES(acosh)},
  [K_ATANH] = {FLOATS(atanh) COMPLEXES(atanh)},
  [K_SIGMOID] = {FLOATS(sigmoid) COMPLEXES(sigmoid)},
  [K_ELU] = {FLOATS(elu)},
  [K_SELU] = {FLOATS(selu)},
  [K_SOFTPLUS] = {FLOATS(softplus)},
  [K_SOFTSIGN] = {FLOATS(softsign)},
  [K_ERF] = {FLOATS(erf)},
  [K_ERFC] = {FLOATS(erfc)},
  [K_LGAMMA] = {FLOATS(lgamma)},
  [K_FLOOR] = {FLOATS(floor)},
  [K_CEIL] = {FLOATS(ceil)},
  [K_ROUND] = {FLOATS(round)},
  [K_TRUNC] = {FLOATS(trunc)},
  [K_INVERT] = {INTS(invert)},
  [K_IS_NAN] = {FLOATS(is_nan)},
  [K_IS_INF] = {FLOATS(is_inf)},
  [K_IS_FINITE] = {FLOATS(is_finite)},
#ifdef K_EVERY_DTYPE
  [K_LOGICAL_NOT] = {[K_BOOL] = K(logical_not_bool)},
  [K_CONJ] = {[K_COMPLEX64] = K(conj_c64), [K_COMPLEX128] = K(conj_c128)},
  [K_COMPLEX_ABS] = {[K_COMPLEX64] = K(complex_abs_c64), [K_COMPLEX128] = K(complex_abs_c128)},
  [K_COMPLEX_ANGLE] = {[K_COMPLEX64] = K(complex_angle_c64), [K_COMPLEX128] = K(complex_angle_c128)},
  [K_COMPLEX_REAL] = {[K_COMPLEX64] = K(complex_real_c64), [K_COMPLEX128] = K(complex_real_c128)},
  [K_COMPLEX_IMAG] = {[K_COMPLEX64] = K(complex_imag_c64), [K_COMPLEX128] = K(complex_imag_c128)},
#endif
};

#undef LOOP
#undef HALF_RUN
#undef HALF_DRIVERS
#undef HALF_LOOP
#undef FLOAT_LOOP
#undef ANGLE_LOOP
#undef INT_LOOPS_OF
#undef K_COMPLEX_UNARY
#undef COMPLEX_LOOP
#undef COMPLEX_PART_LOOP
#undef FLOATS
#undef INTS
#undef COMPLEXES
