// Elementwise loops over one operand: arithmetic, elementary functions, activations, rounding, tests.
#define _GNU_SOURCE
#include "UnaryFormulas.h"
#include "Float16.h"
#include "Levels.h"

#pragma clang fp contract(off)
#define K_LOOPS "ElementwiseUnaryLoops.h"
#include "EachLevel.h"

k_unary_fn k_unary(k_unary_op op, uint8_t dtype) {
  if ((unsigned)op >= K_UNARY_OPS || dtype >= K_DTYPES) return NULL;
#ifdef K_HAS_LEVELS
  k_unary_fn found = NULL;
  if (k_level() == 4) found = unary_table_v4[op][dtype];
  if (k_level() == 3) found = unary_table_v3[op][dtype];
  if (found != NULL) return found;
#endif
  return unary_table_v1[op][dtype];
}
