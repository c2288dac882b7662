// The two products of OpenBLAS that Tandem uses, without its headers; the library is loaded when one is first called: row-major, out = a b, with either factor stored
// transposed. Row steps ("leading dimensions") are in elements.
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "LAPACK.h"

#pragma clang assume_nonnull begin

void blas_product_float32(const float *a, size_t a_step, int32_t transpose_a, const float *b, size_t b_step,
                          int32_t transpose_b, float *out, size_t out_step, size_t m, size_t n, size_t k);
void blas_product_float64(const double *a, size_t a_step, int32_t transpose_a, const double *b, size_t b_step,
                          int32_t transpose_b, double *out, size_t out_step, size_t m, size_t n, size_t k);

#pragma clang assume_nonnull end
