// Windows over volumes (NDHWC): patches and their adjoint, pooling and its gradients. As `Convolution.c` for images; the
// inner loops run over channels, parts of a window that lie outside are zero (patches) or skipped (pooling).
#include "Float16.h"
#include "Levels.h"

#pragma clang fp contract(off)

// The voxel that part (i, j, k) of the window at (z, y, x) covers, or -1 outside the volume.
static inline int64_t voxel(const k_volume *v, const int64_t at[3], const int64_t part[3]) {
  int64_t place = 0;
  for (int axis = 0; axis < 3; axis++) {
    int64_t p = at[axis] * v->stride[axis] - v->pad[axis] + part[axis] * v->dilation[axis];
    if (p < 0 || p >= v->size[axis]) return -1;
    place = place * v->size[axis] + p;
  }
  return place;
}

static inline int64_t voxel_of(const k_volume *v, const int64_t at[3], int64_t i, int64_t j, int64_t k) {
  const int64_t part[3] = {i, j, k};
  return voxel(v, at, part);
}

// Calls BODY for every output place `at` of planes [first, first + count) of a volume, and every part of its window.
#define EACH_WINDOW(BEGIN, BODY, END)                                                                                 \
  for (int64_t z = (int64_t)first; z < (int64_t)(first + count); z++)                                                 \
    for (int64_t y = 0; y < v->out[1]; y++)                                                                           \
      for (int64_t x = 0; x < v->out[2]; x++) {                                                                       \
        const int64_t at[3] = {z, y, x};                                                                              \
        BEGIN                                                                                                         \
        for (int64_t i = 0; i < v->window[0]; i++)                                                                    \
          for (int64_t j = 0; j < v->window[1]; j++)                                                                  \
            for (int64_t k = 0; k < v->window[2]; k++) {                                                              \
              int64_t place = voxel_of(v, at, i, j, k);                                                               \
              BODY                                                                                                    \
            }                                                                                                         \
        END                                                                                                           \
      }

void k_vol2col(size_t element, const void *a, void *out, const k_volume *v, size_t volume, size_t first, size_t count) {
  size_t bytes = element * (size_t)v->channels;
  const char *base = (const char *)a + volume * (size_t)(v->size[0] * v->size[1] * v->size[2]) * bytes;
  char *o = out;
  EACH_WINDOW(, {
    if (place < 0) memset(o, 0, bytes);
    else memcpy(o, base + (size_t)place * bytes, bytes);
    o += bytes;
  }, )
}

#define COL2VOL(NAME, T)                                                                                              \
  static void NAME(const T *columns, T *a, const k_volume *v, size_t volume, size_t first, size_t count) {            \
    T *base = a + volume * (size_t)(v->size[0] * v->size[1] * v->size[2] * v->channels);                              \
    EACH_WINDOW(, {                                                                                                   \
      if (place >= 0)                                                                                                 \
        for (int64_t c = 0; c < v->channels; c++) base[place * v->channels + c] += columns[c];                        \
      columns += v->channels;                                                                                         \
    }, )                                                                                                              \
  }
COL2VOL(col2vol_f32, float)
COL2VOL(col2vol_f64, double)

int32_t k_col2vol(uint8_t dtype, const void *columns, void *a, const k_volume *volume, size_t index, size_t first,
                  size_t count) {
  switch (dtype) {
  case K_FLOAT32: col2vol_f32(columns, a, volume, index, first, count); return K_OK;
  case K_FLOAT64: col2vol_f64(columns, a, volume, index, first, count); return K_OK;
  default: return K_UNSUPPORTED;
  }
}

