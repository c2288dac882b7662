// The loops of NeuralRows.c; compiled once for each level.

#define BIAS(S, T, LOAD, STORE)                                                                                       \
  static void K(bias_add_##S)(const T *a, const T *bias, T *o, size_t rows, size_t columns) {                         \
    for (size_t r = 0; r < rows; r++, a += columns, o += columns)                                                     \
      K_VECTOR for (size_t c = 0; c < columns; c++) o[c] = STORE(LOAD(a[c]) + LOAD(bias[c]));                         \
  }
BIAS(f32, float, , )
BIAS(f64, double, , )
BIAS(f16, uint16_t, k_widen_f16, k_narrow_f16)
BIAS(bf16, uint16_t, k_widen_bf16, k_narrow_bf16)
BIAS(i32, int32_t, (uint32_t), (int32_t))
BIAS(i64, int64_t, (uint64_t), (int64_t))

// Sixteen sums side by side, folded in halves, the tail last.
#define ROW_SUM(S, T)                                                                                                 \
  static T K(row_sum_##S)(const T *a, size_t n) {                                                                     \
    T lanes[16] = {0}, tail = 0;                                                                                      \
    size_t whole = n / 16 * 16;                                                                                       \
    for (size_t i = 0; i < whole; i += 16)                                                                            \
      for (size_t j = 0; j < 16; j++) lanes[j] += a[i + j];                                                           \
    for (size_t width = 8; width > 0; width /= 2)                                                                     \
      for (size_t j = 0; j < width; j++) lanes[j] += lanes[j + width];                                                \
    for (size_t i = whole; i < n; i++) tail += a[i];                                                                  \
    return tail + lanes[0];                                                                                           \
  }                                                                                                                   \
  static T K(row_max_##S)(const T *a, size_t n) {                                                                     \
    T m = -INFINITY;                                                                                                  \
    for (size_t i = 0; i < n; i++) m = a[i] > m ? a[i] : m;                                                           \
    return m;                                                                                                         \
  }                                                                                                                   \
  static void K(softmax_##S)(const T *a, T *o, size_t rows, size_t columns) {                                         \
    for (size_t r = 0; r < rows; r++, a += columns, o += columns) {                                                   \
      T m = K(row_max_##S)(a, columns);                                                                               \
      K_VECTOR for (size_t c = 0; c < columns; c++) o[c] = exp_##S(a[c] - m);                                         \
      T sum = K(row_sum_##S)(o, columns);                                                                             \
      K_VECTOR for (size_t c = 0; c < columns; c++) o[c] = o[c] / sum;                                                \
    }                                                                                                                 \
  }                                                                                                                   \
  /* Runs of 256 keep the exponentials off the output, which may be the input. */                                     \
  static void K(log_softmax_##S)(const T *a, T *o, size_t rows, size_t columns) {                                     \
    T e[256];                                                                                                         \
    for (size_t r = 0; r < rows; r++, a += columns, o += columns) {                                                   \
      T m = K(row_max_##S)(a, columns), sum = 0;                                                                      \
      for (size_t start = 0; start < columns; start += 256) {                                                         \
        size_t run = columns - start < 256 ? columns - start : 256;                                                   \
        K_VECTOR for (size_t c = 0; c < run; c++) e[c] = exp_##S(a[start + c] - m);                                   \
        sum += K(row_sum_##S)(e, run);                                                                                \
      }                                                                                                               \
      T log_sum = log_##S(sum);                                                                                       \
      K_VECTOR for (size_t c = 0; c < columns; c++) o[c] = (a[c] - m) - log_sum;                                      \
    }                                                                                                                 \
  }
ROW_SUM(f32, float)
ROW_SUM(f64, double)
#undef BIAS
#undef ROW_SUM
