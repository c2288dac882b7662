// Reductions along one axis, in an order that depends on nothing but the axis' length.
#include "Complex.h"
#include "Float16.h"
#include "Levels.h"

#pragma clang fp contract(off)

#define ROW_RUN 1024

// Runs above 1024 steps of `packet` elements are split in the middle, at a multiple of the packet. This is the tree
// (and the packet of eight floats, four doubles) that TensorFlow's reductions have on one thread.
static size_t split_of(size_t packet, size_t n) {
  if (n <= packet * 1024) return 0;
  size_t middle = n / 2 + (n & 1);
  return (middle + packet - 1) / packet * packet;
}

static size_t packet_of(uint8_t dtype) {
  return dtype == K_COMPLEX128 ? 2 : dtype == K_FLOAT64 || dtype == K_COMPLEX64 ? 4 : 8;
}

size_t k_reduce_split(uint8_t dtype, size_t n) { return split_of(packet_of(dtype), n); }

#define K_LOOPS "ReductionsLoops.h"
#include "EachLevel.h"

k_reduce_fn k_reduce(k_reduce_op op, uint8_t dtype) {
  if ((unsigned)op >= K_REDUCE_OPS || dtype >= K_DTYPES) return NULL;
#ifdef K_HAS_LEVELS
  k_reduce_fn found = NULL;
  if (k_level() == 4) found = reduce_table_v4[op][dtype];
  if (k_level() == 3) found = reduce_table_v3[op][dtype];
  if (found != NULL) return found;
#endif
  return reduce_table_v1[op][dtype];
}

k_reduce_columns_fn k_reduce_columns(k_reduce_op op, uint8_t dtype) {
  if ((unsigned)op >= K_REDUCE_OPS || dtype >= K_DTYPES) return NULL;
#ifdef K_HAS_LEVELS
  k_reduce_columns_fn found = NULL;
  if (k_level() == 4) found = columns_table_v4[op][dtype];
  if (k_level() == 3) found = columns_table_v3[op][dtype];
  if (found != NULL) return found;
#endif
  return columns_table_v1[op][dtype];
}
