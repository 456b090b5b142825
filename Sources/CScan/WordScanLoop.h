// The scan itself, compiled once for each instruction set: HANDRAIL_SCAN is its name there.
//
// Window by window of the text, each ending behind its last byte that is in no word, so that no word
// stands in two: masks of what the bytes are, then for each word a look into a small bitmap of how words
// begin. Nothing in that loop depends on what the text says but for the number of its rounds, because
// guessing wrong costs the processor more than all of a word. What calls for more is put aside: words
// whose beginning is known, and windows in which something other than plain words stands.

#include "WordMasks.h"
#include "WordNeighbours.h"
#include "include/WordHash.h"

// How many windows make a portion, and how many words are looked at in a row: most windows have seven to
// twelve.
enum { WINDOWS = 64, WORDS_AT_ONCE = 4 };

// A window with something else than plain words: its words, the bytes that make special ones of them, and
// single bytes to look at.
typedef struct {
  size_t at;
  uint64_t word, special, points;
} Oddity;

typedef struct {
  // Where windows start, and in each the bytes behind the ends of words.
  size_t at[WINDOWS];
  uint64_t ends[WINDOWS];
  // The words whose beginning is known: the window and the byte in it.
  uint16_t known[WINDOWS * HANDRAIL_WINDOW + 2];
  Oddity oddities[WINDOWS + 1];
  size_t knownCount, oddityCount;
  // The end of the text, with room to read behind it.
  uint8_t padded[2 * HANDRAIL_WINDOW];
} Portion;

// Bits below `length`, which is 0 to 64.
static inline uint64_t low_bits(size_t length) {
  return length >= 64 ? UINT64_MAX : (UINT64_C(1) << length) - 1;
}

// The first bit of a mask that is not empty; 64 or nothing sensible for one that is.
static inline unsigned first_bit(uint64_t mask) {
#if defined(HANDRAIL_AVX2)
  return (unsigned)_tzcnt_u64(mask);
#else
  return mask ? (unsigned)__builtin_ctzll(mask) : 64;
#endif
}

// Of the bytes that are not ASCII those that are not U+2000 to U+203F, dashes and quotation marks mostly.
// One that does not end in the window is left for the next.
static uint64_t without_punctuation(uint64_t high, const uint8_t *bytes) {
  for (uint64_t left = high & (UINT64_MAX >> 2); left != 0; left &= left - 1) {
    unsigned bit = first_bit(left);
    if (bytes[bit] == 0xE2 && bytes[bit + 1] == 0x80) high &= ~(UINT64_C(7) << bit);
  }
  return high;
}

// Of the words of a window, from `starts` up to `ends`, the starts of those whose beginning is known.
static inline uint64_t known_words(const HandrailBeginnings *beginnings, const uint8_t *bytes,
                                   uint64_t starts, uint64_t ends) {
  unsigned shift = beginnings->bitShift;
  unsigned wordShift = shift + 5;
  uint64_t left = starts;
  uint64_t known = 0;
  do {
#pragma clang loop unroll(full)
    for (int index = 0; index < WORDS_AT_ONCE; index++) {
      unsigned start = first_bit(left);
      uint64_t hash = handrail_beginning_hash(handrail_load8(bytes + start), first_bit(ends) - start);
      uint32_t bits = beginnings->bits[hash >> wordShift];
      known |= (uint64_t)(bits >> (hash >> shift & 31) & 1) << (start & 63);
      left &= left - 1;
      ends &= ends - 1;
    }
  } while (ends != 0);
  // Rounds for no word may have found anything.
  return known & starts;
}

// Notes the words of a window whose beginning is known; two of them without asking whether there are any.
static inline uint16_t *note_known(uint16_t *next, uint64_t known, int window) {
  for (int index = 0; index < 2; index++) {
    *next = (uint16_t)(window * HANDRAIL_WINDOW + (first_bit(known) & 63));
    next += known != 0;
    known &= known - 1;
  }
  for (; known != 0; known &= known - 1) *next++ = (uint16_t)(window * HANDRAIL_WINDOW + first_bit(known));
  return next;
}

