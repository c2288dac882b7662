// Free lists of 64-byte aligned memory blocks, one set a thread. The one thing here that is not a loop: C has
// thread-local variables and Swift has none, and a small tensor's memory must cost a few nanoseconds.
#pragma once
#include <stddef.h>

#define K_BLOCK_CLASSES 7 // 64, 128, … 4096 bytes

typedef struct {
  void *head;
  unsigned count;
} k_block_list;

extern _Thread_local k_block_list k_block_lists[K_BLOCK_CLASSES];

void *k_block_refill(unsigned size_class);
void k_block_discard(void *block);

// The class of the smallest block that holds `bytes` (at most 4096).
static inline unsigned k_block_class(size_t bytes) {
  return bytes <= 64 ? 0 : 58u - (unsigned)__builtin_clzl(bytes - 1);
}

static inline void *k_block_take(unsigned size_class) {
  k_block_list *list = &k_block_lists[size_class];
  void *block = list->head;
  if (__builtin_expect(block == NULL, 0)) return k_block_refill(size_class);
  list->head = *(void **)block;
  list->count--;
  return block;
}

static inline void k_block_give(void *block, unsigned size_class) {
  k_block_list *list = &k_block_lists[size_class];
  if (__builtin_expect(size_class != 0 && list->count >= 2048, 0)) {
    k_block_discard(block);
    return;
  }
  *(void **)block = list->head;
  list->head = block;
  list->count++;
}
