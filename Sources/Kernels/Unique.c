// Numbering of distinct elements, in a table of open slots.
#include "Levels.h"

#define UNIQUE(E)                                                                                                     \
  {                                                                                                                   \
    const E *p = a;                                                                                                   \
    size_t i = first;                                                                                                 \
    for (; i < n && *distinct < limit; i++) {                                                                         \
      uint64_t key = p[i];                                                                                            \
      size_t at = (size_t)(key * 0x9E3779B97F4A7C15u >> (64 - table_bits));                                           \
      while (table[at].number != 0 && table[at].key != key) at = (at + 1) & mask;                                     \
      if (table[at].number == 0) {                                                                                    \
        firsts[*distinct] = (int64_t)i;                                                                               \
        table[at] = (k_unique_slot){key, ++*distinct};                                                                \
      }                                                                                                               \
      numbers[i] = (int64_t)table[at].number - 1;                                                                     \
    }                                                                                                                 \
    return i;                                                                                                         \
  }

size_t k_unique(const void *a, size_t size, size_t first, size_t n, k_unique_slot *table, unsigned table_bits,
                int64_t *numbers, int64_t *firsts, size_t *distinct) {
  const size_t mask = ((size_t)1 << table_bits) - 1, limit = (mask + 1) / 2;
  switch (size) {
  case 1: UNIQUE(uint8_t)
  case 2: UNIQUE(uint16_t)
  case 4: UNIQUE(uint32_t)
  default: UNIQUE(uint64_t)
  }
}

void k_unique_grow(const k_unique_slot *from, unsigned from_bits, k_unique_slot *table, unsigned table_bits) {
  const size_t mask = ((size_t)1 << table_bits) - 1;
  for (size_t i = 0; i < (size_t)1 << from_bits; i++) {
    if (from[i].number == 0) continue;
    size_t at = (size_t)(from[i].key * 0x9E3779B97F4A7C15u >> (64 - table_bits));
    while (table[at].number != 0) at = (at + 1) & mask;
    table[at] = from[i];
  }
}
