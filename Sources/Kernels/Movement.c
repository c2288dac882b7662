// Movement of elements as opaque bytes: fills, strided copies, transposition, selection, gathering, ranges.
//
// Memory bandwidth is the limit of all of these, so one compiled version serves every processor.
#include "Float16.h"
#include "Levels.h"

#pragma clang fp contract(off)

typedef struct {
  uint64_t low, high;
} bytes16;

// Runs STATEMENT with E as the type of a `size` bytes long element.
#define BY_SIZE(size, MACRO)                                                                                          \
  switch (size) {                                                                                                     \
  case 1: MACRO(uint8_t) break;                                                                                       \
  case 2: MACRO(uint16_t) break;                                                                                      \
  case 4: MACRO(uint32_t) break;                                                                                      \
  case 8: MACRO(uint64_t) break;                                                                                      \
  default: MACRO(bytes16) break;                                                                                      \
  }

void k_fill(void *out, const void *value, size_t size, size_t n) {
#define FILL(E)                                                                                                       \
  {                                                                                                                   \
    E v = *(const E *)value, *o = out;                                                                                \
    for (size_t i = 0; i < n; i++) o[i] = v;                                                                          \
  }
  BY_SIZE(size, FILL)
}

void k_strided_copy(const void *a, ptrdiff_t step, void *out, ptrdiff_t out_step, size_t size, size_t n) {
  if (step == 1 && out_step == 1) {
    memmove(out, a, n * size);
    return;
  }
#define STRIDED_COPY(E)                                                                                               \
  {                                                                                                                   \
    const E *p = a;                                                                                                   \
    E *o = out;                                                                                                       \
    for (size_t i = 0; i < n; i++, p += step, o += out_step) *o = *p;                                                 \
  }
  BY_SIZE(size, STRIDED_COPY)
}

void k_strided_load(const void *a, ptrdiff_t step, void *out, size_t size, size_t n) {
  k_strided_copy(a, step, out, 1, size, n);
}

void k_strided_store(const void *a, void *out, ptrdiff_t step, size_t size, size_t n) {
  k_strided_copy(a, 1, out, step, size, n);
}

// A block has as many rows as a line of the cache has elements. It goes through a buffer: so each line of either side is
// read or written once, whatever the row steps are (powers of two would push each other out of the cache).
#define TRANSPOSE_BLOCK(E, B)                                                                                         \
  {                                                                                                                   \
    const E *p = a;                                                                                                   \
    E *o = out, block[B][B];                                                                                          \
    for (size_t r = 0; r < rows; r += B)                                                                              \
      for (size_t c = 0; c < columns; c += B) {                                                                       \
        size_t height = rows - r < B ? rows - r : B, width = columns - c < B ? columns - c : B;                       \
        if (height == B && width == B) {                                                                              \
          for (size_t i = 0; i < B; i++) memcpy(block[i], p + (r + i) * row_step + c, sizeof(block[i]));              \
          for (size_t j = 0; j < B; j++) {                                                                            \
            E *line = o + (c + j) * out_row_step + r;                                                                 \
            for (size_t i = 0; i < B; i++) line[i] = block[i][j];                                                     \
          }                                                                                                           \
          continue;                                                                                                   \
        }                                                                                                             \
        for (size_t j = c; j < c + width; j++)                                                                        \
          for (size_t i = r; i < r + height; i++) o[j * out_row_step + i] = p[i * row_step + j];                      \
      }                                                                                                               \
  }                                                                                                                   \
  break

void k_transpose(const void *a, size_t row_step, void *out, size_t out_row_step, size_t rows, size_t columns,
                 size_t size) {
  switch (size) {
  case 1: TRANSPOSE_BLOCK(uint8_t, 32);
  case 2: TRANSPOSE_BLOCK(uint16_t, 32);
  case 4: TRANSPOSE_BLOCK(uint32_t, 16);
  case 8: TRANSPOSE_BLOCK(uint64_t, 8);
  default: TRANSPOSE_BLOCK(bytes16, 4);
  }
}

