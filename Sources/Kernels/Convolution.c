// Convolution by patches (im2col) and its adjoint, depthwise convolution, and pooling, all over NHWC images.
//
// The inner loops run over channels, which are contiguous; a window's parts that lie outside the image are skipped
// (pooling) or zero (patches).
#include "Float16.h"
#include "Levels.h"

#pragma clang fp contract(off)

static size_t element_size(uint8_t dtype) {
  switch (dtype) {
  case K_INT8: case K_UINT8: case K_BOOL: return 1;
  case K_FLOAT16: case K_BFLOAT16: case K_INT16: case K_UINT16: return 2;
  case K_FLOAT32: case K_INT32: case K_UINT32: return 4;
  case K_COMPLEX128: return 16;
  default: return 8;
  }
}

void k_im2col(uint8_t dtype, const void *a, void *out, const k_window *w, size_t image, size_t first, size_t count) {
  size_t pixel = element_size(dtype) * (size_t)w->channels;
  const char *base = (const char *)a + image * (size_t)(w->height * w->width) * pixel;
  char *o = out;
  for (int64_t row = (int64_t)first; row < (int64_t)(first + count); row++)
    for (int64_t column = 0; column < w->out_width; column++)
      for (int64_t i = 0; i < w->window_height; i++) {
        int64_t y = row * w->stride_height - w->pad_top + i * w->dilation_height;
        if (y < 0 || y >= w->height) {
          memset(o, 0, pixel * (size_t)w->window_width);
          o += pixel * (size_t)w->window_width;
          continue;
        }
        int64_t x = column * w->stride_width - w->pad_left;
        const char *line = base + (size_t)(y * w->width) * pixel;
        if (w->dilation_width == 1 && x >= 0 && x + w->window_width <= w->width) {
          memcpy(o, line + (size_t)x * pixel, pixel * (size_t)w->window_width);
          o += pixel * (size_t)w->window_width;
          continue;
        }
        for (int64_t j = 0; j < w->window_width; j++, x += w->dilation_width, o += pixel) {
          if (x < 0 || x >= w->width) memset(o, 0, pixel);
          else memcpy(o, line + (size_t)x * pixel, pixel);
        }
      }
}

#define COL2IM(NAME, T)                                                                                               \
  static void NAME(const T *columns, T *a, const k_window *w, size_t image, size_t first, size_t count) {             \
    T *base = a + image * (size_t)(w->height * w->width * w->channels);                                               \
    for (int64_t row = (int64_t)first; row < (int64_t)(first + count); row++)                                         \
      for (int64_t column = 0; column < w->out_width; column++)                                                       \
        for (int64_t i = 0; i < w->window_height; i++)                                                                \
          for (int64_t j = 0; j < w->window_width; j++, columns += w->channels) {                                     \
            int64_t y = row * w->stride_height - w->pad_top + i * w->dilation_height;                                 \
            int64_t x = column * w->stride_width - w->pad_left + j * w->dilation_width;                               \
            if (y < 0 || y >= w->height || x < 0 || x >= w->width) continue;                                          \
            T *pixel = base + (y * w->width + x) * w->channels;                                                       \
            for (int64_t c = 0; c < w->channels; c++) pixel[c] += columns[c];                                         \
          }                                                                                                           \
  }
COL2IM(col2im_f32, float)
COL2IM(col2im_f64, double)

int32_t k_col2im(uint8_t dtype, const void *columns, void *a, const k_window *window, size_t image, size_t first,
                 size_t count) {
  switch (dtype) {
  case K_FLOAT32: col2im_f32(columns, a, window, image, first, count); return K_OK;
  case K_FLOAT64: col2im_f64(columns, a, window, image, first, count); return K_OK;
  default: return K_UNSUPPORTED;
  }
}

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

// Channels are pooled in runs, in accumulators of type A.
#define POOL_RUN 64
#define MAX_POOL(S, T, A, LOWEST, LOAD, STORE)                                                                        \
  static void max_pool_##S(const T *a, T *o, const k_window *w, size_t first, size_t count) {                         \
    A m[POOL_RUN];                                                                                                    \
    for (int64_t line = (int64_t)first; line < (int64_t)(first + count); line++)                                      \
      for (int64_t column = 0; column < w->out_width; column++)                                                       \
        for (int64_t c = 0; c < w->channels; c += POOL_RUN) {                                                         \
          int64_t run = w->channels - c < POOL_RUN ? w->channels - c : POOL_RUN;                                      \
          inside r = clip(w, line % w->out_height, column);                                                           \
          const T *image = a + line / w->out_height * w->height * w->width * w->channels + c;                         \
          for (int64_t k = 0; k < run; k++) m[k] = LOWEST;                                                            \
          for (int64_t y = r.top; y < r.bottom; y++)                                                                  \
            for (int64_t x = r.left; x < r.right; x++)                                                                \
              for (int64_t k = 0; k < run; k++) {                                                                     \
                A v = LOAD(image[(y * w->width + x) * w->channels + k]);                                              \
                m[k] = v > m[k] ? v : m[k];                                                                           \
              }                                                                                                       \
          T *out = o + (line * w->out_width + column) * w->channels + c;                                              \
          for (int64_t k = 0; k < run; k++) out[k] = STORE(m[k]);                                                     \
        }                                                                                                             \
  }
