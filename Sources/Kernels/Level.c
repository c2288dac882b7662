#include "Levels.h"

#ifdef K_HAS_LEVELS
static int32_t detected_level(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("x86-64-v4")) return 4;
  if (__builtin_cpu_supports("x86-64-v3")) return 3;
  return 1;
}
#endif

int32_t k_level(void) {
#ifdef K_HAS_LEVELS
  static int32_t level = 0; // racing threads all write the same value
  int32_t known = __atomic_load_n(&level, __ATOMIC_RELAXED);
  if (known != 0) return known;
  known = detected_level();
  __atomic_store_n(&level, known, __ATOMIC_RELAXED);
  return known;
#else
  return 1;
#endif
}
