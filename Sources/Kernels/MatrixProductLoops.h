// The loops of MatrixProduct.c; compiled once for each level.

// One row of the result at a time: row[j] += a[k] * b[k][j], so that every sum runs over k in order and the inner loop
// is contiguous. With b transposed the sums are dot products, in the same order.
#define PRODUCT(S, T, A, LOAD, STORE)                                                                                 \
  static void K(matmul_##S)(const T *a, const T *b, T *o, size_t m, size_t n, size_t k, int ta, int tb) {             \
    A row[ROW_WIDTH];                                                                                                 \
    for (size_t i = 0; i < m; i++)                                                                                    \
      for (size_t c = 0; c < n; c += ROW_WIDTH) {                                                                     \
        size_t width = n - c < ROW_WIDTH ? n - c : ROW_WIDTH;                                                         \
        for (size_t j = 0; j < width; j++) row[j] = (A){0};                                                           \
        for (size_t l = 0; l < k; l++) {                                                                              \
          A x = LOAD(ta ? a[l * m + i] : a[i * k + l]);                                                               \
          if (tb)                                                                                                     \
            for (size_t j = 0; j < width; j++) row[j] = ADD_##S(row[j], MUL_##S(x, LOAD(b[(c + j) * k + l])));        \
          else                                                                                                        \
            for (size_t j = 0; j < width; j++) row[j] = ADD_##S(row[j], MUL_##S(x, LOAD(b[l * n + c + j])));          \
        }                                                                                                             \
        for (size_t j = 0; j < width; j++) o[i * n + c + j] = STORE(row[j]);                                          \
      }                                                                                                               \
  }
PRODUCT(f32, float, float, , )
PRODUCT(f64, double, double, , )
PRODUCT(f16, uint16_t, float, k_widen_f16, k_narrow_f16)
PRODUCT(bf16, uint16_t, float, k_widen_bf16, k_narrow_bf16)
PRODUCT(i32, int32_t, uint32_t, (uint32_t), (int32_t))
PRODUCT(i64, int64_t, uint64_t, (uint64_t), (int64_t))
#ifdef K_EVERY_DTYPE
PRODUCT(i8, int8_t, uint32_t, (uint32_t), (int8_t))
PRODUCT(i16, int16_t, uint32_t, (uint32_t), (int16_t))
PRODUCT(u8, uint8_t, uint32_t, (uint32_t), (uint8_t))
PRODUCT(u16, uint16_t, uint32_t, (uint32_t), (uint16_t))
PRODUCT(u32, uint32_t, uint32_t, , )
PRODUCT(u64, uint64_t, uint64_t, , )
PRODUCT(c64, c64, c64, , )
PRODUCT(c128, c128, c128, , )
#endif
#undef PRODUCT
