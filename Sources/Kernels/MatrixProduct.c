// Matrix products by plain loops: for tiny sizes, and for dtypes that BLAS does not have.
#include "Complex.h"
#include "Float16.h"
#include "Levels.h"

#pragma clang fp contract(off)

#define ROW_WIDTH 128
#define SUM(x, y) ((x) + (y))
#define TIMES(x, y) ((x) * (y))
#define ADD_f32 SUM
#define MUL_f32 TIMES
#define ADD_f64 SUM
#define MUL_f64 TIMES
#define ADD_f16 SUM
#define MUL_f16 TIMES
#define ADD_bf16 SUM
#define MUL_bf16 TIMES
#define ADD_i8 SUM
#define MUL_i8 TIMES
#define ADD_i16 SUM
#define MUL_i16 TIMES
#define ADD_i32 SUM
#define MUL_i32 TIMES
#define ADD_i64 SUM
#define MUL_i64 TIMES
#define ADD_u8 SUM
#define MUL_u8 TIMES
#define ADD_u16 SUM
#define MUL_u16 TIMES
#define ADD_u32 SUM
#define MUL_u32 TIMES
#define ADD_u64 SUM
#define MUL_u64 TIMES
#define ADD_c64 add_c64
#define MUL_c64 mul_c64
#define ADD_c128 add_c128
#define MUL_c128 mul_c128

#define K_LOOPS "MatrixProductLoops.h"
#include "EachLevel.h"

#define PRODUCT(S) AT_LEVEL(matmul_##S, a, b, out, m, n, k, ta, tb)

int32_t k_matmul(uint8_t dtype, const void *a, const void *b, void *out, size_t m, size_t n, size_t k,
                 int32_t transpose_a, int32_t transpose_b) {
  int ta = transpose_a != 0, tb = transpose_b != 0;
  switch (dtype) {
  case K_FLOAT32: PRODUCT(f32); break;
  case K_FLOAT64: PRODUCT(f64); break;
  case K_FLOAT16: PRODUCT(f16); break;
  case K_BFLOAT16: PRODUCT(bf16); break;
  case K_INT32: PRODUCT(i32); break;
  case K_INT64: PRODUCT(i64); break;
  case K_INT8: matmul_i8_v1(a, b, out, m, n, k, ta, tb); break;
  case K_INT16: matmul_i16_v1(a, b, out, m, n, k, ta, tb); break;
  case K_UINT8: matmul_u8_v1(a, b, out, m, n, k, ta, tb); break;
  case K_UINT16: matmul_u16_v1(a, b, out, m, n, k, ta, tb); break;
  case K_UINT32: matmul_u32_v1(a, b, out, m, n, k, ta, tb); break;
  case K_UINT64: matmul_u64_v1(a, b, out, m, n, k, ta, tb); break;
  case K_COMPLEX64: matmul_c64_v1(a, b, out, m, n, k, ta, tb); break;
  case K_COMPLEX128: matmul_c128_v1(a, b, out, m, n, k, ta, tb); break;
  default: return K_UNSUPPORTED;
  }
  return K_OK;
}