// Looks at windows from `at` on, and returns where they end: at the end of the text, of the portion, or
// before a run that fills a whole window.
static size_t look_at_windows(Portion *portion, HandrailScan *scan, size_t at) {
  const HandrailBeginnings beginnings = scan->sets->beginnings;
  const uint64_t readsDigits = scan->readsDigits ? UINT64_MAX : 0;
  size_t from = at;
  // The single letters among the last four bytes.
  uint64_t singlesBefore = at > scan->start ? 15 : 0;
  uint16_t *next = portion->known;
  Oddity *oddity = portion->oddities;
  for (int window = 0; window < WINDOWS && from < scan->end; window++) {
    const uint8_t *bytes = scan->text + from;
    if (scan->count - from < sizeof portion->padded) {
      memset(portion->padded, 0, sizeof portion->padded);
      bytes = memcpy(portion->padded, bytes, scan->count - from);
    }
    HandrailMasks masks = handrail_masks(bytes);
    if (masks.high != 0) masks.high = without_punctuation(masks.high, bytes);
    uint64_t word = masks.letter | masks.digit | masks.high;
    size_t left = scan->end - from;
    uint64_t kept = low_bits(left);
    uint64_t gaps = ~(word & kept);
    if (gaps == 0) break;
    // Without the run that the window cuts, unless the text ends there.
    size_t length = 64 - (size_t)__builtin_clzll(gaps);
    kept &= low_bits(length);
    word &= kept;
    uint64_t letter = masks.letter & kept;
    uint64_t lower = letter & ~masks.upper;
    uint64_t changes = word & ((masks.digit & letter << 1) | (letter & masks.digit << 1));
    uint64_t starts = (word & ~(word << 1)) | changes;
    uint64_t ends = (~word & word << 1) | changes;
    uint64_t humps = masks.upper & (lower << 1 | (lower >> 1 & ~starts));
    uint64_t special = (masks.high | humps) & kept;
    // Two single letters with a sign between them may go on.
    uint64_t singles = starts & ends >> 1 & letter;
    uint64_t rows = singles & (singles << 2 | singles << 4 | singlesBefore >> 2 | singlesBefore);
    singlesBefore = singles << (64 - length) >> 60;
    uint64_t points = (masks.sign & kept) | rows | (changes & readsDigits);
    *oddity = (Oddity){.at = from, .word = word, .special = special, .points = points};
    oddity += (special | points) != 0;
    uint64_t known = known_words(&beginnings, bytes, starts, ends);
    portion->at[window] = from;
    portion->ends[window] = ends;
    next = note_known(next, known, window);
    from += length < left ? length : left;
  }
  portion->knownCount = (size_t)(next - portion->known);
  portion->oddityCount = (size_t)(oddity - portion->oddities);
  return from;
}

// Whether one of the words whose beginning is known needs a closer look.
static bool look_at_known(const Portion *portion, HandrailScan *scan) {
  for (size_t index = 0; index < portion->knownCount; index++) {
    unsigned window = portion->known[index] / HANDRAIL_WINDOW;
    unsigned start = portion->known[index] % HANDRAIL_WINDOW;
    size_t from = portion->at[window] + start;
    size_t to = portion->at[window] + first_bit(portion->ends[window] & ~low_bits(start + 1));
    HandrailNeighbours neighbours = handrail_neighbours(scan, handrail_beginning(scan, from, to));
    if (handrail_neighbours_agree(scan, from, to, neighbours) &&
        handrail_look_at_word(scan, from, to, neighbours)) {
      return true;
    }
  }
  return false;
}

// Whether one of the windows with something else than plain words needs a closer look.
static bool look_at_oddities(const Portion *portion, HandrailScan *scan) {
  for (size_t index = 0; index < portion->oddityCount; index++) {
    const Oddity *oddity = &portion->oddities[index];
    for (uint64_t points = oddity->points; points != 0; points &= points - 1) {
      if (handrail_look_at_point(scan, oddity->at + first_bit(points))) return true;
    }
    for (uint64_t special = oddity->special; special != 0;) {
      unsigned bit = first_bit(special);
      unsigned end = first_bit(~oddity->word & ~low_bits(bit));
      uint64_t before = ~oddity->word & low_bits(bit);
      unsigned start = before ? 64 - (unsigned)__builtin_clzll(before) : 0;
      if (handrail_look_at_run(scan, oddity->at + start, oddity->at + end)) return true;
      special &= ~low_bits(end);
    }
  }
  return false;
}

long HANDRAIL_SCAN(HandrailScan *scan) {
  Portion portion;
  for (size_t at = scan->start, next; at < scan->end; at = next) {
    next = look_at_windows(&portion, scan, at);
    if (look_at_known(&portion, scan) || look_at_oddities(&portion, scan) ||
        (next == at && handrail_look_at_long_run(scan, &next))) {
      return HANDRAIL_LOOK_CLOSER;
    }
  }
  return (long)scan->found;
}
