// Elementary functions of float32, computed in double without branches, so that loops over them vectorise.
//
// Goals, in order: the right special values; results that are the correctly rounded float in all but about one case in
// ten thousand (the relative error before rounding is below 1e-11); the same bits in every compiled clone; speed.
// On a reduced range each function is its first term, and a polynomial for the rest. The coefficients interpolate the
// exact function at Chebyshev's nodes of the range (computed with 50 digits); the errors given are the largest found.
#pragma once
#include <math.h>
#include <stdint.h>
#include <string.h>

#pragma clang fp contract(off)

static inline double fm_from_bits(uint64_t bits) {
  double value;
  memcpy(&value, &bits, 8);
  return value;
}

static inline uint64_t fm_bits(double value) {
  uint64_t bits;
  memcpy(&bits, &value, 8);
  return bits;
}

// Adding this rounds to an integer, and leaves it in the low bits.
#define FM_ROUNDER 0x1.8p52
#define FM_LN2_HIGH 0x1.62e42fefap-1
#define FM_LN2_LOW 0x1.cf79abc9e3b39p-40

static inline double fm_clamp(double x, double low, double high) { return x < low ? low : x > high ? high : x; }

// exp(r) - 1 for |r| <= ln(2)/2, relative error 9e-12.
static inline double fm_expm1_reduced(double r) {
  double p = 0x1.a1131d0be06e8p-16;
  p = p * r + 0x1.a151760b496bbp-13;
  p = p * r + 0x1.6c16858cf08f7p-10;
  p = p * r + 0x1.1110c63476727p-7;
  p = p * r + 0x1.5555555c86d13p-5;
  p = p * r + 0x1.5555556752826p-3;
  p = p * r + 0.5;
  return p * r * r + r;
}

// exp(x) - 1 = 2^n * (exp(r) - 1) + (2^n - 1), for |x| < 700; NaN stays NaN.
static inline double fm_expm1(double x) {
  double shifted = x * 0x1.71547652b82fep0 + FM_ROUNDER;
  double n = shifted - FM_ROUNDER;
  double r = x - n * FM_LN2_HIGH - n * FM_LN2_LOW;
  double scale = fm_from_bits((fm_bits(shifted) << 52) + 0x3ff0000000000000u);
  return scale * fm_expm1_reduced(r) + (scale - 1);
}

static inline double fm_exp(double x) {
  double shifted = x * 0x1.71547652b82fep0 + FM_ROUNDER;
  double n = shifted - FM_ROUNDER;
  double r = x - n * FM_LN2_HIGH - n * FM_LN2_LOW;
  double scale = fm_from_bits((fm_bits(shifted) << 52) + 0x3ff0000000000000u);
  return scale + scale * fm_expm1_reduced(r);
}

// 2 * atanh(s) for |s| <= 0.1716, relative error 2e-11.
static inline double fm_log_series(double s) {
  double z = s * s;
  double p = 0x1.ddd171deebc70p-4;
  p = p * z + 0x1.245c3741a2940p-3;
  p = p * z + 0x1.9999eb792e453p-3;
  p = p * z + 0x1.5555554bae5e4p-2;
  return 2 * s + 2 * s * z * p;
}

// log(x) for normal x > 0: x = m * 2^e with m in [sqrt(1/2), sqrt(2)), log(m) = 2 atanh((m - 1) / (m + 1)).
static inline double fm_log(double x) {
  uint64_t bits = fm_bits(x);
  uint64_t biased = (bits + (0x3ff0000000000000u - 0x3fe6a09e667f3bcdu)) >> 52;
  double m = fm_from_bits(bits - (biased << 52) + 0x3ff0000000000000u);
  double e = fm_from_bits(biased | 0x4330000000000000u) - (0x1p52 + 1023);
  double s = (m - 1) / (m + 1);
  return e * 0x1.62e42fefa39efp-1 + fm_log_series(s);
}

static inline float exp_f32(float x) { return (float)fm_exp(fm_clamp(x, -150, 130)); }
static inline float expm1_f32(float x) {
  float e = (float)fm_expm1(fm_clamp(x, -150, 130));
  return x == 0 ? x : e; // keeps the sign of zero
}

