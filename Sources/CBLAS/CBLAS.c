#include "CBLAS.h"

#include <cblas.h>

static enum CBLAS_TRANSPOSE form(int32_t transpose) { return transpose ? CblasTrans : CblasNoTrans; }

void blas_product_float32(const float *a, size_t a_step, int32_t transpose_a, const float *b, size_t b_step,
                          int32_t transpose_b, float *out, size_t out_step, size_t m, size_t n, size_t k) {
  cblas_sgemm(CblasRowMajor, form(transpose_a), form(transpose_b), (blasint)m, (blasint)n, (blasint)k, 1.0f, a,
              (blasint)a_step, b, (blasint)b_step, 0.0f, out, (blasint)out_step);
}

void blas_product_float64(const double *a, size_t a_step, int32_t transpose_a, const double *b, size_t b_step,
                          int32_t transpose_b, double *out, size_t out_step, size_t m, size_t n, size_t k) {
  cblas_dgemm(CblasRowMajor, form(transpose_a), form(transpose_b), (blasint)m, (blasint)n, (blasint)k, 1.0, a,
              (blasint)a_step, b, (blasint)b_step, 0.0, out, (blasint)out_step);
}
