// What the elementwise loops over two operands compute, one inline function a formula and dtype.
#pragma once
#include "Complex.h"
#include "Levels.h"

// The formulas on floats; each is NAME_f32 and NAME_f64.
#define K_FLOAT_BINARY(X)                                                                                             \
  X(add) X(sub) X(mul) X(div) X(floor_div) X(floor_mod) X(mod) X(pow) X(squared_difference) X(maximum) X(minimum)     \
  X(atan2) X(div_no_nan) X(mul_no_nan) X(xdivy) X(xlogy) X(xlog1py) X(relu_grad) X(relu6_grad)          \
  X(elu_grad) X(selu_grad) X(softplus_grad) X(softsign_grad) X(sigmoid_grad) X(tanh_grad) X(sqrt_grad) X(rsqrt_grad)  \
  X(reciprocal_grad)
#define K_COMPARISONS(X)                                                                                              \
  X(equal, ==) X(not_equal, !=) X(less, <) X(less_equal, <=) X(greater, >) X(greater_equal, >=)

// Scale and alpha of the self-normalising unit (Klambauer et al., 2017).
#define SELU_SCALE 1.0507009873554804934193349852946
#define SELU_SCALE_ALPHA 1.7580993408473768599402175208123

#define FLOAT_FORMULAS(S, T, F, FLOOR)                                                                                \
  static inline T add_##S(T x, T y) { return x + y; }                                                                 \
  static inline T sub_##S(T x, T y) { return x - y; }                                                                 \
  static inline T mul_##S(T x, T y) { return x * y; }                                                                 \
  static inline T div_##S(T x, T y) { return x / y; }                                                                 \
  static inline T floor_div_##S(T x, T y) { return FLOOR(x / y); }                                                    \
  static inline T mod_##S(T x, T y) { return F(fmod)(x, y); }                                                         \
  static inline T floor_mod_##S(T x, T y) {                                                                           \
    T r = F(fmod)(x, y);                                                                                              \
    return r != 0 && (y < 0) != (r < 0) ? r + y : r;                                                                  \
  }                                                                                                                   \
  static inline T pow_##S(T x, T y) { return y == 2 ? x * x : F(pow)(x, y); }                                         \
  static inline T squared_difference_##S(T x, T y) { return (x - y) * (x - y); }                                      \
  /* A NaN on either side wins, the left one first; max(0, -0) is the first operand. */                               \
  static inline T maximum_##S(T x, T y) { return x >= y || x != x ? x : y; }                                          \
  static inline T minimum_##S(T x, T y) { return x <= y || x != x ? x : y; }                                          \
  static inline T atan2_##S(T x, T y) { return F(atan2)(x, y); }                                                      \
  static inline T div_no_nan_##S(T x, T y) { return y == 0 ? 0 : x / y; }                                             \
  static inline T mul_no_nan_##S(T x, T y) { return y == 0 ? 0 : x * y; }                                             \
  static inline T xdivy_##S(T x, T y) { return x == 0 ? 0 : x / y; }                                                  \
  static inline T xlogy_##S(T x, T y) { return x == 0 ? 0 : x * F(log)(y); }                                          \
  static inline T xlog1py_##S(T x, T y) { return x == 0 ? 0 : x * F(log1p)(y); }                                      \
  static inline T next_after_##S(T x, T y) { return F(nextafter)(x, y); }                                             \
  /* Gradients: g is the upstream gradient, f the features, o the outputs of the forward op. */                       \
  static inline T relu_grad_##S(T g, T f) { return f > 0 ? g : 0; }                                                   \
  static inline T relu6_grad_##S(T g, T f) { return f > 0 && f < 6 ? g : 0; }                                         \
  static inline T elu_grad_##S(T g, T o) { return o < 0 ? g * (o + 1) : g; }                                          \
  static inline T selu_grad_##S(T g, T o) {                                                                           \
    return o < 0 ? g * (o + (T)SELU_SCALE_ALPHA) : g * (T)SELU_SCALE;                                                 \
  }                                                                                                                   \
  static inline T softplus_grad_##S(T g, T f) { return g / (F(exp)(-f) + 1); }                                        \
  static inline T softsign_grad_##S(T g, T f) {                                                                       \
    T d = 1 + F(fabs)(f);                                                                                             \
    return g / (d * d);                                                                                               \
  }                                                                                                                   \
  static inline T sigmoid_grad_##S(T o, T g) { return g * o * (1 - o); }                                              \
  static inline T tanh_grad_##S(T o, T g) { return g * (1 - o * o); }                                                 \
  static inline T sqrt_grad_##S(T o, T g) { return g == 0 ? 0 : g * (T)0.5 / o; }                                     \
  static inline T rsqrt_grad_##S(T o, T g) { return g == 0 ? 0 : (T)-0.5 * (g * o) * (o * o); }                       \
  static inline T reciprocal_grad_##S(T o, T g) { return g == 0 ? 0 : -g * (o * o); }

