// What the elementwise loops over one operand compute, one inline function a formula and dtype.
#pragma once
#include "Complex.h"
#include "FloatMath.h"
#include "Levels.h"

#define K_FLOAT_UNARY(X)                                                                                              \
  X(neg) X(abs) X(sign) X(square) X(reciprocal) X(relu) X(relu6) X(sqrt) X(rsqrt) X(exp) X(expm1) X(log) X(log1p)     \
  X(asin) X(acos) X(atan) X(sinh) X(cosh) X(tanh) X(asinh) X(acosh) X(atanh) X(sigmoid) X(elu) X(selu) X(softplus)    \
  X(softsign) X(erf) X(erfc) X(lgamma) X(floor) X(ceil) X(round) X(trunc)

#define SIMPLE_FORMULAS(S, T)                                                                                         \
  static inline T neg_##S(T x) { return -x; }                                                                         \
  static inline T abs_##S(T x) { return __builtin_elementwise_abs(x); }                                               \
  static inline T sign_##S(T x) { return x > 0 ? 1 : x < 0 ? -1 : x != x ? x : 0; }                                   \
  static inline T square_##S(T x) { return x * x; }                                                                   \
  static inline T reciprocal_##S(T x) { return 1 / x; }                                                               \
  static inline T relu_##S(T x) { return x < 0 ? 0 : x; }                                                             \
  static inline T relu6_##S(T x) { return x < 0 ? 0 : x > 6 ? 6 : x; }                                                \
  static inline T sqrt_##S(T x) { return __builtin_elementwise_sqrt(x); }                                             \
  static inline T softsign_##S(T x) { return x / (1 + __builtin_elementwise_abs(x)); }                                \
  static inline T floor_##S(T x) { return __builtin_elementwise_floor(x); }                                           \
  static inline T ceil_##S(T x) { return __builtin_elementwise_ceil(x); }                                             \
  static inline T trunc_##S(T x) { return __builtin_elementwise_trunc(x); }                                           \
  static inline T round_##S(T x) { return __builtin_elementwise_rint(x); }
SIMPLE_FORMULAS(f32, float)
SIMPLE_FORMULAS(f64, double)

static inline float rsqrt_f32(float x) { return (float)(1 / __builtin_elementwise_sqrt((double)x)); } // one rounding
static inline double rsqrt_f64(double x) { return 1 / __builtin_elementwise_sqrt(x); }

// float32 functions that have no series here: libm's double function, rounded once.
#define THROUGH_DOUBLE(NAME)                                                                                          \
  static inline float NAME##_f32(float x) { return (float)NAME((double)x); }                                          \
  static inline double NAME##_f64(double x) { return NAME(x); }
THROUGH_DOUBLE(asin) THROUGH_DOUBLE(acos) THROUGH_DOUBLE(atan) THROUGH_DOUBLE(sinh) THROUGH_DOUBLE(cosh)
THROUGH_DOUBLE(asinh) THROUGH_DOUBLE(acosh) THROUGH_DOUBLE(atanh) THROUGH_DOUBLE(erf) THROUGH_DOUBLE(erfc)

static inline double exp_f64(double x) { return exp(x); }
static inline double expm1_f64(double x) { return expm1(x); }
static inline double log_f64(double x) { return log(x); }
static inline double log1p_f64(double x) { return log1p(x); }
static inline double tanh_f64(double x) { return tanh(x); }
// exp of a negative number only: no overflow on the way, and no loss for large x.
static inline double sigmoid_f64(double x) {
  double e = exp(-fabs(x));
  return x < 0 ? e / (1 + e) : 1 / (1 + e);
}
static inline double softplus_f64(double x) {
  const double limit = 34.04365338911715;
  return x > limit ? x : x < -limit ? exp(x) : log1p(exp(x));
}
static inline double lgamma_f64(double x) {
  int sign; // lgamma() itself would write a global
  return lgamma_r(x, &sign);
}
static inline float lgamma_f32(float x) { return (float)lgamma_f64(x); }

