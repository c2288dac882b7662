// The loops of Pooling.c; compiled once for each level.

// Channels are pooled in runs, in accumulators of type A.
#define MAX_POOL(S, T, A, LOWEST, LOAD, STORE)                                                                        \
  static void K(max_pool_##S)(const T *a, T *o, const k_window *w, size_t first, size_t count) {                      \
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
              K_VECTOR for (int64_t k = 0; k < run; k++) {                                                            \
                A v = LOAD(image[(y * w->width + x) * w->channels + k]);                                              \
                m[k] = v > m[k] ? v : m[k];                                                                           \
              }                                                                                                       \
          T *out = o + (line * w->out_width + column) * w->channels + c;                                              \
          for (int64_t k = 0; k < run; k++) out[k] = STORE(m[k]);                                                     \
        }                                                                                                             \
  }
#define AVG_POOL(S, T, A, LOAD, STORE)                                                                                \
  static void K(avg_pool_##S)(const T *a, T *o, const k_window *w, size_t first, size_t count) {                      \
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
          for (int64_t k = 0; k < run; k++) out[k] = STORE(s[k] / (A)area);                                           \
        }                                                                                                             \
  }
MAX_POOL(f32, float, float, -INFINITY, , )
MAX_POOL(f64, double, double, -INFINITY, , )
#ifdef K_EVERY_DTYPE
MAX_POOL(f16, uint16_t, float, -INFINITY, k_widen_f16, k_narrow_f16)
MAX_POOL(bf16, uint16_t, float, -INFINITY, k_widen_bf16, k_narrow_bf16)
MAX_POOL(i32, int32_t, int32_t, INT32_MIN, , )
MAX_POOL(i64, int64_t, int64_t, INT64_MIN, , )
#endif
AVG_POOL(f32, float, float, , )
AVG_POOL(f64, double, double, , )
#ifdef K_EVERY_DTYPE
AVG_POOL(f16, uint16_t, float, k_widen_f16, k_narrow_f16)
AVG_POOL(bf16, uint16_t, float, k_widen_bf16, k_narrow_bf16)
#endif


// The gradient of a maximum goes to the first of equal elements.
#define POOL_GRADIENTS(S, T)                                                                                          \
  static void K(max_pool_grad_##S)(const T *a, const T *g, T *o, const k_window *w, size_t first, size_t count) {     \
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
  static void K(avg_pool_grad_##S)(const T *g, T *o, const k_window *w, size_t first, size_t count) {                 \
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

#undef MAX_POOL
#undef AVG_POOL
#undef POOL_GRADIENTS
