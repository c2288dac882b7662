// The loops of Tandem. Nothing here allocates tensors, knows shapes or raises errors.
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "Blocks.h"
