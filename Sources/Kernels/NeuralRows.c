// Row-wise pieces of neural networks: bias, softmax, log-softmax.
#define _GNU_SOURCE
#include "Float16.h"
#include "Levels.h"
#include "UnaryFormulas.h"

#pragma clang fp contract(off)
#define K_LOOPS "NeuralRowsLoops.h"
#include "EachLevel.h"

int32_t k_bias_add(uint8_t dtype, const void *a, const void *bias, void *out, size_t rows, size_t columns) {
  switch (dtype) {
  case K_FLOAT32: AT_LEVEL(bias_add_f32, a, bias, out, rows, columns); break;
  case K_FLOAT64: AT_LEVEL(bias_add_f64, a, bias, out, rows, columns); break;
  case K_FLOAT16: AT_LEVEL(bias_add_f16, a, bias, out, rows, columns); break;
  case K_BFLOAT16: AT_LEVEL(bias_add_bf16, a, bias, out, rows, columns); break;
  case K_INT32: AT_LEVEL(bias_add_i32, a, bias, out, rows, columns); break;
  case K_INT64: AT_LEVEL(bias_add_i64, a, bias, out, rows, columns); break;
  default: return K_UNSUPPORTED;
  }
  return K_OK;
}

int32_t k_softmax(uint8_t dtype, const void *a, void *out, size_t rows, size_t columns) {
  switch (dtype) {
  case K_FLOAT32: AT_LEVEL(softmax_f32, a, out, rows, columns); break;
  case K_FLOAT64: AT_LEVEL(softmax_f64, a, out, rows, columns); break;
  default: return K_UNSUPPORTED;
  }
  return K_OK;
}

int32_t k_log_softmax(uint8_t dtype, const void *a, void *out, size_t rows, size_t columns) {
  switch (dtype) {
  case K_FLOAT32: AT_LEVEL(log_softmax_f32, a, out, rows, columns); break;
  case K_FLOAT64: AT_LEVEL(log_softmax_f64, a, out, rows, columns); break;
  default: return K_UNSUPPORTED;
  }
  return K_OK;
}
