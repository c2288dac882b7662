// The loops of ElementwiseBinary.c; compiled once for each level. Formulas are in BinaryFormulas.h.

// One formula over x and y as three loops: vector-vector, scalar-vector, vector-scalar.
#define LOOPS(NAME, T, R, FORMULA)                                                                                    \
  static int32_t K(NAME##_vv)(const void *pa, const void *pb, void *po, size_t n) {                                   \
    const T *a = pa, *b = pb;                                                                                         \
    R *o = po;                                                                                                        \
    K_VECTOR for (size_t i = 0; i < n; i++) {                                                                         \
      T x = a[i], y = b[i];                                                                                           \
      o[i] = FORMULA;                                                                                                 \
    }                                                                                                                 \
    return K_OK;                                                                                                      \
  }                                                                                                                   \
  static int32_t K(NAME##_sv)(const void *pa, const void *pb, void *po, size_t n) {                                   \
    const T x = *(const T *)pa, *b = pb;                                                                              \
    R *o = po;                                                                                                        \
    K_VECTOR for (size_t i = 0; i < n; i++) {                                                                         \
      T y = b[i];                                                                                                     \
      o[i] = FORMULA;                                                                                                 \
    }                                                                                                                 \
    return K_OK;                                                                                                      \
  }                                                                                                                   \
  static int32_t K(NAME##_vs)(const void *pa, const void *pb, void *po, size_t n) {                                   \
    const T *a = pa, y = *(const T *)pb;                                                                              \
    R *o = po;                                                                                                        \
    K_VECTOR for (size_t i = 0; i < n; i++) {                                                                         \
      T x = a[i];                                                                                                     \
      o[i] = FORMULA;                                                                                                 \
    }                                                                                                                 \
    return K_OK;                                                                                                      \
  }

// The same for formulas that may set `status`.
#define CHECKED_LOOPS(NAME, T, FUNCTION)                                                                              \
  static int32_t K(NAME##_vv)(const void *pa, const void *pb, void *po, size_t n) {                                   \
    const T *a = pa, *b = pb;                                                                                         \
    T *o = po;                                                                                                        \
    int32_t status = K_OK;                                                                                            \
    for (size_t i = 0; i < n; i++) o[i] = FUNCTION(a[i], b[i], &status);                                              \
    return status;                                                                                                    \
  }                                                                                                                   \
  static int32_t K(NAME##_sv)(const void *pa, const void *pb, void *po, size_t n) {                                   \
    const T x = *(const T *)pa, *b = pb;                                                                              \
    T *o = po;                                                                                                        \
    int32_t status = K_OK;                                                                                            \
    for (size_t i = 0; i < n; i++) o[i] = FUNCTION(x, b[i], &status);                                                 \
    return status;                                                                                                    \
  }                                                                                                                   \
  static int32_t K(NAME##_vs)(const void *pa, const void *pb, void *po, size_t n) {                                   \
    const T *a = pa, y = *(const T *)pb;                                                                              \
    T *o = po;                                                                                                        \
    int32_t status = K_OK;                                                                                            \
    for (size_t i = 0; i < n; i++) o[i] = FUNCTION(a[i], y, &status);                                                 \
    return status;                                                                                                    \
  }

