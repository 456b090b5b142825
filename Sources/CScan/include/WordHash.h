// The hash of a folded word: the same in every run and on every machine.
#ifndef HANDRAIL_WORD_HASH_H
#define HANDRAIL_WORD_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

// What makes the capitals of ASCII small; digits have the bit already.
#define HANDRAIL_FOLD_ASCII UINT64_C(0x2020202020202020)

static inline uint64_t handrail_mix(uint64_t a, uint64_t b) {
  unsigned __int128 product = (unsigned __int128)a * b;
  return (uint64_t)(product >> 64) ^ (uint64_t)product;
}

// Eight bytes as a number, the first the lowest.
static inline uint64_t handrail_load8(const uint8_t *bytes) {
  uint64_t chunk;
  memcpy(&chunk, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  chunk = __builtin_bswap64(chunk);
#endif
  return chunk;
}

// The hash of bytes [start, end) of a text of `count` bytes, with the bits of `setting` set in every
// byte: none for bytes that are folded already, HANDRAIL_FOLD_ASCII for letters and digits of ASCII.
//
// Multiply and mix, eight bytes at a time, after wyhash. It finds candidates; it is no seal.
static inline uint64_t handrail_word_hash(const uint8_t *text, size_t count, size_t start,
                                          size_t end, uint64_t setting) {
  const uint64_t first = UINT64_C(0xA0761D6478BD642F);
  const uint64_t second = UINT64_C(0xE7037ED1A0B428DB);
  const uint64_t third = UINT64_C(0x8EBC6AF09C88C6E3);
  uint64_t hash = first ^ (uint64_t)(end - start);
  size_t at = start;
  for (; at + 8 <= end; at += 8) {
    hash = handrail_mix(hash ^ (handrail_load8(text + at) | setting), second);
  }
  size_t rest = end - at;
  if (rest > 0) {
    uint64_t chunk = 0;
    if (at + 8 <= count) {
      chunk = handrail_load8(text + at);
    } else {
      for (size_t index = 0; index < rest; index++) {
        chunk |= (uint64_t)text[at + index] << (8 * index);
      }
    }
    chunk = (chunk | setting) & (UINT64_MAX >> (64 - 8 * rest));
    hash = handrail_mix(hash ^ chunk, second);
  }
  return handrail_mix(hash ^ second, third);
}

#endif