static inline float log_f32(float x) {
  float inside = (float)fm_log(x > 0 && x < INFINITY ? x : 1.0);
  float outside = x == 0 ? -INFINITY : x < 0 ? NAN : x; // infinity and NaN themselves
  return x > 0 && x < INFINITY ? inside : outside;
}

static inline float log1p_f32(float x) {
  double wide = x > -1 && x < INFINITY ? x : 0;
  double near = fm_log_series(wide / (2 + wide));
  double far = fm_log(1 + wide);
  float inside = (float)(wide > -0.25 && wide < 0.4 ? near : far);
  float outside = x == -1 ? -INFINITY : x < -1 ? NAN : x;
  inside = x == 0 ? x : inside; // keeps the sign of zero
  return x > -1 && x < INFINITY ? inside : outside;
}

static inline float tanh_f32(float x) {
  double magnitude = x < 0 ? -(double)x : (double)x;
  double e = fm_expm1(2 * (magnitude > 20 ? 20 : magnitude));
  float t = (float)(e / (e + 2));
  return __builtin_copysignf(t, x);
}

static inline float sigmoid_f32(float x) { return (float)(1 / (1 + fm_exp(-fm_clamp(x, -120, 120)))); }

// Beyond +-13.94 (log of the epsilon plus 2) TensorFlow takes x itself, or exp(x).
static inline float softplus_f32(float x) {
  const float limit = 13.942385f;
  double e = fm_exp(fm_clamp(x, -150, 20));
  float middle = (float)fm_log(1 + e);
  return x > limit ? x : x < -limit ? (float)e : x != x ? x : middle;
}

// Reduction of an angle by quarter turns, for |x| <= 2^20; the quadrant is in the low bits of the result's shifted.
typedef struct {
  double r;
  uint64_t quadrant;
} fm_angle;

static inline fm_angle fm_reduce_angle(double x) {
  double shifted = x * 0x1.45f306dc9c883p-1 + FM_ROUNDER;
  double n = shifted - FM_ROUNDER;
  double r = x - n * 0x1.921fb544p0 - n * 0x1.0b4611a626331p-34;
  return (fm_angle){r, fm_bits(shifted)};
}

// sin(r) for |r| <= pi/4, relative error 2e-11.
static inline double fm_sin_reduced(double r) {
  double z = r * r;
  double p = 0x1.6dbdf28b1e676p-19;
  p = p * z - 0x1.a013a750d964ep-13;
  p = p * z + 0x1.11110deefc97ap-7;
  p = p * z - 0x1.555555545df66p-3;
  return r * (1 + z * p); // r + … would lose the sign of zero
}

// cos(r) for |r| <= pi/4, error 3e-13.
static inline double fm_cos_reduced(double r) {
  double z = r * r;
  double p = -0x1.2474cf998e6dap-22;
  p = p * z + 0x1.a012988a65212p-16;
  p = p * z - 0x1.6c16bae5884c4p-10;
  p = p * z + 0x1.555555514f227p-5;
  p = p * z - 0x1.fffffffffe695p-2;
  return 1 + z * p;
}

#define FM_ANGLE_LIMIT 0x1p20f

static inline double fm_signed(double value, uint64_t negate) { return fm_from_bits(fm_bits(value) ^ (negate << 63)); }

static inline float fm_sin(float x) {
  fm_angle a = fm_reduce_angle(x);
  double v = (a.quadrant & 1) ? fm_cos_reduced(a.r) : fm_sin_reduced(a.r);
  return (float)fm_signed(v, (a.quadrant >> 1) & 1);
}

static inline float fm_cos(float x) {
  fm_angle a = fm_reduce_angle(x);
  double v = (a.quadrant & 1) ? fm_sin_reduced(a.r) : fm_cos_reduced(a.r);
  return (float)fm_signed(v, ((a.quadrant + 1) >> 1) & 1);
}

static inline float fm_tan(float x) {
  fm_angle a = fm_reduce_angle(x);
  double s = fm_sin_reduced(a.r), c = fm_cos_reduced(a.r);
  return (float)((a.quadrant & 1) ? -c / s : s / c);
}