#define UNIT_FORMULAS(S, T)                                                                                           \
  static inline T elu_##S(T x) { return x < 0 ? expm1_##S(x) : x; }                                                   \
  static inline T selu_##S(T x) {                                                                                     \
    return x < 0 ? (T)1.7580993408473768599402175208123 * expm1_##S(x) : (T)1.0507009873554804934193349852946 * x;    \
  }
UNIT_FORMULAS(f32, float)
UNIT_FORMULAS(f64, double)

// Complex numbers: C's library where it has the function.
#define COMPLEX_FORMULAS(C, R, SUFFIX)                                                                                \
  static inline C neg_##C(C x) { return (C){-x.re, -x.im}; }                                                          \
  static inline C square_##C(C x) { return mul_##C(x, x); }                                                           \
  static inline C reciprocal_##C(C x) { return div_##C((C){1, 0}, x); }                                               \
  static inline C conj_##C(C x) { return (C){x.re, -x.im}; }                                                          \
  static inline R complex_abs_##C(C x) { return hypot##SUFFIX(x.re, x.im); }                                          \
  static inline R complex_angle_##C(C x) { return atan2##SUFFIX(x.im, x.re); }                                        \
  static inline R complex_real_##C(C x) { return x.re; }                                                              \
  static inline R complex_imag_##C(C x) { return x.im; }                                                              \
  static inline C sqrt_##C(C x) { return pair_##C(csqrt##SUFFIX(native_##C(x))); }                                    \
  static inline C rsqrt_##C(C x) { return reciprocal_##C(sqrt_##C(x)); }                                              \
  static inline C exp_##C(C x) { return pair_##C(cexp##SUFFIX(native_##C(x))); }                                      \
  static inline C log_##C(C x) { return pair_##C(clog##SUFFIX(native_##C(x))); }                                      \
  static inline C log1p_##C(C x) { return log_##C((C){x.re + 1, x.im}); }                                             \
  static inline C expm1_##C(C x) {                                                                                    \
    C e = exp_##C(x);                                                                                                 \
    return (C){e.re - 1, e.im};                                                                                       \
  }                                                                                                                   \
  static inline C sin_##C(C x) { return pair_##C(csin##SUFFIX(native_##C(x))); }                                      \
  static inline C cos_##C(C x) { return pair_##C(ccos##SUFFIX(native_##C(x))); }                                      \
  static inline C tan_##C(C x) { return pair_##C(ctan##SUFFIX(native_##C(x))); }                                      \
  static inline C asin_##C(C x) { return pair_##C(casin##SUFFIX(native_##C(x))); }                                    \
  static inline C acos_##C(C x) { return pair_##C(cacos##SUFFIX(native_##C(x))); }                                    \
  static inline C atan_##C(C x) { return pair_##C(catan##SUFFIX(native_##C(x))); }                                    \
  static inline C sinh_##C(C x) { return pair_##C(csinh##SUFFIX(native_##C(x))); }                                    \
  static inline C cosh_##C(C x) { return pair_##C(ccosh##SUFFIX(native_##C(x))); }                                    \
  static inline C tanh_##C(C x) { return pair_##C(ctanh##SUFFIX(native_##C(x))); }                                    \
  static inline C asinh_##C(C x) { return pair_##C(casinh##SUFFIX(native_##C(x))); }                                  \
  static inline C acosh_##C(C x) { return pair_##C(cacosh##SUFFIX(native_##C(x))); }                                  \
  static inline C atanh_##C(C x) { return pair_##C(catanh##SUFFIX(native_##C(x))); }                                  \
  static inline C sigmoid_##C(C x) {                                                                                  \
    C e = exp_##C((C){-x.re, -x.im});                                                                                 \
    return reciprocal_##C((C){e.re + 1, e.im});                                                                       \
  }                                                                                                                   \
  static inline C sign_##C(C x) {                                                                                     \
    R magnitude = complex_abs_##C(x);                                                                                 \
    return magnitude == 0 ? x : (C){x.re / magnitude, x.im / magnitude};                                              \
  }
COMPLEX_FORMULAS(c64, float, f)
COMPLEX_FORMULAS(c128, double, )
