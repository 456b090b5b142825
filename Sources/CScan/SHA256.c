#include "include/SHA256.h"

#include <stdbool.h>
#include <string.h>

#include "SHA256Constants.h"

enum { BLOCK = 64 };

#if defined(__x86_64__)
void handrail_sha256_blocks_x86(uint32_t state[8], const uint8_t *blocks, size_t count);
void handrail_sha256_halves_x86(uint32_t states[2][8], const uint8_t *blocks, size_t count);

static bool has_instructions(void) {
  return __builtin_cpu_supports("sha") && __builtin_cpu_supports("sse4.1");
}
#endif

void handrail_sha256_blocks(uint32_t state[8], const uint8_t *blocks, size_t count) {
#if defined(__x86_64__)
  if (has_instructions()) {
    handrail_sha256_blocks_x86(state, blocks, count);
    return;
  }
#endif
  handrail_sha256_blocks_portable(state, blocks, count);
}

static void go_over_halves(uint32_t states[2][8], const uint8_t *blocks, size_t count) {
#if defined(__x86_64__)
  if (has_instructions()) {
    handrail_sha256_halves_x86(states, blocks, count);
    return;
  }
#endif
  handrail_sha256_blocks_portable(states[0], blocks, count);
  handrail_sha256_blocks_portable(states[1], blocks + BLOCK * count, count);
}

HandrailSHA256 handrail_sha256_start(void) {
  // FIPS 180-4, section 5.3.3.
  return (HandrailSHA256){.state = {0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F,
                                    0x9B05688C, 0x1F83D9AB, 0x5BE0CD19}};
}

void handrail_sha256_add(HandrailSHA256 *message, const uint8_t *bytes, size_t count) {
  if (count == 0) return;
  const size_t held = message->length % BLOCK;
  message->length += count;
  if (held > 0) {
    const size_t room = BLOCK - held;
    const size_t taken = count < room ? count : room;
    memcpy(message->rest + held, bytes, taken);
    if (taken < room) return;
    handrail_sha256_blocks(message->state, message->rest, 1);
    bytes += taken;
    count -= taken;
  }
  handrail_sha256_blocks(message->state, bytes, count / BLOCK);
  memcpy(message->rest, bytes + count / BLOCK * BLOCK, count % BLOCK);
}

static void put(uint8_t *bytes, uint64_t value, int count) {
  for (int index = 0; index < count; index++) {
    bytes[index] = (uint8_t)(value >> (8 * (count - 1 - index)));
  }
}

void handrail_sha256_add_halves(HandrailSHA256 *message, const uint32_t start[8], const uint8_t *bytes,
                                size_t count) {
  const size_t half = count / (2 * BLOCK);
  if (half > 0) {
    uint32_t states[2][8];
    for (int number = 0; number < 2; number++) memcpy(states[number], start, sizeof states[number]);
    go_over_halves(states, bytes, half);
    uint8_t values[64];
    for (int index = 0; index < 16; index++) put(values + 4 * index, states[index / 8][index % 8], 4);
    handrail_sha256_add(message, values, sizeof values);
  }
  const size_t done = 2 * BLOCK * half;
  handrail_sha256_add(message, bytes + done, count - done);
}

void handrail_sha256_end(HandrailSHA256 *message, uint8_t digest[32]) {
  // Section 5.1.1: a bit, zeros up to the last 8 bytes of a block, the length in bits.
  uint8_t end[2 * BLOCK] = {0x80};
  const size_t held = message->length % BLOCK;
  const size_t count = (held < BLOCK - 8 ? BLOCK : 2 * BLOCK) - held;
  put(end + count - 8, message->length * 8, 8);
  handrail_sha256_add(message, end, count);
  for (int index = 0; index < 8; index++) put(digest + 4 * index, message->state[index], 4);
}

static uint32_t rotated(uint32_t word, int bits) { return word >> bits | word << (32 - bits); }

// One step of the hash: what becomes of `d` and `h`, so that nothing has to be moved about.
#define STEP(a, b, c, d, e, f, g, h, index)                                                \
  do {                                                                                     \
    const uint32_t one = h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) +           \
                         (g ^ (e & (f ^ g))) + handrail_sha256_constants[index] + w[index]; \
    d += one;                                                                              \
    h = one + (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) | (c & (a | b))); \
  } while (0)

// Source: section 6.2.2.
void handrail_sha256_blocks_portable(uint32_t state[8], const uint8_t *blocks, size_t count) {
  for (; count > 0; count--, blocks += BLOCK) {
    uint32_t w[64];
    for (int index = 0; index < 16; index++) {
      const uint8_t *bytes = blocks + 4 * index;
      w[index] = (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 |
                 bytes[3];
    }
    for (int index = 16; index < 64; index++) {
      const uint32_t x = w[index - 15], y = w[index - 2];
      w[index] = w[index - 16] + (rotated(x, 7) ^ rotated(x, 18) ^ x >> 3) + w[index - 7] +
                 (rotated(y, 17) ^ rotated(y, 19) ^ y >> 10);
    }
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    for (int index = 0; index < 64; index += 8) {
      STEP(a, b, c, d, e, f, g, h, index);
      STEP(h, a, b, c, d, e, f, g, index + 1);
      STEP(g, h, a, b, c, d, e, f, index + 2);
      STEP(f, g, h, a, b, c, d, e, index + 3);
      STEP(e, f, g, h, a, b, c, d, index + 4);
      STEP(d, e, f, g, h, a, b, c, index + 5);
      STEP(c, d, e, f, g, h, a, b, index + 6);
      STEP(b, c, d, e, f, g, h, a, index + 7);
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d;
    state[4] += e, state[5] += f, state[6] += g, state[7] += h;
  }
}

const uint32_t handrail_sha256_constants[64] = {
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
    0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
    0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
    0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
    0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
    0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
    0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
};