// Half precision: runs of 256 elements are widened, computed by the float32 loop, and rounded once.
#define HALF_LOOPS(NAME, H)                                                                                           \
  static int32_t K(NAME##_##H##_vv)(const void *a, const void *b, void *o, size_t n) {                                \
    return K(halves_##H)(K(NAME##_f32_vv), a, 1, b, 1, o, n);                                                         \
  }                                                                                                                   \
  static int32_t K(NAME##_##H##_sv)(const void *a, const void *b, void *o, size_t n) {                                \
    return K(halves_##H)(K(NAME##_f32_sv), a, 0, b, 1, o, n);                                                         \
  }                                                                                                                   \
  static int32_t K(NAME##_##H##_vs)(const void *a, const void *b, void *o, size_t n) {                                \
    return K(halves_##H)(K(NAME##_f32_vs), a, 1, b, 0, o, n);                                                         \
  }
#define HALF_COMPARE_LOOPS(NAME, H)                                                                                   \
  static int32_t K(NAME##_##H##_vv)(const void *a, const void *b, void *o, size_t n) {                                \
    return K(compare_halves_##H)(K(NAME##_f32_vv), a, 1, b, 1, o, n);                                                 \
  }                                                                                                                   \
  static int32_t K(NAME##_##H##_sv)(const void *a, const void *b, void *o, size_t n) {                                \
    return K(compare_halves_##H)(K(NAME##_f32_sv), a, 0, b, 1, o, n);                                                 \
  }                                                                                                                   \
  static int32_t K(NAME##_##H##_vs)(const void *a, const void *b, void *o, size_t n) {                                \
    return K(compare_halves_##H)(K(NAME##_f32_vs), a, 1, b, 0, o, n);                                                 \
  }

#define HALF_RUN 256
#define HALF_DRIVERS(H)                                                                                               \
  static inline void K(widen_##H)(const uint16_t *a, size_t step, float *o, size_t n) {                               \
    for (size_t i = 0; i < (step ? n : 1); i++) o[i] = k_widen_##H(a[i]);                                             \
  }                                                                                                                   \
  static int32_t K(halves_##H)(k_binary_fn f, const uint16_t *a, size_t sa, const uint16_t *b, size_t sb,             \
                               uint16_t *o, size_t n) {                                                               \
    float x[HALF_RUN], y[HALF_RUN];                                                                                   \
    int32_t status = K_OK;                                                                                            \
    for (size_t start = 0; start < n; start += HALF_RUN) {                                                            \
      size_t run = n - start < HALF_RUN ? n - start : HALF_RUN;                                                       \
      K(widen_##H)(a + sa * start, sa, x, run);                                                                       \
      K(widen_##H)(b + sb * start, sb, y, run);                                                                       \
      status |= f(x, y, sa ? x : y, run);                                                                             \
      const float *r = sa ? x : y;                                                                                    \
      for (size_t i = 0; i < run; i++) o[start + i] = k_narrow_##H(r[i]);                                             \
    }                                                                                                                 \
    return status;                                                                                                    \
  }                                                                                                                   \
  static int32_t K(compare_halves_##H)(k_binary_fn f, const uint16_t *a, size_t sa, const uint16_t *b, size_t sb,     \
                                       uint8_t *o, size_t n) {                                                        \
    float x[HALF_RUN], y[HALF_RUN];                                                                                   \
    for (size_t start = 0; start < n; start += HALF_RUN) {                                                            \
      size_t run = n - start < HALF_RUN ? n - start : HALF_RUN;                                                       \
      K(widen_##H)(a + sa * start, sa, x, run);                                                                       \
      K(widen_##H)(b + sb * start, sb, y, run);                                                                       \
      f(x, y, o + start, run);                                                                                        \
    }                                                                                                                 \
    return K_OK;                                                                                                      \
  }
HALF_DRIVERS(f16)
HALF_DRIVERS(bf16)

// ---- Floats

#define FLOAT_LOOPS(NAME)                                                                                             \
  LOOPS(NAME##_f32, float, float, NAME##_f32(x, y))                                                                   \
  LOOPS(NAME##_f64, double, double, NAME##_f64(x, y))                                                                 \
  HALF_LOOPS(NAME, f16)                                                                                               \
  HALF_LOOPS(NAME, bf16)
#define FLOAT_COMPARE_LOOPS(NAME, OPERATOR)                                                                           \
  LOOPS(NAME##_f32, float, uint8_t, (uint8_t)(x OPERATOR y))                                                          \
  LOOPS(NAME##_f64, double, uint8_t, (uint8_t)(x OPERATOR y))                                                         \
  HALF_COMPARE_LOOPS(NAME, f16)                                                                                       \
  HALF_COMPARE_LOOPS(NAME, bf16)
K_FLOAT_BINARY(FLOAT_LOOPS)
K_COMPARISONS(FLOAT_COMPARE_LOOPS)
LOOPS(next_after_f32, float, float, next_after_f32(x, y))
LOOPS(next_after_f64, double, double, next_after_f64(x, y))

// ---- Integers

#define INT_LOOPS_OF(S, T, U)                                                                                         \
  LOOPS(add_##S, T, T, (T)((U)x + (U)y))                                                                              \
  LOOPS(sub_##S, T, T, (T)((U)x - (U)y))                                                                              \
  LOOPS(mul_##S, T, T, (T)((U)x * (U)y))                                                                              \
  LOOPS(squared_difference_##S, T, T, (T)(((U)x - (U)y) * ((U)x - (U)y)))                                             \
  LOOPS(maximum_##S, T, T, (x > y ? x : y))                                                                           \
  LOOPS(minimum_##S, T, T, (x < y ? x : y))                                                                           \
  LOOPS(bit_and_##S, T, T, (T)(x & y))                                                                                \
  LOOPS(bit_or_##S, T, T, (T)(x | y))                                                                                 \
  LOOPS(bit_xor_##S, T, T, (T)(x ^ y))                                                                                \
  LOOPS(shift_left_##S, T, T, shift_left_##S(x, y))                                                                   \
  LOOPS(shift_right_##S, T, T, shift_right_##S(x, y))                                                                 \
  CHECKED_LOOPS(div_##S, T, div_##S)                                                                                  \
  CHECKED_LOOPS(floor_div_##S, T, floor_div_##S)                                                                      \
  CHECKED_LOOPS(floor_mod_##S, T, floor_mod_##S)                                                                      \
  CHECKED_LOOPS(mod_##S, T, mod_##S)                                                                                  \
  CHECKED_LOOPS(pow_##S, T, pow_##S)                                                                                  \
  LOOPS(equal_##S, T, uint8_t, (uint8_t)(x == y))                                                                     \
  LOOPS(not_equal_##S, T, uint8_t, (uint8_t)(x != y))                                                                 \
  LOOPS(less_##S, T, uint8_t, (uint8_t)(x < y))                                                                       \
  LOOPS(less_equal_##S, T, uint8_t, (uint8_t)(x <= y))                                                                \
  LOOPS(greater_##S, T, uint8_t, (uint8_t)(x > y))                                                                    \
  LOOPS(greater_equal_##S, T, uint8_t, (uint8_t)(x >= y))

INT_LOOPS_OF(i32, int32_t, uint32_t)
INT_LOOPS_OF(i64, int64_t, uint64_t)
#ifdef K_EVERY_DTYPE
INT_LOOPS_OF(i8, int8_t, unsigned)
INT_LOOPS_OF(i16, int16_t, unsigned)
INT_LOOPS_OF(u8, uint8_t, unsigned)
INT_LOOPS_OF(u16, uint16_t, unsigned)
INT_LOOPS_OF(u32, uint32_t, uint32_t)
INT_LOOPS_OF(u64, uint64_t, uint64_t)

// ---- Bool and complex numbers

LOOPS(bit_and_bool, uint8_t, uint8_t, (uint8_t)(x & y))
LOOPS(bit_or_bool, uint8_t, uint8_t, (uint8_t)(x | y))
LOOPS(bit_xor_bool, uint8_t, uint8_t, (uint8_t)(x ^ y))

#define COMPLEX_LOOPS_OF(C)                                                                                           \
  LOOPS(add_##C, C, C, add_##C(x, y))                                                                                 \
  LOOPS(sub_##C, C, C, sub_##C(x, y))                                                                                 \
  LOOPS(mul_##C, C, C, mul_##C(x, y))                                                                                 \
  LOOPS(div_##C, C, C, div_##C(x, y))                                                                                 \
  LOOPS(pow_##C, C, C, pow_##C(x, y))                                                                                 \
  LOOPS(squared_difference_##C, C, C, squared_difference_##C(x, y))                                                   \
  LOOPS(div_no_nan_##C, C, C, (y.re == 0 && y.im == 0 ? y : div_##C(x, y)))                                           \
  LOOPS(mul_no_nan_##C, C, C, (y.re == 0 && y.im == 0 ? y : mul_##C(x, y)))                                           \
  LOOPS(xdivy_##C, C, C, (x.re == 0 && x.im == 0 ? x : div_##C(x, y)))                                                \
  LOOPS(equal_##C, C, uint8_t, (uint8_t)(x.re == y.re && x.im == y.im))                                               \
  LOOPS(not_equal_##C, C, uint8_t, (uint8_t)(x.re != y.re || x.im != y.im))
COMPLEX_LOOPS_OF(c64)
COMPLEX_LOOPS_OF(c128)
#endif

// ---- The table

#define FORMS(NAME, S) {K(NAME##_##S##_vv), K(NAME##_##S##_sv), K(NAME##_##S##_vs)}
#define FLOAT_ROW(NAME)                                                                                               \
  [K_FLOAT32] = FORMS(NAME, f32), [K_FLOAT64] = FORMS(NAME, f64), [K_FLOAT16] = FORMS(NAME, f16),                     \
  [K_BFLOAT16] = FORMS(NAME, bf16)
#ifdef K_EVERY_DTYPE
#define INT_ROW(NAME)                                                                                                 \
  [K_INT8] = FORMS(NAME, i8), [K_INT16] = FORMS(NAME, i16), [K_INT32] = FORMS(NAME, i32),                             \
  [K_INT64] = FORMS(NAME, i64), [K_UINT8] = FORMS(NAME, u8), [K_UINT16] = FORMS(NAME, u16),                           \
  [K_UINT32] = FORMS(NAME, u32), [K_UINT64] = FORMS(NAME, u64)
#define BOOL_ROW(NAME, AS) , [K_BOOL] = FORMS(NAME, AS)
#define COMPLEX_ROW(NAME) , [K_COMPLEX64] = FORMS(NAME, c64), [K_COMPLEX128] = FORMS(NAME, c128)
#else
#define INT_ROW(NAME) [K_INT32] = FORMS(NAME, i32), [K_INT64] = FORMS(NAME, i64)
#define BOOL_ROW(NAME, AS)
#define COMPLEX_ROW(NAME)
#endif

static const k_binary_fn K(binary_table)[K_BINARY_OPS][K_DTYPES][3] = {
  [K_ADD] = {FLOAT_ROW(add), INT_ROW(add) COMPLEX_ROW(add)},
  [K_SUB] = {FLOAT_ROW(sub), INT_ROW(sub) COMPLEX_ROW(sub)},
  [K_MUL] = {FLOAT_ROW(mul), INT_ROW(mul) COMPLEX_ROW(mul)},
  [K_DIV] = {FLOAT_ROW(div), INT_ROW(div) COMPLEX_ROW(div)},
  [K_FLOOR_DIV] = {FLOAT_ROW(floor_div), INT_ROW(floor_div)},
  [K_FLOOR_MOD] = {FLOAT_ROW(floor_mod), INT_ROW(floor_mod)},
  [K_MOD] = {FLOAT_ROW(mod), INT_ROW(mod)},
  [K_POW] = {FLOAT_ROW(pow), INT_ROW(pow) COMPLEX_ROW(pow)},
  [K_SQUARED_DIFFERENCE] =
    {FLOAT_ROW(squared_difference), INT_ROW(squared_difference) COMPLEX_ROW(squared_difference)},
  [K_MAXIMUM] = {FLOAT_ROW(maximum), INT_ROW(maximum)},
  [K_MINIMUM] = {FLOAT_ROW(minimum), INT_ROW(minimum)},
  [K_ATAN2] = {FLOAT_ROW(atan2)},
  [K_DIV_NO_NAN] = {FLOAT_ROW(div_no_nan) COMPLEX_ROW(div_no_nan)},
  [K_MUL_NO_NAN] = {FLOAT_ROW(mul_no_nan) COMPLEX_ROW(mul_no_nan)},
  [K_XDIVY] = {FLOAT_ROW(xdivy) COMPLEX_ROW(xdivy)},
  [K_XLOGY] = {FLOAT_ROW(xlogy)},
  [K_XLOG1PY] = {FLOAT_ROW(xlog1py)},
  [K_NEXT_AFTER] = {[K_FLOAT32] = FORMS(next_after, f32), [K_FLOAT64] = FORMS(next_after, f64)},
  [K_RELU_GRAD] = {FLOAT_ROW(relu_grad)},
  [K_RELU6_GRAD] = {FLOAT_ROW(relu6_grad)},
  [K_ELU_GRAD] = {FLOAT_ROW(elu_grad)},
  [K_SELU_GRAD] = {FLOAT_ROW(selu_grad)},
  [K_SOFTPLUS_GRAD] = {FLOAT_ROW(softplus_grad)},
  [K_SOFTSIGN_GRAD] = {FLOAT_ROW(softsign_grad)},
  [K_SIGMOID_GRAD] = {FLOAT_ROW(sigmoid_grad)},
  [K_TANH_GRAD] = {FLOAT_ROW(tanh_grad)},
  [K_SQRT_GRAD] = {FLOAT_ROW(sqrt_grad)},
  [K_RSQRT_GRAD] = {FLOAT_ROW(rsqrt_grad)},
  [K_RECIPROCAL_GRAD] = {FLOAT_ROW(reciprocal_grad)},
  [K_BIT_AND] = {INT_ROW(bit_and) BOOL_ROW(bit_and, bool)},
  [K_BIT_OR] = {INT_ROW(bit_or) BOOL_ROW(bit_or, bool)},
  [K_BIT_XOR] = {INT_ROW(bit_xor) BOOL_ROW(bit_xor, bool)},
  [K_SHIFT_LEFT] = {INT_ROW(shift_left)},
  [K_SHIFT_RIGHT] = {INT_ROW(shift_right)},
  [K_EQUAL] = {FLOAT_ROW(equal), INT_ROW(equal) BOOL_ROW(equal, u8) COMPLEX_ROW(equal)},
  [K_NOT_EQUAL] = {FLOAT_ROW(not_equal), INT_ROW(not_equal) BOOL_ROW(not_equal, u8) COMPLEX_ROW(not_equal)},
  [K_LESS] = {FLOAT_ROW(less), INT_ROW(less) BOOL_ROW(less, u8)},
  [K_LESS_EQUAL] = {FLOAT_ROW(less_equal), INT_ROW(less_equal) BOOL_ROW(less_equal, u8)},
  [K_GREATER] = {FLOAT_ROW(greater), INT_ROW(greater) BOOL_ROW(greater, u8)},
  [K_GREATER_EQUAL] = {FLOAT_ROW(greater_equal), INT_ROW(greater_equal) BOOL_ROW(greater_equal, u8)},
};

#undef LOOPS
#undef CHECKED_LOOPS
#undef HALF_LOOPS
#undef HALF_COMPARE_LOOPS
#undef HALF_RUN
#undef HALF_DRIVERS
#undef FLOAT_LOOPS
#undef FLOAT_COMPARE_LOOPS
#undef INT_LOOPS_OF
#undef COMPLEX_LOOPS_OF
#undef FORMS
#undef FLOAT_ROW
#undef INT_ROW
#undef BOOL_ROW
#undef COMPLEX_ROW
