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

#define HANDRAIL_HASH_FIRST UINT64_C(0xA0761D6478BD642F)
#define HANDRAIL_HASH_SECOND UINT64_C(0xE7037ED1A0B428DB)
#define HANDRAIL_HASH_THIRD UINT64_C(0x8EBC6AF09C88C6E3)

// Takes up to eight bytes into a hash: the lowest `length` of `chunk`, which is 1 to 8.
static inline uint64_t handrail_hash_chunk(uint64_t hash, uint64_t chunk, size_t length) {
  chunk &= UINT64_MAX >> (64 - 8 * length);
  return handrail_mix(hash ^ chunk, HANDRAIL_HASH_SECOND);
}

static inline uint64_t handrail_hash_end(uint64_t hash) {
  return handrail_mix(hash ^ HANDRAIL_HASH_SECOND, HANDRAIL_HASH_THIRD);
}

// The hash of `length` bytes, behind which eight more can be read.
static inline uint64_t handrail_hash_inside(const uint8_t *bytes, size_t length, uint64_t setting) {
  uint64_t hash = HANDRAIL_HASH_FIRST ^ (uint64_t)length;
  for (; length > 8; bytes += 8, length -= 8) {
    hash = handrail_hash_chunk(hash, handrail_load8(bytes) | setting, 8);
  }
  if (length > 0) hash = handrail_hash_chunk(hash, handrail_load8(bytes) | setting, length);
  return handrail_hash_end(hash);
}

// The hash of `length` bytes that nothing may be read behind.
uint64_t handrail_hash_at_end(const uint8_t *bytes, size_t length, uint64_t setting);

// The hash of bytes [start, end) of a text of `count` bytes, with the bits of `setting` set in every
// byte: none for bytes that are folded already, HANDRAIL_FOLD_ASCII for letters and digits of ASCII.
//
// Multiply and mix, eight bytes at a time, after wyhash. It finds candidates; it is no seal.
static inline uint64_t handrail_word_hash(const uint8_t *text, size_t count, size_t start,
                                          size_t end, uint64_t setting) {
  if (end + 8 <= count) return handrail_hash_inside(text + start, end - start, setting);
  return handrail_hash_at_end(text + start, end - start, setting);
}

// For a length from 0 to 64, the bits of eight bytes that tell a word of so many from others: not those
// behind its end, and not the one that makes a capital of a letter.
extern const uint64_t handrail_beginning_bits[65];

// The hash of how a word of ASCII begins, of its first eight bytes in any case. Its highest bits are best.
static inline uint64_t handrail_beginning_hash(uint64_t chunk, size_t length) {
  return (chunk & handrail_beginning_bits[length]) * HANDRAIL_HASH_SECOND;
}

// The same of `length` bytes that nothing may be read behind.
uint64_t handrail_beginning_hash_at_end(const uint8_t *bytes, size_t length);

#endif
