#include "OpenBLAS.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static void *library;

static void load(void) {
  const char *names[] = {"libopenblas.so.0", "libopenblas.so"};
  for (int i = 0; i < 2 && !library; i++) library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
}

int32_t openblas_is_there(void) {
  pthread_once(&once, load);
  return library != NULL;
}

void *openblas_function(const char *name) { return dlsym(library, name); }
