// Pooling of NHWC images and its gradients. Parts of a window that lie outside the image are skipped.
#include "Float16.h"
#include "Levels.h"

#pragma clang fp contract(off)

// Channels that are pooled at a time.
#define POOL_RUN 64

// The part of a window that lies inside the image: rows [top, bottom), columns [left, right) of the image.
typedef struct {
  int64_t top, bottom, left, right;
} inside;

static inline inside clip(const k_window *w, int64_t row, int64_t column) {
  int64_t y = row * w->stride_height - w->pad_top, x = column * w->stride_width - w->pad_left;
  int64_t bottom = y + w->window_height, right = x + w->window_width;
  return (inside){y < 0 ? 0 : y, bottom > w->height ? w->height : bottom, x < 0 ? 0 : x,
                  right > w->width ? w->width : right};
}

#define K_LOOPS "PoolingLoops.h"
#include "EachLevel.h"

int32_t k_max_pool(uint8_t dtype, const void *a, void *out, const k_window *window, size_t first, size_t count) {
  switch (dtype) {
  case K_FLOAT32: AT_LEVEL(max_pool_f32, a, out, window, first, count); return K_OK;
  case K_FLOAT64: AT_LEVEL(max_pool_f64, a, out, window, first, count); return K_OK;
  case K_FLOAT16: max_pool_f16_v1(a, out, window, first, count); return K_OK;
  case K_BFLOAT16: max_pool_bf16_v1(a, out, window, first, count); return K_OK;
  case K_INT32: max_pool_i32_v1(a, out, window, first, count); return K_OK;
  case K_INT64: max_pool_i64_v1(a, out, window, first, count); return K_OK;
  default: return K_UNSUPPORTED;
  }
}

int32_t k_avg_pool(uint8_t dtype, const void *a, void *out, const k_window *window, size_t first, size_t count) {
  switch (dtype) {
  case K_FLOAT32: AT_LEVEL(avg_pool_f32, a, out, window, first, count); return K_OK;
  case K_FLOAT64: AT_LEVEL(avg_pool_f64, a, out, window, first, count); return K_OK;
  case K_FLOAT16: avg_pool_f16_v1(a, out, window, first, count); return K_OK;
  case K_BFLOAT16: avg_pool_bf16_v1(a, out, window, first, count); return K_OK;
  default: return K_UNSUPPORTED;
  }
}

int32_t k_max_pool_grad(uint8_t dtype, const void *a, const void *upstream, void *out, const k_window *window,
                        size_t first, size_t count) {
  switch (dtype) {
  case K_FLOAT32: AT_LEVEL(max_pool_grad_f32, a, upstream, out, window, first, count); return K_OK;
  case K_FLOAT64: AT_LEVEL(max_pool_grad_f64, a, upstream, out, window, first, count); return K_OK;
  default: return K_UNSUPPORTED;
  }
}

int32_t k_avg_pool_grad(uint8_t dtype, const void *upstream, void *out, const k_window *window, size_t first,
                        size_t count) {
  switch (dtype) {
  case K_FLOAT32: AT_LEVEL(avg_pool_grad_f32, upstream, out, window, first, count); return K_OK;
  case K_FLOAT64: AT_LEVEL(avg_pool_grad_f64, upstream, out, window, first, count); return K_OK;
  default: return K_UNSUPPORTED;
  }
}