#define SINGLE(NAME) NAME##f
#define DOUBLE(NAME) NAME
FLOAT_FORMULAS(f32, float, SINGLE, __builtin_elementwise_floor)
FLOAT_FORMULAS(f64, double, DOUBLE, __builtin_elementwise_floor)

// Integers. A zero divisor reports itself and gives 0; the lowest value divided by -1 wraps to itself.
#define SIGNED_FORMULAS(S, T, U)                                                                                      \
  static inline T div_##S(T x, T y, int32_t *status) {                                                                \
    if (y == 0) {                                                                                                     \
      *status = K_DIVISION_BY_ZERO;                                                                                   \
      return 0;                                                                                                       \
    }                                                                                                                 \
    return y == -1 ? (T)(0 - (U)x) : (T)(x / y);                                                                      \
  }                                                                                                                   \
  static inline T mod_##S(T x, T y, int32_t *status) {                                                                \
    if (y == 0) {                                                                                                     \
      *status = K_DIVISION_BY_ZERO;                                                                                   \
      return 0;                                                                                                       \
    }                                                                                                                 \
    return y == -1 ? 0 : (T)(x % y);                                                                                  \
  }                                                                                                                   \
  static inline T floor_div_##S(T x, T y, int32_t *status) {                                                          \
    T q = div_##S(x, y, status);                                                                                      \
    return (x < 0) != (y < 0) && y != 0 && y != -1 && (T)(q * y) != x ? (T)(q - 1) : q;                               \
  }                                                                                                                   \
  static inline T floor_mod_##S(T x, T y, int32_t *status) {                                                          \
    T r = mod_##S(x, y, status);                                                                                      \
    return r != 0 && (r < 0) != (y < 0) ? (T)(r + y) : r;                                                             \
  }                                                                                                                   \
  static inline T pow_##S(T x, T y, int32_t *status) {                                                                \
    if (y < 0) {                                                                                                      \
      *status = K_NEGATIVE_EXPONENT;                                                                                  \
      return 0;                                                                                                       \
    }                                                                                                                 \
    U base = (U)x, power = 1;                                                                                         \
    for (U e = (U)y; e != 0; e >>= 1, base *= base) power = (e & 1) ? power * base : power;                           \
    return (T)power;                                                                                                  \
  }                                                                                                                   \
  static inline T shift_left_##S(T x, T y) {                                                                          \
    const T last = (T)(8 * sizeof(T) - 1);                                                                            \
    return (T)((U)x << (y < 0 ? 0 : y > last ? last : y));                                                            \
  }                                                                                                                   \
  static inline T shift_right_##S(T x, T y) {                                                                         \
    const T last = (T)(8 * sizeof(T) - 1);                                                                            \
    return (T)(x >> (y < 0 ? 0 : y > last ? last : y));                                                               \
  }
SIGNED_FORMULAS(i8, int8_t, unsigned)
SIGNED_FORMULAS(i16, int16_t, unsigned)
SIGNED_FORMULAS(i32, int32_t, uint32_t)
SIGNED_FORMULAS(i64, int64_t, uint64_t)

#define UNSIGNED_FORMULAS(S, T, U)                                                                                    \
  static inline T div_##S(T x, T y, int32_t *status) {                                                                \
    if (y != 0) return (T)(x / y);                                                                                    \
    *status = K_DIVISION_BY_ZERO;                                                                                     \
    return 0;                                                                                                         \
  }                                                                                                                   \
  static inline T mod_##S(T x, T y, int32_t *status) {                                                                \
    if (y != 0) return (T)(x % y);                                                                                    \
    *status = K_DIVISION_BY_ZERO;                                                                                     \
    return 0;                                                                                                         \
  }                                                                                                                   \
  static inline T floor_div_##S(T x, T y, int32_t *status) { return div_##S(x, y, status); }                          \
  static inline T floor_mod_##S(T x, T y, int32_t *status) { return mod_##S(x, y, status); }                          \
  static inline T pow_##S(T x, T y, int32_t *status) {                                                                \
    (void)status;                                                                                                     \
    U base = x, power = 1;                                                                                            \
    for (U e = y; e != 0; e >>= 1, base *= base) power = (e & 1) ? power * base : power;                              \
    return (T)power;                                                                                                  \
  }                                                                                                                   \
  static inline T shift_left_##S(T x, T y) {                                                                          \
    const T last = (T)(8 * sizeof(T) - 1);                                                                            \
    return (T)((U)x << (y > last ? last : y));                                                                        \
  }                                                                                                                   \
  static inline T shift_right_##S(T x, T y) {                                                                         \
    const T last = (T)(8 * sizeof(T) - 1);                                                                            \
    return (T)(x >> (y > last ? last : y));                                                                           \
  }
UNSIGNED_FORMULAS(u8, uint8_t, unsigned)
UNSIGNED_FORMULAS(u16, uint16_t, unsigned)
UNSIGNED_FORMULAS(u32, uint32_t, uint32_t)
UNSIGNED_FORMULAS(u64, uint64_t, uint64_t)