#define POOLS(S, T, LOWEST)                                                                                           \
  static void max_pool3d_##S(const T *a, T *o, const k_volume *v, size_t volume) {                                    \
    size_t first = 0, count = (size_t)v->out[0];                                                                      \
    const T *base = a + volume * (size_t)(v->size[0] * v->size[1] * v->size[2] * v->channels);                        \
    T *out = o + volume * (size_t)(v->out[0] * v->out[1] * v->out[2] * v->channels);                                  \
    EACH_WINDOW({ for (int64_t c = 0; c < v->channels; c++) out[c] = LOWEST; }, {                                     \
      if (place >= 0)                                                                                                 \
        for (int64_t c = 0; c < v->channels; c++) {                                                                   \
          T value = base[place * v->channels + c];                                                                    \
          out[c] = value > out[c] ? value : out[c];                                                                   \
        }                                                                                                             \
    }, { out += v->channels; })                                                                                       \
  }                                                                                                                   \
  static void avg_pool3d_##S(const T *a, T *o, const k_volume *v, size_t volume) {                                    \
    size_t first = 0, count = (size_t)v->out[0];                                                                      \
    const T *base = a + volume * (size_t)(v->size[0] * v->size[1] * v->size[2] * v->channels);                        \
    T *out = o + volume * (size_t)(v->out[0] * v->out[1] * v->out[2] * v->channels);                                  \
    int64_t inside = 0;                                                                                               \
    EACH_WINDOW({                                                                                                     \
      inside = 0;                                                                                                     \
      for (int64_t c = 0; c < v->channels; c++) out[c] = 0;                                                           \
    }, {                                                                                                              \
      if (place >= 0) {                                                                                               \
        inside++;                                                                                                     \
        for (int64_t c = 0; c < v->channels; c++) out[c] += base[place * v->channels + c];                            \
      }                                                                                                               \
    }, {                                                                                                              \
      if (inside > 0)                                                                                                 \
        for (int64_t c = 0; c < v->channels; c++) out[c] /= (T)inside;                                                \
      out += v->channels;                                                                                             \
    })                                                                                                                \
  }                                                                                                                   \
  static void max_pool3d_grad_##S(const T *a, const T *g, T *o, const k_volume *v, size_t volume) {                   \
    size_t first = 0, count = (size_t)v->out[0], size = (size_t)(v->size[0] * v->size[1] * v->size[2] * v->channels); \
    const T *base = a + volume * size;                                                                                \
    T *out = o + volume * size;                                                                                       \
    const T *up = g + volume * (size_t)(v->out[0] * v->out[1] * v->out[2] * v->channels);                             \
    memset(out, 0, size * sizeof(T));                                                                                 \
    for (int64_t c = 0; c < v->channels; c++) {                                                                       \
      const T *u = up + c;                                                                                            \
      T best = LOWEST;                                                                                                \
      EACH_WINDOW({ best = LOWEST; }, {                                                                               \
        if (place >= 0 && base[place * v->channels + c] > best) best = base[place * v->channels + c];                 \
      }, {                                                                                                            \
        for (int64_t i = 0; i < v->window[0]; i++)                                                                    \
          for (int64_t j = 0; j < v->window[1]; j++)                                                                  \
            for (int64_t k = 0; k < v->window[2]; k++) {                                                              \
              int64_t place = voxel_of(v, at, i, j, k);                                                               \
              if (place >= 0 && base[place * v->channels + c] == best) out[place * v->channels + c] += *u;            \
            }                                                                                                         \
        u += v->channels;                                                                                             \
      })                                                                                                              \
    }                                                                                                                 \
  }                                                                                                                   \
  static void max_pool3d_grad_grad_##S(const T *a, const T *g, T *o, const k_volume *v, size_t volume) {              \
    size_t first = 0, count = (size_t)v->out[0], size = (size_t)(v->size[0] * v->size[1] * v->size[2] * v->channels); \
    const T *base = a + volume * size, *up = g + volume * size;                                                       \
    T *out = o + volume * (size_t)(v->out[0] * v->out[1] * v->out[2] * v->channels);                                  \
    for (int64_t c = 0; c < v->channels; c++) {                                                                       \
      T *u = out + c;                                                                                                 \
      int64_t best = -1;                                                                                              \
      EACH_WINDOW({ best = -1; }, {                                                                                   \
        if (place >= 0 && (best < 0 || base[place * v->channels + c] > base[best * v->channels + c])) best = place;   \
      }, {                                                                                                            \
        *u = best >= 0 ? up[best * v->channels + c] : 0;                                                              \
        u += v->channels;                                                                                             \
      })                                                                                                              \
    }                                                                                                                 \
  }                                                                                                                   \
  static void avg_pool3d_grad_##S(const T *g, T *o, const k_volume *v, size_t volume) {                               \
    size_t first = 0, count = (size_t)v->out[0], size = (size_t)(v->size[0] * v->size[1] * v->size[2] * v->channels); \
    T *out = o + volume * size;                                                                                       \
    const T *up = g + volume * (size_t)(v->out[0] * v->out[1] * v->out[2] * v->channels);                             \
    memset(out, 0, size * sizeof(T));                                                                                 \
    int64_t inside = 0;                                                                                               \
    EACH_WINDOW({ inside = 0; }, { inside += place >= 0; }, {                                                         \
      for (int64_t i = 0; i < v->window[0]; i++)                                                                      \
        for (int64_t j = 0; j < v->window[1]; j++)                                                                    \
          for (int64_t k = 0; k < v->window[2]; k++) {                                                                \
            int64_t place = voxel_of(v, at, i, j, k);                                                                 \
            if (place < 0) continue;                                                                                  \
            for (int64_t c = 0; c < v->channels; c++) out[place * v->channels + c] += up[c] / (T)inside;              \
          }                                                                                                           \
      up += v->channels;                                                                                              \
    })                                                                                                                \
  }
POOLS(f32, float, -__builtin_huge_valf())
POOLS(f64, double, -__builtin_huge_val())

