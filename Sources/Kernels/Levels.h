// Compiles a file of loops once for each processor level. Before including this file define K_LOOPS as the name of the
// loops' file; there, K(name) is the name of this level's copy, K_LEVEL its number, K_EVERY_DTYPE is defined at the
// baseline only (narrow integers gain little from wider vectors, and triple the code), and K_VECTOR stands before a
// loop whose pointers overlap exactly or not at all.
#pragma once
#include "include/Kernels.h"
#include <math.h>
#include <string.h>

#pragma clang fp contract(off)
// Loops that call libm can't vectorise; that is known.
#pragma clang diagnostic ignored "-Wpass-failed"

#define K_VECTOR _Pragma("clang loop vectorize(assume_safety)")

#if defined(__x86_64__)
#define K_HAS_LEVELS 1
#endif
