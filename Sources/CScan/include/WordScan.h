// Says where in a text words of a table may stand: one pass, whatever the size of the table.
#ifndef HANDRAIL_WORD_SCAN_H
#define HANDRAIL_WORD_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A set of word hashes with a number for each.
///
/// `filter` is a bitmap, asked first, in which most words of a text are not: bit `hash >> shift` is
/// set for each hash. `hashes` and `numbers` are an open-addressed table of `mask` + 1 places, a power
/// of two, that is never full: a hash stands at `hash & mask` or, when that is taken, after it, and a
/// place whose number is negative is free.
typedef struct {
  const uint64_t *filter;
  unsigned shift;
  const uint64_t *hashes;
  const int32_t *numbers;
  uint64_t mask;
} HandrailWordTable;

/// What may stand beside a word: bit `handrail_pair` of `before` for the last two letters of the word
/// before it, of `after` for the first two of the word after it. It has to be right about one of the two.
typedef struct {
  uint32_t before;
  uint32_t after;
} HandrailNeighbours;

/// The bit, from 0 to 31, of two letters of ASCII in any case; a word of one letter is the letter and 0.
static inline unsigned handrail_pair(uint8_t first, uint8_t second) { return (first * 5u + second) & 31; }

/// What may stand beside words that begin in one way, in little room.
typedef struct {
  uint32_t after;
  /// The lowest 24 bits: as in HandrailNeighbours, its highest 8 put to the lowest. Above them the
  /// `handrail_beginning_mark` of the beginning; 0 where several had to share a place.
  uint32_t beforeAndMark;
} HandrailBeginning;

/// Which of those with one place a beginning is, from 1 to 255.
static inline uint32_t handrail_beginning_mark(uint64_t hash) { return (uint32_t)(hash >> 24 & 0xFF) | 1; }

/// How the words of a table begin: what is asked of every word of a text.
///
/// In the bitmap `bits`, which is asked first, bit `handrail_beginning_hash >> bitShift` is set for each
/// word, and its neighbours are in place `handrail_beginning_hash >> placeShift` of `places`.
typedef struct {
  const uint32_t *bits;
  const HandrailBeginning *places;
  unsigned bitShift;
  unsigned placeShift;
} HandrailBeginnings;

/// What a scan looks for.
typedef struct {
  /// Words as they stand in a text, and how they begin.
  HandrailWordTable words;
  HandrailBeginnings beginnings;
  /// Hashtags, mentions and parts of links as one word; and, by `handrail_disguise_hash`, words that
  /// digits and signs may stand in for letters of.
  HandrailWordTable wholes;
} HandrailWordSets;

/// A word of a text that is in `words`, or one that is not ASCII and that the caller must look up.
typedef struct {
  uint32_t start;
  uint32_t end;
  /// The number of the word; -1 for one that is not ASCII.
  int32_t number;
} HandrailSighting;

/// What a scan returns instead of a count: look at the whole text, something may stand in it.
enum { HANDRAIL_LOOK_CLOSER = -1 };

/// Scans bytes [start, end) of a text of `count` bytes, valid UTF-8, for words of `sets`.
///
/// Finds, at the least, each word of `words` that the text holds as a whole word, in any case, and, as
/// HANDRAIL_LOOK_CLOSER, whatever else a reading of the text could make such a word of: camel humps,
/// underscores, digits and signs for letters, four or more single letters in a row, and in tags and
/// links the whole of them.
///
/// - isLink: whether the text is a link, all of whose parts may be words of `wholes`.
/// - readsDigits: whether digits may stand for letters.
/// - sightings: what was seen, some of it twice and in no order; with room for `capacity`, and when that
///   is too little the answer is HANDRAIL_LOOK_CLOSER.
/// - Returns: the number of sightings, or HANDRAIL_LOOK_CLOSER.
long handrail_scan_words(const HandrailWordSets *sets, const uint8_t *text, size_t count,
                         size_t start, size_t end, bool isLink, bool readsDigits,
                         HandrailSighting *sightings, size_t capacity);

/// The number of a hash; -1 when it is not in the table.
int32_t handrail_word_number(const HandrailWordTable *table, uint64_t hash);

/// The letter that a digit or a sign stands for, the `i` of `1` and `!` also for an `l`; 0 for none.
static inline uint8_t handrail_letter_for(uint8_t byte) {
  switch (byte) {
  case '@': case '4': return 'a';
  case '8': return 'b';
  case '3': return 'e';
  case '1': case '!': return 'i';
  case '0': return 'o';
  case '5': case '$': return 's';
  case '7': return 't';
  default: return 0;
  }
}

/// Whether a code point is an emoji or a part of one, of those that are not ASCII and mean nothing else.
static inline bool handrail_is_picture(uint32_t scalar) {
  return (scalar >= 0x1F000 && scalar <= 0x1FAFF) || (scalar >= 0x2600 && scalar <= 0x27BF) ||
         scalar == 0x231A || scalar == 0x231B || (scalar >= 0x23E9 && scalar <= 0x23FA) ||
         scalar == 0x2B1B || scalar == 0x2B1C || scalar == 0x2B50 || scalar == 0x2B55;
}

/// The hash of a word of ASCII letters, digits and signs that is the same for all that may stand for
/// the same letters: `t1t@n` and `titan`, `l` and `i` as one. 0 when a digit stands for no letter, or
/// when the word has more than 64 bytes.
uint64_t handrail_disguise_hash(const uint8_t *text, size_t start, size_t end);

#endif
