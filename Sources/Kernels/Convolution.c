// Convolution by patches (im2col) and its adjoint, and depthwise convolution, over NHWC images.
//
// The inner loops run over channels, which are contiguous; a window's parts that lie outside the image are zero.
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