int32_t k_pool3d(uint8_t dtype, int32_t kind, const void *a, const void *upstream, void *out, const k_volume *v,
                 size_t volume) {
  if (dtype != K_FLOAT32 && dtype != K_FLOAT64) return K_UNSUPPORTED;
  int single = dtype == K_FLOAT32;
  switch (kind) {
  case K_POOL_MAX:
    if (single) max_pool3d_f32(a, out, v, volume);
    else max_pool3d_f64(a, out, v, volume);
    return K_OK;
  case K_POOL_MEAN:
    if (single) avg_pool3d_f32(a, out, v, volume);
    else avg_pool3d_f64(a, out, v, volume);
    return K_OK;
  case K_POOL_MAX_GRADIENT:
    if (single) max_pool3d_grad_f32(a, upstream, out, v, volume);
    else max_pool3d_grad_f64(a, upstream, out, v, volume);
    return K_OK;
  case K_POOL_MAX_SECOND:
    if (single) max_pool3d_grad_grad_f32(a, upstream, out, v, volume);
    else max_pool3d_grad_grad_f64(a, upstream, out, v, volume);
    return K_OK;
  case K_POOL_MEAN_GRADIENT:
    if (single) avg_pool3d_grad_f32(upstream, out, v, volume);
    else avg_pool3d_grad_f64(upstream, out, v, volume);
    return K_OK;
  default: return K_UNSUPPORTED;
  }
}

// ---- Morphology ----------------------------------------------------------------------------------------------------

// The largest sum of a pixel and the filter's element over it, and where it is: `best` is the filter's element, or -1.
#define DILATION(S, T, A, LOAD, STORE, LOWEST)                                                                        \
  static void dilation_##S(const T *a, const T *f, T *o, int64_t *best, const k_window *w) {                          \
    int64_t n = 0;                                                                                                    \
    for (int64_t b = 0; b < w->batch; b++)                                                                            \
      for (int64_t row = 0; row < w->out_height; row++)                                                               \
        for (int64_t column = 0; column < w->out_width; column++)                                                     \
          for (int64_t c = 0; c < w->channels; c++, n++) {                                                            \
            A top = LOWEST;                                                                                           \
            int64_t where = -1;                                                                                       \
            for (int64_t i = 0; i < w->window_height; i++)                                                            \
              for (int64_t j = 0; j < w->window_width; j++) {                                                         \
                int64_t y = row * w->stride_height - w->pad_top + i * w->dilation_height;                             \
                int64_t x = column * w->stride_width - w->pad_left + j * w->dilation_width;                           \
                if (y < 0 || y >= w->height || x < 0 || x >= w->width) continue;                                      \
                A sum = LOAD(a[((b * w->height + y) * w->width + x) * w->channels + c])                               \
                  + LOAD(f[(i * w->window_width + j) * w->channels + c]);                                             \
                if (sum > top || where < 0) {                                                                         \
                  top = sum;                                                                                          \
                  where = i * w->window_width + j;                                                                    \
                }                                                                                                     \
              }                                                                                                       \
            if (o) o[n] = STORE(top);                                                                                 \
            if (best) best[n] = where;                                                                                \
          }                                                                                                           \
  }
DILATION(f32, float, float, , , -__builtin_huge_valf())
DILATION(f64, double, double, , , -__builtin_huge_val())
DILATION(f16, uint16_t, float, k_widen_f16, k_narrow_f16, -__builtin_huge_valf())
DILATION(bf16, uint16_t, float, k_widen_bf16, k_narrow_bf16, -__builtin_huge_valf())
DILATION(i64, int64_t, int64_t, , , INT64_MIN)
DILATION(i32, int32_t, int32_t, , , INT32_MIN)
DILATION(u32, uint32_t, uint32_t, , , 0)
DILATION(u64, uint64_t, uint64_t, , , 0)
DILATION(i16, int16_t, int16_t, , , INT16_MIN)
DILATION(u16, uint16_t, uint16_t, , , 0)
DILATION(i8, int8_t, int8_t, , , INT8_MIN)
DILATION(u8, uint8_t, uint8_t, , , 0)

int32_t k_dilation(uint8_t dtype, const void *a, const void *filter, void *out, int64_t *best, const k_window *w) {
  switch (dtype) {
  case K_FLOAT32: dilation_f32(a, filter, out, best, w); return K_OK;
  case K_FLOAT64: dilation_f64(a, filter, out, best, w); return K_OK;
  case K_FLOAT16: dilation_f16(a, filter, out, best, w); return K_OK;
  case K_BFLOAT16: dilation_bf16(a, filter, out, best, w); return K_OK;
  case K_INT64: dilation_i64(a, filter, out, best, w); return K_OK;
  case K_INT32: dilation_i32(a, filter, out, best, w); return K_OK;
  case K_UINT32: dilation_u32(a, filter, out, best, w); return K_OK;
  case K_UINT64: dilation_u64(a, filter, out, best, w); return K_OK;
  case K_INT16: dilation_i16(a, filter, out, best, w); return K_OK;
  case K_UINT16: dilation_u16(a, filter, out, best, w); return K_OK;
  case K_INT8: dilation_i8(a, filter, out, best, w); return K_OK;
  case K_UINT8: dilation_u8(a, filter, out, best, w); return K_OK;
  default: return K_UNSUPPORTED;
  }
}
