// The loops of Sorting.c; compiled once for each level.

// Batcher's odd-even merge sort, LANES short rows side by side: comparators are the same for every row, so nothing
// branches on the elements. `items[i]` holds item i of every lane.
#define EACH_COMPARATOR(n, BODY)                                                                                      \
  for (size_t p = 1; p < n; p *= 2)                                                                                   \
    for (size_t k = p; k >= 1; k /= 2)                                                                                \
      for (size_t j = k % p; j + k < n; j += 2 * k)                                                                   \
        for (size_t i = j; i < j + k && i + k < n; i++)                                                               \
          if (((i ^ (i + k)) & ~(2 * p - 1)) == 0) BODY

static inline void K(exchange_narrow)(int64_t *restrict low, int64_t *restrict high) {
  for (size_t l = 0; l < LANES; l++) {
    int64_t x = low[l], y = high[l];
    low[l] = x < y ? x : y;
    high[l] = x < y ? y : x;
  }
}

static void K(network_narrow)(int64_t (*items)[LANES], size_t n) {
  EACH_COMPARATOR(n, K(exchange_narrow)(items[i], items[i + k]));
}

static inline void K(exchange_wide)(int64_t *restrict low, int64_t *restrict high, int64_t *restrict low_place,
                                    int64_t *restrict high_place) {
  for (size_t l = 0; l < LANES; l++) {
    int64_t x = low[l], y = high[l], p = low_place[l], q = high_place[l];
    int stays = (x < y) | ((x == y) & (p < q));
    low[l] = stays ? x : y;
    high[l] = stays ? y : x;
    low_place[l] = stays ? p : q;
    high_place[l] = stays ? q : p;
  }
}

static void K(network_wide)(int64_t (*keys)[LANES], int64_t (*places)[LANES], size_t n) {
  EACH_COMPARATOR(n, K(exchange_wide)(keys[i], keys[i + k], places[i], places[i + k]));
}
#undef EACH_COMPARATOR
