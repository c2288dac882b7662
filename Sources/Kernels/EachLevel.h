// The inclusion itself; see Levels.h. May be included once a C file.
#define K_CAT2(a, b) a##b
#define K_CAT(a, b) K_CAT2(a, b)
#define K(name) K_CAT(name, K_SUFFIX)

#define K_LEVEL 1
#define K_SUFFIX _v1
#define K_EVERY_DTYPE 1
#include K_LOOPS
#undef K_LEVEL
#undef K_SUFFIX
#undef K_EVERY_DTYPE

#ifdef K_HAS_LEVELS
#pragma clang attribute push(__attribute__((target("arch=x86-64-v3"))), apply_to = function)
#define K_LEVEL 3
#define K_SUFFIX _v3
#include K_LOOPS
#undef K_LEVEL
#undef K_SUFFIX
#pragma clang attribute pop

// Tuned for a processor that runs 512-bit vectors at full speed; the default halves them.
#pragma clang attribute push(__attribute__((target("arch=x86-64-v4,tune=znver4"))), apply_to = function)
#define K_LEVEL 4
#define K_SUFFIX _v4
#include K_LOOPS
#undef K_LEVEL
#undef K_SUFFIX
#pragma clang attribute pop
#endif

// Calls this processor's copy of a function of the loops' file.
#ifdef K_HAS_LEVELS
#define AT_LEVEL(CALL, ...)                                                                                           \
  (k_level() == 4 ? CALL##_v4(__VA_ARGS__) : k_level() == 3 ? CALL##_v3(__VA_ARGS__) : CALL##_v1(__VA_ARGS__))
#else
#define AT_LEVEL(CALL, ...) CALL##_v1(__VA_ARGS__)
#endif