#define AVG_POOL(S, T, A, LOAD, STORE)                                                                                \
  static void avg_pool_##S(const T *a, T *o, const k_window *w, size_t first, size_t count) {                         \
    A s[POOL_RUN];                                                                                                    \
    for (int64_t line = (int64_t)first; line < (int64_t)(first + count); line++)                                      \
      for (int64_t column = 0; column < w->out_width; column++)                                                       \
        for (int64_t c = 0; c < w->channels; c += POOL_RUN) {                                                         \
          int64_t run = w->channels - c < POOL_RUN ? w->channels - c : POOL_RUN;                                      \
          inside r = clip(w, line % w->out_height, column);                                                           \
          const T *image = a + line / w->out_height * w->height * w->width * w->channels + c;                         \
          int64_t area = (r.bottom - r.top) * (r.right - r.left);                                                     \
          for (int64_t k = 0; k < run; k++) s[k] = 0;                                                                 \
          for (int64_t y = r.top; y < r.bottom; y++)                                                                  \
            for (int64_t x = r.left; x < r.right; x++)                                                                \
              for (int64_t k = 0; k < run; k++) s[k] += LOAD(image[(y * w->width + x) * w->channels + k]);            \
          T *out = o + (line * w->out_width + column) * w->channels + c;                                              \
          for (int64_t k = 0; k < run; k++) out[k] = STORE(s[k] / (A)area);                                 \
        }                                                                                                             \
  }
MAX_POOL(f32, float, float, -INFINITY, , )
MAX_POOL(f64, double, double, -INFINITY, , )
MAX_POOL(f16, uint16_t, float, -INFINITY, k_widen_f16, k_narrow_f16)
MAX_POOL(bf16, uint16_t, float, -INFINITY, k_widen_bf16, k_narrow_bf16)
MAX_POOL(i32, int32_t, int32_t, INT32_MIN, , )
MAX_POOL(i64, int64_t, int64_t, INT64_MIN, , )
AVG_POOL(f32, float, float, , )
AVG_POOL(f64, double, double, , )
AVG_POOL(f16, uint16_t, float, k_widen_f16, k_narrow_f16)
AVG_POOL(bf16, uint16_t, float, k_widen_bf16, k_narrow_bf16)

int32_t k_max_pool(uint8_t dtype, const void *a, void *out, const k_window *window, size_t first, size_t count) {
  switch (dtype) {
  case K_FLOAT32: max_pool_f32(a, out, window, first, count); return K_OK;
  case K_FLOAT64: max_pool_f64(a, out, window, first, count); return K_OK;
  case K_FLOAT16: max_pool_f16(a, out, window, first, count); return K_OK;
  case K_BFLOAT16: max_pool_bf16(a, out, window, first, count); return K_OK;
  case K_INT32: max_pool_i32(a, out, window, first, count); return K_OK;
  case K_INT64: max_pool_i64(a, out, window, first, count); return K_OK;
  default: return K_UNSUPPORTED;
  }
}

int32_t k_avg_pool(uint8_t dtype, const void *a, void *out, const k_window *window, size_t first, size_t count) {
  switch (dtype) {
  case K_FLOAT32: avg_pool_f32(a, out, window, first, count); return K_OK;
  case K_FLOAT64: avg_pool_f64(a, out, window, first, count); return K_OK;
  case K_FLOAT16: avg_pool_f16(a, out, window, first, count); return K_OK;
  case K_BFLOAT16: avg_pool_bf16(a, out, window, first, count); return K_OK;
  default: return K_UNSUPPORTED;
  }
}

