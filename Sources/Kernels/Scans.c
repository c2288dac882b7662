// Running sums and products along contiguous rows.
#include "Complex.h"
#include "Float16.h"
#include "Levels.h"

#pragma clang fp contract(off)

#define PLAIN_SUM(x, y) ((x) + (y))
#define PLAIN_PRODUCT(x, y) ((x) * (y))

// `i` steps over the row from either end; `before` is the element that an exclusive scan adds.
#define SCAN_ROWS(T, A, LOAD, STORE, COMBINE, IDENTITY)                                                               \
  do {                                                                                                                \
    const T *p = a;                                                                                                   \
    T *o = out;                                                                                                       \
    const ptrdiff_t step = reverse ? -1 : 1;                                                                          \
    for (size_t r = 0; r < rows; r++, p += n, o += n) {                                                               \
      const T *from = reverse ? p + (n - 1) : p;                                                                      \
      T *to = reverse ? o + (n - 1) : o;                                                                              \
      if (n == 0) continue;                                                                                           \
      A sum = exclusive ? IDENTITY : LOAD(from[0]);                                                                   \
      to[0] = STORE(sum);                                                                                             \
      if (!exclusive) from += step;                                                                                   \
      to += step;                                                                                                     \
      for (size_t i = 1; i < n; i++, from += step, to += step) {                                                      \
        sum = COMBINE(sum, LOAD(from[0]));                                                                            \
        to[0] = STORE(sum);                                                                                           \
        sum = LOAD(STORE(sum));                                                                                       \
      }                                                                                                               \
    }                                                                                                                 \
    return K_OK;                                                                                                      \
  } while (0)
#define SCAN(T, A, LOAD, STORE)                                                                                       \
  if (op == K_ADD) SCAN_ROWS(T, A, LOAD, STORE, PLAIN_SUM, (A)0);                                                     \
  SCAN_ROWS(T, A, LOAD, STORE, PLAIN_PRODUCT, (A)1)
#define SCAN_COMPLEX(S)                                                                                               \
  if (op == K_ADD) SCAN_ROWS(S, S, , , add_##S, ((S){0, 0}));                                                         \
  SCAN_ROWS(S, S, , , mul_##S, ((S){1, 0}))

int32_t k_scan(k_binary_op op, uint8_t dtype, const void *a, void *out, size_t rows, size_t n, int32_t exclusive,
               int32_t reverse) {
  switch (dtype) {
  case K_FLOAT32: SCAN(float, float, , );
  case K_FLOAT64: SCAN(double, double, , );
  case K_FLOAT16: SCAN(uint16_t, float, k_widen_f16, k_narrow_f16);
  case K_BFLOAT16: SCAN(uint16_t, float, k_widen_bf16, k_narrow_bf16);
  case K_INT8:
  case K_UINT8: SCAN(uint8_t, unsigned, , (uint8_t));
  case K_INT16:
  case K_UINT16: SCAN(uint16_t, unsigned, , (uint16_t));
  case K_INT32:
  case K_UINT32: SCAN(uint32_t, uint32_t, , );
  case K_INT64:
  case K_UINT64: SCAN(uint64_t, uint64_t, , );
  case K_COMPLEX64: SCAN_COMPLEX(c64);
  case K_COMPLEX128: SCAN_COMPLEX(c128);
  default: return K_UNSUPPORTED;
  }
}
