// float16 and bfloat16 to float32 and back, by integer arithmetic that vectorises on every processor. Rounding is to
// nearest, ties to even; NaNs stay NaNs; float16 subnormals are exact.
#pragma once
#include <stdint.h>
#include <string.h>

static inline float k_bits_to_float(uint32_t bits) {
  float value;
  memcpy(&value, &bits, 4);
  return value;
}

static inline uint32_t k_float_to_bits(float value) {
  uint32_t bits;
  memcpy(&bits, &value, 4);
  return bits;
}

static inline float k_widen_bf16(uint16_t half) { return k_bits_to_float((uint32_t)half << 16); }

static inline uint16_t k_narrow_bf16(float value) {
  uint32_t bits = k_float_to_bits(value);
  uint32_t rounded = (bits + 0x7fffu + ((bits >> 16) & 1u)) >> 16;
  uint32_t quiet = (bits >> 16) | 0x40u;
  return (uint16_t)((bits & 0x7fffffffu) > 0x7f800000u ? quiet : rounded);
}

// Shifting the exponent into place and multiplying by 2^112 moves the bias and makes subnormals normal, exactly.
static inline float k_widen_f16(uint16_t half) {
  uint32_t sign = (uint32_t)(half & 0x8000u) << 16;
  uint32_t magnitude = (uint32_t)(half & 0x7fffu) << 13;
  float scaled = k_bits_to_float(magnitude) * 0x1p112f;
  uint32_t special = magnitude | 0x7f800000u;
  uint32_t bits = magnitude >= 0x0f800000u ? special : k_float_to_bits(scaled);
  return k_bits_to_float(bits | sign);
}

static inline uint16_t k_narrow_f16(float value) {
  uint32_t bits = k_float_to_bits(value);
  uint32_t sign = (bits >> 16) & 0x8000u;
  uint32_t magnitude = bits & 0x7fffffffu;
  // Normal results: move the bias, round away 13 bits. Carries run into the exponent as they should.
  uint32_t normal = (magnitude - (112u << 23) + 0xfffu + ((magnitude >> 13) & 1u)) >> 13;
  // Subnormal results: adding a half with its last place at 2^-24 lets the float unit round.
  float shifted = k_bits_to_float(magnitude < (113u << 23) ? magnitude : 0u) + 0.5f;
  uint32_t subnormal = k_float_to_bits(shifted) - 0x3f000000u;
  uint32_t half = magnitude < (113u << 23) ? subnormal : normal;
  half = magnitude >= 0x47800000u ? 0x7c00u : half; // 65536 and above
  half = magnitude > 0x7f800000u ? (0x7e00u | ((magnitude >> 13) & 0x3ffu)) : half;
  return (uint16_t)(half | sign);
}
