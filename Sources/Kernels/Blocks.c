#include "Blocks.h"
#include <stdlib.h>

_Thread_local k_block_list k_block_lists[K_BLOCK_CLASSES];

// Small blocks are cut from pages, which are kept for good; larger ones come one by one and may be freed again.
void *k_block_refill(unsigned size_class) {
  size_t size = (size_t)64 << size_class;
  if (size_class != 0) return aligned_alloc(64, size);
  const size_t page = 4096;
  char *start = aligned_alloc(64, page);
  if (start == NULL) return NULL;
  for (size_t offset = size; offset < page; offset += size) k_block_give(start + offset, 0);
  return start;
}

void k_block_discard(void *block) { free(block); }
