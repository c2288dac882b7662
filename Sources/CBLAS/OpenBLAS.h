// OpenBLAS, loaded when it is first needed: loading it took a third of the time to the first prompt, and its threads
// look busily for work when they have started.
#pragma once
#include <stdint.h>

// Whether the library is there.
int32_t openblas_is_there(void);
// A function of the library, which is there.
void *openblas_function(const char *name);

// A declared function of the library, to be called as if it were linked.
#define LOADED(name) (*(__typeof__(&name))openblas_function(#name))
