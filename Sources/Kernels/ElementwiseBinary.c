// Elementwise loops over two operands: arithmetic, comparison, logic, bits, and gradients of activations.
#include "BinaryFormulas.h"
#include "Float16.h"
#include "Levels.h"

#pragma clang fp contract(off)
#define K_LOOPS "ElementwiseBinaryLoops.h"
#include "EachLevel.h"

k_binary_fn k_binary(k_binary_op op, uint8_t dtype, int32_t form) {
  if ((unsigned)op >= K_BINARY_OPS || dtype >= K_DTYPES || (unsigned)form > 2) return NULL;
#ifdef K_HAS_LEVELS
  k_binary_fn found = NULL;
  if (k_level() == 4) found = binary_table_v4[op][dtype][form];
  if (k_level() == 3) found = binary_table_v3[op][dtype][form];
  if (found != NULL) return found;
#endif
  return binary_table_v1[op][dtype][form];
}
