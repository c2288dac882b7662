// The loops of Random.c; compiled once for each level.

// BATCH groups of four words, `stride` groups apart; words[j] holds word j of each. The state stays.
static void K(philox_batch)(const k_philox *state, uint64_t stride, uint32_t words[4][BATCH]) {
  uint64_t low = state->counter[0] | (uint64_t)state->counter[1] << 32;
  uint64_t high = state->counter[2] | (uint64_t)state->counter[3] << 32;
  uint32_t c0[BATCH], c1[BATCH], c2[BATCH], c3[BATCH];
  for (uint64_t g = 0; g < BATCH; g++) {
    uint64_t moved = low + g * stride, carried = high + (moved < low);
    c0[g] = (uint32_t)moved;
    c1[g] = (uint32_t)(moved >> 32);
    c2[g] = (uint32_t)carried;
    c3[g] = (uint32_t)(carried >> 32);
  }
  uint32_t k0 = state->key[0], k1 = state->key[1];
  for (int round = 0; round < PHILOX_ROUNDS; round++) {
    for (int g = 0; g < BATCH; g++) {
      uint64_t a = (uint64_t)PHILOX_A * c0[g], b = (uint64_t)PHILOX_B * c2[g];
      uint32_t n0 = (uint32_t)(b >> 32) ^ c1[g] ^ k0, n2 = (uint32_t)(a >> 32) ^ c3[g] ^ k1;
      c0[g] = n0;
      c1[g] = (uint32_t)b;
      c2[g] = n2;
      c3[g] = (uint32_t)a;
    }
    k0 += WEYL_A;
    k1 += WEYL_B;
  }
  for (int g = 0; g < BATCH; g++) {
    words[0][g] = c0[g];
    words[1][g] = c1[g];
    words[2][g] = c2[g];
    words[3][g] = c3[g];
  }
}

// The same with the words of a group side by side.
static void K(philox_run)(const k_philox *state, uint32_t *out) {
  uint32_t words[4][BATCH];
  K(philox_batch)(state, 1, words);
  for (int g = 0; g < BATCH; g++)
    for (int j = 0; j < 4; j++) out[4 * g + j] = words[j][g];
}

static void K(uniforms)(const k_philox *state, float *out) {
  uint32_t words[4 * BATCH];
  K(philox_run)(state, words);
  for (int i = 0; i < 4 * BATCH; i++) out[i] = unit_f32(words[i]);
}

static void K(uniforms_f64)(const k_philox *state, double *out) {
  uint32_t words[4 * BATCH];
  K(philox_run)(state, words);
  for (int i = 0; i < 2 * BATCH; i++) out[i] = unit_f64(words[2 * i], words[2 * i + 1]);
}

// Box and Muller's pairs of a batch, `stride` groups apart, by the functions of libm: to the last bit what TensorFlow draws.
static void K(normals)(const k_philox *state, uint64_t stride, float *out) {
  uint32_t words[4][BATCH];
  float sines[BATCH], cosines[BATCH];
  K(philox_batch)(state, stride, words);
  for (int half = 0; half < 4; half += 2) {
    for (int g = 0; g < BATCH; g++) {
      float u = unit_f32(words[half][g]);
      u = u < 1.0e-7f ? 1.0e-7f : u;
      float angle = (float)(2.0 * M_PI * (double)unit_f32(words[half + 1][g]));
      float radius = sqrtf(-2.0f * logf(u));
      sines[g] = sinf(angle) * radius;
      cosines[g] = cosf(angle) * radius;
    }
    for (int g = 0; g < BATCH; g++) {
      out[4 * g + half] = sines[g];
      out[4 * g + half + 1] = cosines[g];
    }
  }
}
