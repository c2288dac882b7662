#include "CBLAS.h"

#include "OpenBLAS.h"

// From cblas.h, whose integers are 32 bits wide in Debian's library.
enum { row_major = 101, plain = 111, transposed = 112 };
void cblas_sgemm(int order, int transpose_a, int transpose_b, int m, int n, int k, float alpha, const float *a, int a_step,
                 const float *b, int b_step, float beta, float *out, int out_step);
void cblas_dgemm(int order, int transpose_a, int transpose_b, int m, int n, int k, double alpha, const double *a,
                 int a_step, const double *b, int b_step, double beta, double *out, int out_step);

static int form(int32_t transpose) { return transpose ? transposed : plain; }

// What remains where the library is missing.
#define PLAIN_PRODUCT(type)                                                                               \
  for (size_t i = 0; i < m; i++)                                                                          \
    for (size_t j = 0; j < n; j++) {                                                                      \
      type sum = 0;                                                                                       \
      for (size_t l = 0; l < k; l++)                                                                      \
        sum += (transpose_a ? a[l * a_step + i] : a[i * a_step + l])                                      \
               * (transpose_b ? b[j * b_step + l] : b[l * b_step + j]);                                   \
      out[i * out_step + j] = sum;                                                                        \
    }

void blas_product_float32(const float *a, size_t a_step, int32_t transpose_a, const float *b, size_t b_step,
                          int32_t transpose_b, float *out, size_t out_step, size_t m, size_t n, size_t k) {
  static __typeof__(&cblas_sgemm) product;
  if (!product && openblas_is_there()) product = &LOADED(cblas_sgemm);
  if (!product) {
    PLAIN_PRODUCT(float)
    return;
  }
  product(row_major, form(transpose_a), form(transpose_b), (int)m, (int)n, (int)k, 1.0f, a, (int)a_step, b, (int)b_step,
          0.0f, out, (int)out_step);
}

void blas_product_float64(const double *a, size_t a_step, int32_t transpose_a, const double *b, size_t b_step,
                          int32_t transpose_b, double *out, size_t out_step, size_t m, size_t n, size_t k) {
  static __typeof__(&cblas_dgemm) product;
  if (!product && openblas_is_there()) product = &LOADED(cblas_dgemm);
  if (!product) {
    PLAIN_PRODUCT(double)
    return;
  }
  product(row_major, form(transpose_a), form(transpose_b), (int)m, (int)n, (int)k, 1.0, a, (int)a_step, b, (int)b_step,
          0.0, out, (int)out_step);
}
