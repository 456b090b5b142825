// Finds byte shapes in text: many at once, for the price of one.
//
// A *shape* is a sequence of sets of bytes, such as `bluebird` in either case or three digits and a
// hyphen. Of each shape, one *gram* of four bytes is looked for: bytes are mapped to symbols, and the
// hash of four of them says whether a gram may stand there. A table then tells which shapes have that
// gram, and each is compared. So a byte costs the same however many shapes there are.
//
// Most shapes hold the start of a word, and are looked for at starts of words only: a word costs what a
// byte costs elsewhere. Letters are mapped to small ones there, all digits to one, and all that stands
// between words to white space. The others are looked for at every byte, with symbols that tell signs
// apart; or by a rare byte such as `%`; or by the first byte of a character that is not ASCII.
#ifndef HANDRAIL_GRAM_SCAN_H
#define HANDRAIL_GRAM_SCAN_H

#include <stddef.h>
#include <stdint.h>

enum {
  // Distinct rare bytes by which shapes can be found.
  HANDRAIL_RARE_BYTES = 8,
  // Reported in place of a shape: a decimal digit, or white space, that is not ASCII.
  HANDRAIL_OTHER_DIGIT = 0,
  HANDRAIL_OTHER_SPACE = 1,
  // The number of the first shape.
  HANDRAIL_FIRST_SHAPE = 2,
  // A shape that stands in a block again within so many bytes is not told again.
  HANDRAIL_STEP = 16,
};

// A shape with the place of its gram or rare byte in it. Of symbols in a number, the first is in the
// lowest byte.
typedef struct {
  uint32_t shape;
  uint32_t offset;
  // What the eight symbols from the gram on must be where `known` is set, and the eight before it.
  uint64_t symbols, known;
  uint64_t symbols_before, known_before;
} handrail_gram_use;

// A gram, and its uses: none in an empty slot.
typedef struct {
  uint32_t gram;
  uint32_t first_use;
  uint32_t use_count;
} handrail_gram_slot;

// Grams and their uses, behind two filters. Of a hash, what is left when it is shifted to the right
// tells the place in a filter.
typedef struct {
  const uint8_t *lengths;  // for each hash of four symbols, of how many the longer hash is; 0 for no gram
  const uint8_t *filter;   // for each longer hash, whether it is that of a use: 0 or 1
  const handrail_gram_slot *slots;
  uint32_t length_shift;
  uint32_t filter_shift;
  uint32_t slot_mask;  // the number of slots, a power of two, less one
} handrail_gram_table;

// What is looked for. All arrays belong to the caller.
typedef struct {
  handrail_gram_table starts;    // grams of word symbols, at starts of words
  handrail_gram_table anywhere;  // grams of symbols, at every byte
  uint32_t scans_anywhere;       // whether one of these starts with an ASCII byte
  uint64_t others;               // a bit for each byte from 0xC0 on with which one of them starts
  const handrail_gram_use *uses;
  const uint32_t *shape_starts;  // where each shape starts in `elements`; one more at the end
  const uint16_t *elements;      // the numbers of the sets of each shape
  const uint64_t *sets;          // four words a set: a bit for each byte
  uint32_t shape_count;          // with the two that are none
  uint32_t rare_count;
  uint8_t rare[HANDRAIL_RARE_BYTES];
  uint32_t rare_first_use[HANDRAIL_RARE_BYTES + 1];
} handrail_grams;

// A half-open range of bytes of the text. No shape crosses its edges; but what stands beside a word may
// lie beyond them, and is white space then.
typedef struct {
  uint32_t start;
  uint32_t end;
} handrail_block;

// A shape stands in a block, by their numbers: a byte of it, or the white space beside the block, is at
// `position`, or up to HANDRAIL_STEP - 1 bytes later.
typedef struct {
  uint32_t shape;
  uint32_t block;
  uint32_t position;
} handrail_gram_hit;

// A scan on its way through a text.
typedef struct {
  const uint8_t *text;
  uint32_t length;
  const handrail_block *blocks;  // in order, without overlaps
  uint32_t block_count;
  uint32_t position;    // where to go on: 0 at first, `length` at the end
  uint32_t next_block;  // the first block that starts there or later: 0 at first
  uint32_t base;        // a number above all in `last`, by HANDRAIL_STEP where all places are told
  uint32_t *last;       // for each shape, `base` and the last block it was told in, or position; then
                        // the same for shapes at the edges of blocks
} handrail_gram_scan;

// The symbol of a byte: of a letter the small one, one for all digits, one for all white space and what
// is like it, and one for all bytes above 0x7F.
uint8_t handrail_symbol(uint8_t byte);

// The word symbol of a byte: the same for letters, digits and the underscore, and that of white space
// for everything else.
uint8_t handrail_word_symbol(uint8_t byte);

// The hash of a gram.
uint32_t handrail_gram_hash(uint32_t gram);

// The hash of the first `length` of eight symbols.
uint32_t handrail_gram_long_hash(uint64_t symbols, uint32_t length);

// Where to start to look for a gram among the slots: the lowest bits, as many as their number has.
uint32_t handrail_gram_slot_hash(uint32_t gram);

// Goes on with a scan until its end, or until `hits` is full: then call again.
//
// Every shape is told wherever it stands in a block, as closely as `handrail_gram_hit` tells.
// Returns the number of hits written; `capacity` must not be 0.
size_t handrail_gram_scan_next(const handrail_grams *grams, handrail_gram_scan *scan,
                               handrail_gram_hit *hits, size_t capacity);

// The same without the instructions that not every machine has, for tests to compare.
size_t handrail_gram_scan_next_portable(const handrail_grams *grams, handrail_gram_scan *scan,
                                        handrail_gram_hit *hits, size_t capacity);

#endif
