// Complex numbers as pairs, with the textbook formulas that TensorFlow's kernels use (no Annex G repairs).
#pragma once
#include <complex.h>
#include <math.h>

typedef struct { float re, im; } c64;
typedef struct { double re, im; } c128;

#define K_COMPLEX_TYPE(C, R, CC, SUFFIX, FABS)                                                                        \
  static inline C add_##C(C x, C y) { return (C){x.re + y.re, x.im + y.im}; }                                         \
  static inline C sub_##C(C x, C y) { return (C){x.re - y.re, x.im - y.im}; }                                         \
  static inline C mul_##C(C x, C y) { return (C){x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re}; }             \
  static inline CC native_##C(C x) {                                                                                  \
    union { C pair; CC value; } u = {x};                                                                              \
    return u.value;                                                                                                   \
  }                                                                                                                   \
  static inline C pair_##C(CC x) {                                                                                    \
    union { CC value; C pair; } u = {x};                                                                              \
    return u.pair;                                                                                                    \
  }                                                                                                                   \
  /* Smith's division: scales by the larger part of the divisor. */                                                   \
  static inline C div_##C(C x, C y) {                                                                                 \
    if (FABS(y.re) >= FABS(y.im)) {                                                                                   \
      R ratio = y.im / y.re, d = y.re + y.im * ratio;                                                                 \
      return (C){(x.re + x.im * ratio) / d, (x.im - x.re * ratio) / d};                                               \
    }                                                                                                                 \
    R ratio = y.re / y.im, d = y.im + y.re * ratio;                                                                   \
    return (C){(x.re * ratio + x.im) / d, (x.im * ratio - x.re) / d};                                                 \
  }                                                                                                                   \
  static inline C pow_##C(C x, C y) {                                                                                 \
    if (y.re == 0 && y.im == 0) return (C){1, 0};                                                                     \
    return pair_##C(cpow##SUFFIX(native_##C(x), native_##C(y)));                                                      \
  }                                                                                                                   \
  /* |x - y|^2 as conj(x - y) * (x - y). */                                                                           \
  static inline C squared_difference_##C(C x, C y) {                                                                  \
    C d = sub_##C(x, y);                                                                                              \
    return mul_##C((C){d.re, -d.im}, d);                                                                              \
  }

K_COMPLEX_TYPE(c64, float, float _Complex, f, fabsf)
K_COMPLEX_TYPE(c128, double, double _Complex, , fabs)
