// The loops of Reductions.c; compiled once for each level.
//
// The order of additions is part of the contract (include/Kernels.h). It does not depend on the level: the same number
// of partial sums runs side by side whatever the vector width.

// A run of elements, contiguous: four packets side by side, folded in order, single packets after them, the packet
// folded in halves, the tail added last. LOAD widens an element to the accumulator type A.
#define CONTIGUOUS(NAME, T, A, PACKET, IDENTITY, COMBINE, LOAD)                                                       \
  static A K(NAME##_run)(const T *a, size_t n) {                                                                      \
    A tail = IDENTITY;                                                                                                \
    size_t unrolled = n / (4 * PACKET) * (4 * PACKET), whole = n / PACKET * PACKET;                                   \
    A lanes[4 * PACKET];                                                                                              \
    for (size_t j = 0; j < 4 * PACKET; j++) lanes[j] = IDENTITY;                                                      \
    for (size_t i = 0; i < unrolled; i += 4 * PACKET)                                                                 \
      for (size_t j = 0; j < 4 * PACKET; j++) {                                                                       \
        A x = lanes[j], y = LOAD(a[i + j]);                                                                           \
        lanes[j] = COMBINE;                                                                                           \
      }                                                                                                               \
    for (size_t k = PACKET; k < 4 * PACKET; k += PACKET)                                                              \
      for (size_t j = 0; j < PACKET; j++) {                                                                           \
        A x = lanes[j], y = lanes[k + j];                                                                             \
        lanes[j] = COMBINE;                                                                                           \
      }                                                                                                               \
    for (size_t i = unrolled; i < whole; i += PACKET)                                                                 \
      for (size_t j = 0; j < PACKET; j++) {                                                                           \
        A x = lanes[j], y = LOAD(a[i + j]);                                                                           \
        lanes[j] = COMBINE;                                                                                           \
      }                                                                                                               \
    for (size_t width = PACKET / 2; width > 0; width /= 2)                                                            \
      for (size_t j = 0; j < width; j++) {                                                                            \
        A x = lanes[j], y = lanes[j + width];                                                                         \
        lanes[j] = COMBINE;                                                                                           \
      }                                                                                                               \
    for (size_t i = whole; i < n; i++) {                                                                              \
      A x = tail, y = LOAD(a[i]);                                                                                     \
      tail = COMBINE;                                                                                                 \
    }                                                                                                                 \
    if (whole == 0) return tail;                                                                                      \
    A x = tail, y = lanes[0];                                                                                         \
    return COMBINE;                                                                                                   \
  }                                                                                                                   \
  static A K(NAME##_tree)(const T *a, size_t n) {                                                                     \
    size_t left = split_of(PACKET, n);                                                                                \
    if (left == 0) return K(NAME##_run)(a, n);                                                                        \
    A x = K(NAME##_tree)(a, left), y = K(NAME##_tree)(a + left, n - left);                                            \
    return COMBINE;                                                                                                   \
  }

// Rows of COLUMNS neighbours are reduced side by side, in plain order within 1024 rows, halves above.
#define COLUMNS 512
#define STRIDED(NAME, T, A, IDENTITY, COMBINE, LOAD)                                                                  \
  static void K(NAME##_columns)(const T *a, A *sums, size_t rows, size_t inner, size_t width) {                       \
    if (rows > ROW_RUN) {                                                                                             \
      size_t left = (rows + 1) / 2;                                                                                   \
      A right[COLUMNS];                                                                                               \
      K(NAME##_columns)(a, sums, left, inner, width);                                                                 \
      K(NAME##_columns)(a + left * inner, right, rows - left, inner, width);                                          \
      for (size_t j = 0; j < width; j++) {                                                                            \
        A x = sums[j], y = right[j];                                                                                  \
        sums[j] = COMBINE;                                                                                            \
      }                                                                                                               \
      return;                                                                                                         \
    }                                                                                                                 \
    for (size_t j = 0; j < width; j++) sums[j] = IDENTITY;                                                            \
    for (size_t r = 0; r < rows; r++, a += inner)                                                                     \
      for (size_t j = 0; j < width; j++) {                                                                            \
        A x = sums[j], y = LOAD(a[j]);                                                                                \
        sums[j] = COMBINE;                                                                                            \
      }                                                                                                               \
  }

#define REDUCTION(NAME, T, A, PACKET, IDENTITY, COMBINE, LOAD, STORE)                                                 \
  CONTIGUOUS(NAME, T, A, PACKET, IDENTITY, COMBINE, LOAD)                                                             \
  STRIDED(NAME, T, A, IDENTITY, COMBINE, LOAD)                                                                        \
  static int32_t K(NAME##_part)(const void *pa, void *po, size_t reduce, size_t inner, size_t first, size_t last) {   \
    A sums[COLUMNS];                                                                                                  \
    for (size_t c = first; c < last; c += COLUMNS) {                                                                  \
      size_t width = last - c < COLUMNS ? last - c : COLUMNS;                                                         \
      K(NAME##_columns)((const T *)pa + c, sums, reduce, inner, width);                                               \
      for (size_t j = 0; j < width; j++) ((T *)po)[c + j] = STORE(sums[j]);                                           \
    }                                                                                                                 \
    return K_OK;                                                                                                      \
  }                                                                                                                   \
  static int32_t K(NAME)(const void *pa, void *po, size_t outer, size_t reduce, size_t inner) {                       \
    const T *a = pa;                                                                                                  \
    T *o = po;                                                                                                        \
    if (inner == 1) {                                                                                                 \
      for (size_t i = 0; i < outer; i++) o[i] = STORE(K(NAME##_tree)(a + i * reduce, reduce));                        \
      return K_OK;                                                                                                    \
    }                                                                                                                 \
    for (size_t i = 0; i < outer; i++) K(NAME##_part)(a + i * reduce * inner, o + i * inner, reduce, inner, 0, inner); \
    return K_OK;                                                                                                      \
  }

#define MAX_OF (x >= y || x != x ? x : y)
#define MIN_OF (x <= y || x != x ? x : y)
#define FLOAT_REDUCTIONS(S, T, A, PACKET, LOAD, STORE)                                                                \
  REDUCTION(sum_##S, T, A, PACKET, 0, x + y, LOAD, STORE)                                                             \
  REDUCTION(prod_##S, T, A, PACKET, 1, x *y, LOAD, STORE)                                                             \
  REDUCTION(max_##S, T, A, PACKET, -INFINITY, MAX_OF, LOAD, STORE)                                                    \
  REDUCTION(min_##S, T, A, PACKET, INFINITY, MIN_OF, LOAD, STORE)
#define INT_REDUCTIONS(S, T, U, LOW, HIGH)                                                                            \
  REDUCTION(sum_##S, T, U, 8, 0, x + y, (U), (T))                                                                     \
  REDUCTION(prod_##S, T, U, 8, 1, x *y, (U), (T))                                                                     \
  REDUCTION(max_##S, T, T, 8, LOW, x > y ? x : y, , )                                                                 \
  REDUCTION(min_##S, T, T, 8, HIGH, x < y ? x : y, , )

FLOAT_REDUCTIONS(f32, float, float, 8, , )
FLOAT_REDUCTIONS(f64, double, double, 4, , )
FLOAT_REDUCTIONS(f16, uint16_t, float, 8, k_widen_f16, k_narrow_f16)
FLOAT_REDUCTIONS(bf16, uint16_t, float, 8, k_widen_bf16, k_narrow_bf16)
INT_REDUCTIONS(i32, int32_t, uint32_t, INT32_MIN, INT32_MAX)
INT_REDUCTIONS(i64, int64_t, uint64_t, INT64_MIN, INT64_MAX)
REDUCTION(all_bool, uint8_t, uint8_t, 8, 1, x &y, , )
REDUCTION(any_bool, uint8_t, uint8_t, 8, 0, x | y, , )
// The position of the first greatest (least) element. Comparisons with a NaN are false, so one wins only at 0. Rows are
// searched in runs: the best of a run, by sixteen side by side, and only if it beats all before where it lies.
#define POSITION_RUN 256
#define POSITION(NAME, T, A, BEATS, LOAD)                                                                             \
  static size_t K(NAME##_row)(const T *row, size_t n) {                                                               \
    size_t best = 0, i = 1;                                                                                           \
    A champion = LOAD(row[0]);                                                                                        \
    for (; i + POSITION_RUN <= n; i += POSITION_RUN) {                                                                \
      A lanes[16];                                                                                                    \
      for (size_t j = 0; j < 16; j++) lanes[j] = champion;                                                            \
      for (size_t k = 0; k < POSITION_RUN; k += 16)                                                                   \
        for (size_t j = 0; j < 16; j++) {                                                                             \
          A x = LOAD(row[i + k + j]);                                                                                 \
          lanes[j] = x BEATS lanes[j] ? x : lanes[j];                                                                 \
        }                                                                                                             \
      A leader = champion;                                                                                            \
      for (size_t j = 0; j < 16; j++) leader = lanes[j] BEATS leader ? lanes[j] : leader;                             \
      if (!(leader BEATS champion)) continue;                                                                         \
      champion = leader;                                                                                              \
      for (best = i; !(LOAD(row[best]) == leader);) best++;                                                           \
    }                                                                                                                 \
    for (; i < n; i++)                                                                                                \
      if (LOAD(row[i]) BEATS champion) champion = LOAD(row[i]), best = i;                                             \
    return best;                                                                                                      \
  }                                                                                                                   \
  static int32_t K(NAME)(const void *pa, void *po, size_t outer, size_t reduce, size_t inner) {                       \
    const T *a = pa;                                                                                                  \
    int64_t *o = po;                                                                                                  \
    for (size_t i = 0; i < outer; i++) {                                                                              \
      const T *block = a + i * reduce * inner;                                                                        \
      if (inner == 1) {                                                                                               \
        o[i] = (int64_t)K(NAME##_row)(block, reduce);                                                                 \
        continue;                                                                                                     \
      }                                                                                                               \
      for (size_t c = 0; c < inner; c += POSITION_RUN) {                                                              \
        size_t width = inner - c < POSITION_RUN ? inner - c : POSITION_RUN;                                           \
        A champions[POSITION_RUN];                                                                                    \
        int64_t *best = o + i * inner + c;                                                                            \
        for (size_t j = 0; j < width; j++) champions[j] = LOAD(block[c + j]), best[j] = 0;                            \
        for (size_t r = 1; r < reduce; r++)                                                                           \
          K_VECTOR for (size_t j = 0; j < width; j++) {                                                               \
            A x = LOAD(block[r * inner + c + j]);                                                                     \
            int wins = x BEATS champions[j];                                                                          \
            champions[j] = wins ? x : champions[j];                                                                   \
            best[j] = wins ? (int64_t)r : best[j];                                                                    \
          }                                                                                                           \
      }                                                                                                               \
    }                                                                                                                 \
    return K_OK;                                                                                                      \
  }
#define POSITIONS(S, T, A, LOAD) POSITION(argmax_##S, T, A, >, LOAD) POSITION(argmin_##S, T, A, <, LOAD)

#ifdef K_EVERY_DTYPE
INT_REDUCTIONS(i8, int8_t, unsigned, INT8_MIN, INT8_MAX)
INT_REDUCTIONS(i16, int16_t, unsigned, INT16_MIN, INT16_MAX)
INT_REDUCTIONS(u8, uint8_t, unsigned, 0, UINT8_MAX)
INT_REDUCTIONS(u16, uint16_t, unsigned, 0, UINT16_MAX)
INT_REDUCTIONS(u32, uint32_t, uint32_t, 0, UINT32_MAX)
INT_REDUCTIONS(u64, uint64_t, uint64_t, 0, UINT64_MAX)
REDUCTION(sum_c64, c64, c64, 4, ((c64){0, 0}), add_c64(x, y), , )
REDUCTION(sum_c128, c128, c128, 2, ((c128){0, 0}), add_c128(x, y), , )
REDUCTION(prod_c64, c64, c64, 4, ((c64){1, 0}), mul_c64(x, y), , )
REDUCTION(prod_c128, c128, c128, 2, ((c128){1, 0}), mul_c128(x, y), , )

POSITIONS(i8, int8_t, int8_t, )
POSITIONS(i16, int16_t, int16_t, )
POSITIONS(u8, uint8_t, uint8_t, )
POSITIONS(u16, uint16_t, uint16_t, )
POSITIONS(u32, uint32_t, uint32_t, )
POSITIONS(u64, uint64_t, uint64_t, )
#endif
POSITIONS(f32, float, float, )
POSITIONS(f64, double, double, )
POSITIONS(f16, uint16_t, float, k_widen_f16)
POSITIONS(bf16, uint16_t, float, k_widen_bf16)
POSITIONS(i32, int32_t, int32_t, )
POSITIONS(i64, int64_t, int64_t, )

#define FLOATS(NAME)                                                                                                  \
  [K_FLOAT32] = K(NAME##_f32), [K_FLOAT64] = K(NAME##_f64), [K_FLOAT16] = K(NAME##_f16), [K_BFLOAT16] = K(NAME##_bf16)
#ifdef K_EVERY_DTYPE
#define INTS(NAME)                                                                                                    \
  [K_INT8] = K(NAME##_i8), [K_INT16] = K(NAME##_i16), [K_INT32] = K(NAME##_i32), [K_INT64] = K(NAME##_i64),           \
  [K_UINT8] = K(NAME##_u8), [K_UINT16] = K(NAME##_u16), [K_UINT32] = K(NAME##_u32), [K_UINT64] = K(NAME##_u64)
#define COMPLEXES(NAME) , [K_COMPLEX64] = K(NAME##_c64), [K_COMPLEX128] = K(NAME##_c128)
#else
#define INTS(NAME) [K_INT32] = K(NAME##_i32), [K_INT64] = K(NAME##_i64)
#define COMPLEXES(NAME)
#endif

#define PART(NAME, S) K(NAME##_##S##_part)
#ifdef K_EVERY_DTYPE
#define PARTS(NAME)                                                                                                   \
  [K_FLOAT32] = PART(NAME, f32), [K_FLOAT64] = PART(NAME, f64), [K_FLOAT16] = PART(NAME, f16),                        \
  [K_BFLOAT16] = PART(NAME, bf16), [K_INT8] = PART(NAME, i8), [K_INT16] = PART(NAME, i16),                            \
  [K_INT32] = PART(NAME, i32), [K_INT64] = PART(NAME, i64), [K_UINT8] = PART(NAME, u8), [K_UINT16] = PART(NAME, u16), \
  [K_UINT32] = PART(NAME, u32), [K_UINT64] = PART(NAME, u64)
#define COMPLEX_PARTS(NAME) , [K_COMPLEX64] = PART(NAME, c64), [K_COMPLEX128] = PART(NAME, c128)
#else
#define PARTS(NAME)                                                                                                   \
  [K_FLOAT32] = PART(NAME, f32), [K_FLOAT64] = PART(NAME, f64), [K_FLOAT16] = PART(NAME, f16),                        \
  [K_BFLOAT16] = PART(NAME, bf16), [K_INT32] = PART(NAME, i32), [K_INT64] = PART(NAME, i64)
#define COMPLEX_PARTS(NAME)
#endif

static const k_reduce_fn K(reduce_table)[K_REDUCE_OPS][K_DTYPES] = {
  [K_SUM] = {FLOATS(sum), INTS(sum) COMPLEXES(sum)},
  [K_PROD] = {FLOATS(prod), INTS(prod) COMPLEXES(prod)},
  [K_MAX] = {FLOATS(max), INTS(max)},
  [K_MIN] = {FLOATS(min), INTS(min)},
  [K_ALL] = {[K_BOOL] = K(all_bool)},
  [K_ANY] = {[K_BOOL] = K(any_bool)},
#ifdef K_EVERY_DTYPE
  [K_ARGMAX] = {FLOATS(argmax), INTS(argmax), [K_BOOL] = K(argmax_u8)},
  [K_ARGMIN] = {FLOATS(argmin), INTS(argmin), [K_BOOL] = K(argmin_u8)},
#else
  [K_ARGMAX] = {FLOATS(argmax), INTS(argmax)},
  [K_ARGMIN] = {FLOATS(argmin), INTS(argmin)},
#endif
};

static const k_reduce_columns_fn K(columns_table)[K_REDUCE_OPS][K_DTYPES] = {
  [K_SUM] = {PARTS(sum) COMPLEX_PARTS(sum)},
  [K_PROD] = {PARTS(prod) COMPLEX_PARTS(prod)},
  [K_MAX] = {PARTS(max)},
  [K_MIN] = {PARTS(min)},
  [K_ALL] = {[K_BOOL] = K(all_bool_part)},
  [K_ANY] = {[K_BOOL] = K(any_bool_part)},
};

#undef CONTIGUOUS
#undef COLUMNS
#undef STRIDED
#undef REDUCTION
#undef MAX_OF
#undef MIN_OF
#undef FLOAT_REDUCTIONS
#undef INT_REDUCTIONS
#undef POSITION
#undef POSITIONS
#undef POSITION_RUN
#undef PART
#undef PARTS
#undef COMPLEX_PARTS
#undef FLOATS
#undef INTS
#undef COMPLEXES