// The gradient of a maximum goes to the first of equal elements.
#define POOL_GRADIENTS(S, T)                                                                                          \
  static void max_pool_grad_##S(const T *a, const T *g, T *o, const k_window *w, size_t first, size_t count) {        \
    int64_t size = w->height * w->width * w->channels;                                                                \
    for (int64_t b = (int64_t)first; b < (int64_t)(first + count); b++) {                                             \
      const T *image = a + b * size;                                                                                  \
      T *out = o + b * size;                                                                                          \
      memset(out, 0, (size_t)size * sizeof(T));                                                                       \
      for (int64_t row = 0; row < w->out_height; row++)                                                               \
        for (int64_t column = 0; column < w->out_width; column++)                                                     \
          for (int64_t c = 0; c < w->channels; c++) {                                                                 \
            inside r = clip(w, row, column);                                                                          \
            int64_t best = -1;                                                                                        \
            for (int64_t y = r.top; y < r.bottom; y++)                                                                \
              for (int64_t x = r.left; x < r.right; x++) {                                                            \
                int64_t at = (y * w->width + x) * w->channels + c;                                                    \
                if (best < 0 || image[at] > image[best]) best = at;                                                   \
              }                                                                                                       \
            if (best >= 0) out[best] += g[((b * w->out_height + row) * w->out_width + column) * w->channels + c];     \
          }                                                                                                           \
    }                                                                                                                 \
  }                                                                                                                   \
  static void avg_pool_grad_##S(const T *g, T *o, const k_window *w, size_t first, size_t count) {                    \
    int64_t size = w->height * w->width * w->channels;                                                                \
    for (int64_t b = (int64_t)first; b < (int64_t)(first + count); b++) {                                             \
      T *out = o + b * size;                                                                                          \
      memset(out, 0, (size_t)size * sizeof(T));                                                                       \
      for (int64_t row = 0; row < w->out_height; row++)                                                               \
        for (int64_t column = 0; column < w->out_width; column++) {                                                   \
          inside r = clip(w, row, column);                                                                            \
          T area = (T)((r.bottom - r.top) * (r.right - r.left));                                                      \
          const T *up = g + ((b * w->out_height + row) * w->out_width + column) * w->channels;                        \
          for (int64_t y = r.top; y < r.bottom; y++)                                                                  \
            for (int64_t x = r.left; x < r.right; x++)                                                                \
              for (int64_t c = 0; c < w->channels; c++) out[(y * w->width + x) * w->channels + c] += up[c] / area;    \
        }                                                                                                             \
    }                                                                                                                 \
  }
POOL_GRADIENTS(f32, float)
POOL_GRADIENTS(f64, double)

int32_t k_max_pool_grad(uint8_t dtype, const void *a, const void *upstream, void *out, const k_window *window,
                        size_t first, size_t count) {
  switch (dtype) {
  case K_FLOAT32: max_pool_grad_f32(a, upstream, out, window, first, count); return K_OK;
  case K_FLOAT64: max_pool_grad_f64(a, upstream, out, window, first, count); return K_OK;
  default: return K_UNSUPPORTED;
  }
}

int32_t k_avg_pool_grad(uint8_t dtype, const void *upstream, void *out, const k_window *window, size_t first,
                        size_t count) {
  switch (dtype) {
  case K_FLOAT32: avg_pool_grad_f32(upstream, out, window, first, count); return K_OK;
  case K_FLOAT64: avg_pool_grad_f64(upstream, out, window, first, count); return K_OK;
  default: return K_UNSUPPORTED;
  }
}

#define DEPTHWISE(S, T)                                                                                               \
  static void depthwise_##S(const T *a, const T *filter, T *o, const k_window *w, int64_t multiplier, size_t first,   \
                            size_t count) {                                                                           \
    int64_t depth = w->channels * multiplier;                                                                         \
    for (int64_t line = (int64_t)first; line < (int64_t)(first + count); line++)                                      \
      for (int64_t column = 0; column < w->out_width; column++) {                                                     \
        const T *image = a + line / w->out_height * w->height * w->width * w->channels;                               \
        T *out = o + (line * w->out_width + column) * depth;                                                          \
        for (int64_t k = 0; k < depth; k++) out[k] = 0;                                                               \
        for (int64_t i = 0; i < w->window_height; i++)                                                                \
          for (int64_t j = 0; j < w->window_width; j++) {                                                             \
            int64_t y = line % w->out_height * w->stride_height - w->pad_top + i * w->dilation_height;                \
            int64_t x = column * w->stride_width - w->pad_left + j * w->dilation_width;                               \
            if (y < 0 || y >= w->height || x < 0 || x >= w->width) continue;                                          \
            const T *pixel = image + (y * w->width + x) * w->channels;                                                \
            const T *weights = filter + (i * w->window_width + j) * depth;                                            \
            for (int64_t c = 0; c < w->channels; c++)                                                                 \
              for (int64_t k = 0; k < multiplier; k++)                                                                \
                out[c * multiplier + k] += pixel[c] * weights[c * multiplier + k];                                    \
          }                                                                                                           \
      }                                                                                                               \
  }
DEPTHWISE(f32, float)
DEPTHWISE(f64, double)

int32_t k_depthwise_conv(uint8_t dtype, const void *a, const void *filter, void *out, const k_window *window,
                         int64_t multiplier, size_t first, size_t count) {
  switch (dtype) {
  case K_FLOAT32: depthwise_f32(a, filter, out, window, multiplier, first, count); return K_OK;
  case K_FLOAT64: depthwise_f64(a, filter, out, window, multiplier, first, count); return K_OK;
  default: return K_UNSUPPORTED;
  }
}