void k_select(const uint8_t *condition, const void *a, size_t a_step, const void *b, size_t b_step, void *out,
              size_t size, size_t n) {
#define SELECT(E)                                                                                                     \
  {                                                                                                                   \
    const E *p = a, *q = b;                                                                                           \
    E *o = out;                                                                                                       \
    for (size_t i = 0; i < n; i++) o[i] = condition[i] ? p[i * a_step] : q[i * b_step];                               \
  }
  BY_SIZE(size, SELECT)
}

// Rows of a size that the compiler knows are moved as one element.
#define GATHER_ROWS(INDEX, BYTES)                                                                                     \
  for (size_t i = 0; i < n; i++) {                                                                                    \
    size_t bytes = BYTES;                                                                                             \
    if (indices[i] >= 0 && (uint64_t)indices[i] < limit) {                                                            \
      memcpy(o + i * bytes, p + (size_t)indices[i] * bytes, bytes);                                                   \
      continue;                                                                                                       \
    }                                                                                                                 \
    if (status == K_OK) *bad = i;                                                                                     \
    status = K_INDEX_OUT_OF_RANGE;                                                                                    \
    memset(o + i * bytes, 0, bytes);                                                                                  \
  }                                                                                                                   \
  break

#define GATHER(NAME, INDEX)                                                                                           \
  int32_t NAME(const void *a, size_t limit, const INDEX *indices, size_t n, void *out, size_t row_bytes,              \
               size_t *bad) {                                                                                         \
    int32_t status = K_OK;                                                                                            \
    const char *p = a;                                                                                                \
    char *o = out;                                                                                                    \
    switch (row_bytes) {                                                                                              \
    case 1: GATHER_ROWS(INDEX, 1);                                                                                    \
    case 2: GATHER_ROWS(INDEX, 2);                                                                                    \
    case 4: GATHER_ROWS(INDEX, 4);                                                                                    \
    case 8: GATHER_ROWS(INDEX, 8);                                                                                    \
    case 16: GATHER_ROWS(INDEX, 16);                                                                                  \
    default: GATHER_ROWS(INDEX, row_bytes);                                                                           \
    }                                                                                                                 \
    return status;                                                                                                    \
  }
GATHER(k_gather_int32, int32_t)
GATHER(k_gather_int64, int64_t)

int32_t k_range(uint8_t dtype, double start, double delta, int64_t int_start, int64_t int_delta, void *out, size_t n) {
#define FLOAT_RANGE(E, A, STORE)                                                                                      \
  {                                                                                                                   \
    E *o = out;                                                                                                       \
    A s = (A)start, d = (A)delta;                                                                                     \
    for (size_t i = 0; i < n; i++) {                                                                                  \
      A step = (A)i * d;                                                                                              \
      o[i] = STORE(s + step);                                                                                         \
    }                                                                                                                 \
  }
#define INT_RANGE(E)                                                                                                  \
  {                                                                                                                   \
    E *o = out;                                                                                                       \
    for (size_t i = 0; i < n; i++) o[i] = (E)((uint64_t)int_start + i * (uint64_t)int_delta);                         \
  }
  switch (dtype) {
  case K_FLOAT32: FLOAT_RANGE(float, float, ) break;
  case K_FLOAT64: FLOAT_RANGE(double, double, ) break;
  case K_FLOAT16: FLOAT_RANGE(uint16_t, float, k_narrow_f16) break;
  case K_BFLOAT16: FLOAT_RANGE(uint16_t, float, k_narrow_bf16) break;
  case K_INT8:
  case K_UINT8: INT_RANGE(uint8_t) break;
  case K_INT16:
  case K_UINT16: INT_RANGE(uint16_t) break;
  case K_INT32:
  case K_UINT32: INT_RANGE(uint32_t) break;
  default: INT_RANGE(uint64_t) break;
  }
  return K_OK;
}

int32_t k_same_bytes(const void *a, const void *b, size_t bytes) { return memcmp(a, b, bytes) == 0; }
