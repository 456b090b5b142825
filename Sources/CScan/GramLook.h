// What a scan for grams does where it may have found something: a closer look at one place.
#ifndef HANDRAIL_GRAM_LOOK_H
#define HANDRAIL_GRAM_LOOK_H

#include <stdbool.h>
#include <string.h>

#include "include/GramScan.h"

// Bytes go through in chunks, whose symbols fit in the first-level cache.
enum { HANDRAIL_GRAM_CHUNK = 4096 };

// What is being written, and where in the blocks the scan is.
typedef struct {
  const handrail_grams *grams;
  handrail_gram_scan *scan;
  handrail_gram_hit *hits;
  size_t count, capacity;
  uint32_t block;
  uint32_t *last;
  bool is_full;
} HandrailGramWriter;

// Goes over a chunk of the text.
typedef void HandrailGramChunk(HandrailGramWriter *writer, uint32_t position, uint32_t count);

// Compares the shapes that have the gram which the first four of eight symbols are; `before` are the
// eight before them.
void handrail_look_up(HandrailGramWriter *writer, const handrail_gram_table *table, uint64_t before,
                      uint64_t symbols, uint32_t position);

// Looks at a rare byte.
void handrail_look_at_rare(HandrailGramWriter *writer, uint32_t position);

// Looks at a character that is not ASCII, whose first byte stands at `position`.
void handrail_look_at_other(HandrailGramWriter *writer, uint32_t position);

// Looks at the edges of the blocks that start before `end`.
void handrail_look_at_edges(HandrailGramWriter *writer, uint32_t end);

// Whether a byte is a letter or digit of ASCII, or the underscore.
static inline bool handrail_is_in_word(uint8_t byte) {
  return (uint8_t)((byte | 0x20) - 'a') < 26 || (uint8_t)(byte - '0') < 10 || byte == '_';
}

// The hash of four symbols.
static inline uint32_t handrail_short_hash(uint32_t gram) { return gram * 0x9E3779B1u; }

// The hash of the first `length` of eight symbols, which is four at least.
static inline uint32_t handrail_long_hash(uint64_t symbols, uint32_t length) {
  const uint64_t kept = symbols << (64 - 8 * length);
  return (uint32_t)((kept * 0x9E3779B97F4A7C15u) >> 32);
}

// Whether the first four of eight symbols may be a gram; 0 when they are none.
static inline uint8_t handrail_length(const handrail_gram_table *table, uint64_t symbols) {
  return table->lengths[handrail_short_hash((uint32_t)symbols) >> table->length_shift];
}

// Whether symbols whose first four may be a gram may go on like a use of it: 0 or 1.
static inline uint8_t handrail_may_stand(const handrail_gram_table *table, uint64_t symbols) {
  const uint32_t hash = handrail_long_hash(symbols, handrail_length(table, symbols));
  return table->filter[hash >> table->filter_shift];
}

// Eight symbols, the first in the lowest byte.
static inline uint64_t handrail_eight(const uint8_t *symbols) {
  uint64_t eight;
  memcpy(&eight, symbols, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  eight = __builtin_bswap64(eight);
#endif
  return eight;
}

#endif
