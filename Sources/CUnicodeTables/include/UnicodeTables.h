// What the folded view needs to know about Unicode's characters (version 15.0): constant tables,
// written by generate-unicode-tables.py, and the look-ups into them. Nothing is built at start.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "UnicodeTableSizes.h"

// The bits of a record: the flags below, the canonical combining class in bits 16 to 23, and the
// script of a letter in bits 24 to 31.
enum {
  HANDRAIL_LETTER = 1 << 0,       // General_Category L
  HANDRAIL_MARK = 1 << 1,         // M
  HANDRAIL_NUMBER = 1 << 2,       // N
  HANDRAIL_UPPER = 1 << 3,        // Lu, Lt
  HANDRAIL_LOWER = 1 << 4,        // Ll
  HANDRAIL_SPACE = 1 << 5,        // White_Space
  HANDRAIL_INVISIBLE = 1 << 6,    // never in the view
  HANDRAIL_OVERLAY = 1 << 7,      // strikes through or encloses the letter before it
  HANDRAIL_MAPS = 1 << 8,         // NFKC, or the list of styled letters, changes it
  HANDRAIL_JOINS_BACK = 1 << 9,   // may reorder or compose with what stands before it
  HANDRAIL_STYLED = 1 << 10,      // a plain letter or digit in another dress
  HANDRAIL_FOLDS = 1 << 11,       // case folding changes it
  HANDRAIL_LOOKALIKE = 1 << 12,   // looks like one ASCII letter
  HANDRAIL_IDEOGRAPH = 1 << 13,   // Han or Kana: a word of its own
  HANDRAIL_REGIONAL = 1 << 14,    // a regional indicator: half a flag
};

// Scripts that the code names; every other script has a number of its own from 8 on, and what is
// no letter, or a letter of many scripts, has 0.
enum {
  HANDRAIL_LATIN = 1,
  HANDRAIL_GREEK,
  HANDRAIL_CYRILLIC,
  HANDRAIL_ARMENIAN,
  HANDRAIL_GEORGIAN,
  HANDRAIL_HEBREW,
  HANDRAIL_ARABIC,
};

// The bits of a byte's class; a byte that no word can hold has none.
enum {
  HANDRAIL_ASCII_LOWER = 1 << 0,
  HANDRAIL_ASCII_UPPER = 1 << 1,
  HANDRAIL_ASCII_DIGIT = 1 << 2,
  HANDRAIL_ASCII_UNDERSCORE = 1 << 3,
  HANDRAIL_NON_ASCII = 1 << 4,
};

extern const uint8_t handrail_byte_classes[];
// Two-stage tables: the block number of each 2^SHIFT code points below END, then the blocks.
extern const uint16_t handrail_record_index[], handrail_record_blocks[];
extern const uint16_t handrail_mapping_index[], handrail_mapping_blocks[];
extern const uint16_t handrail_folding_index[], handrail_folding_blocks[];
extern const uint32_t handrail_records[];
// UTF-16 sequences, each after its length in units.
extern const uint16_t handrail_pool[];
// Primary composites, sorted by the first, then the second character.
extern const uint32_t handrail_pair_firsts[], handrail_pair_seconds[], handrail_pair_composites[];
// Look-alike letters, sorted, and their ASCII letters.
extern const uint32_t handrail_lookalikes[];
extern const uint8_t handrail_lookalike_letters[];
// For the first letter of a flag, the set of second letters.
extern const uint32_t handrail_flags[];

#define HANDRAIL_LOOK_UP(name, NAME, scalar)                                                    \
  ((scalar) >= HANDRAIL_##NAME##_END                                                            \
       ? 0                                                                                      \
       : handrail_##name##_blocks[((uint32_t)handrail_##name##_index[(scalar) >>                \
                                                                     HANDRAIL_##NAME##_SHIFT]   \
                                   << HANDRAIL_##NAME##_SHIFT) |                                \
                                  ((scalar) & ((1u << HANDRAIL_##NAME##_SHIFT) - 1))])

/// The class of a byte of UTF-8.
static inline uint8_t handrail_byte_class(uint8_t byte) { return handrail_byte_classes[byte]; }

/// The record of a code point.
static inline uint32_t handrail_record(uint32_t scalar) {
  if ((scalar & ~0xFFFu) == 0xE0000) return HANDRAIL_INVISIBLE;
  return handrail_records[HANDRAIL_LOOK_UP(record, RECORD, scalar)];
}

/// Where the full compatibility decomposition of a code point starts in the pool; 0 for itself.
/// Hangul syllables are not in the table.
static inline uint16_t handrail_mapping(uint32_t scalar) {
  return HANDRAIL_LOOK_UP(mapping, MAPPING, scalar);
}

/// Where the full case folding of a code point starts in the pool; 0 for itself.
static inline uint16_t handrail_folding(uint32_t scalar) {
  return HANDRAIL_LOOK_UP(folding, FOLDING, scalar);
}

/// A unit of the pool, at an offset that a look-up gave or the units after it.
static inline uint16_t handrail_pool_unit(uint16_t offset) { return handrail_pool[offset]; }

/// The primary composite of two code points; 0 for none. Hangul syllables are not in the table.
static inline uint32_t handrail_composite(uint32_t first, uint32_t second) {
  uint32_t low = 0, high = HANDRAIL_PAIR_COUNT;
  while (low < high) {
    uint32_t middle = (low + high) / 2;
    uint32_t at = handrail_pair_firsts[middle];
    if (at == first) {
      uint32_t other = handrail_pair_seconds[middle];
      if (other == second) return handrail_pair_composites[middle];
      if (other < second) low = middle + 1; else high = middle;
    } else if (at < first) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return 0;
}

/// The ASCII letter that a letter looks like; 0 for none.
static inline uint8_t handrail_lookalike(uint32_t scalar) {
  uint32_t low = 0, high = HANDRAIL_LOOKALIKE_COUNT;
  while (low < high) {
    uint32_t middle = (low + high) / 2;
    if (handrail_lookalikes[middle] == scalar) return handrail_lookalike_letters[middle];
    if (handrail_lookalikes[middle] < scalar) low = middle + 1; else high = middle;
  }
  return 0;
}

/// Whether two regional indicators make a flag.
static inline bool handrail_is_flag(uint32_t first, uint32_t second) {
  if (first - 0x1F1E6 >= 26 || second - 0x1F1E6 >= 26) return false;
  return (handrail_flags[first - 0x1F1E6] >> (second - 0x1F1E6)) & 1;
}
