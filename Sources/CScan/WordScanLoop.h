// The scan itself, compiled once for each instruction set: HANDRAIL_SCAN is its name there.
//
// Portion by portion of the text: the masks of its windows, the edges of its runs, then run by run the
// hash of each plain word. A run of anything but letters, the first perhaps a capital, is special.

#include "WordMasks.h"
#include "WordRuns.h"
#include "include/WordHash.h"

enum { PORTION = 4096, WINDOWS = PORTION / HANDRAIL_WINDOW };

typedef struct {
  HandrailMasks masks[WINDOWS + 1];
  // For each byte, whether it makes a special run of the run it stands in.
  uint64_t special[WINDOWS + 2];
  // Where runs start and end, by turns; room for the last few to be written eight at a time.
  uint16_t edges[PORTION + 16];
  size_t windows;
  // The end of the text, when it ends in the midst of a window.
  uint8_t padded[HANDRAIL_WINDOW];
} Portion;

static inline bool is_small_or_capital(uint8_t byte) { return (uint8_t)((byte | 0x20) - 'a') < 26; }

// Bits below `length`, which is 0 to 64.
static inline uint64_t low_bits(size_t length) {
  return length >= 64 ? UINT64_MAX : (UINT64_C(1) << length) - 1;
}

// Takes U+2000 to U+203F, dashes and quotation marks mostly, out of the words of a window.
static uint64_t part_at_punctuation(HandrailMasks *masks, const uint8_t *bytes, size_t left,
                                    uint64_t after) {
  masks->word &= ~after;
  after = 0;
  for (uint64_t high = masks->high; high != 0; high &= high - 1) {
    unsigned bit = (unsigned)__builtin_ctzll(high);
    if (bit + 1 >= left || bytes[bit] != 0xE2 || bytes[bit + 1] != 0x80) continue;
    masks->word &= ~(UINT64_C(7) << bit);
    if (bit > 61) after = UINT64_C(7) >> (64 - bit);
  }
  return after;
}

// Reads the masks of `length` bytes from `at` on; those behind them are empty.
static void read_masks(Portion *portion, const HandrailScan *scan, size_t at, size_t length) {
  portion->windows = (length + HANDRAIL_WINDOW - 1) / HANDRAIL_WINDOW;
  uint64_t after = 0;
  for (size_t window = 0; window < portion->windows; window++) {
    size_t offset = at + window * HANDRAIL_WINDOW;
    size_t left = length - window * HANDRAIL_WINDOW;
    const uint8_t *bytes = scan->text + offset;
    if (scan->count - offset < HANDRAIL_WINDOW) {
      memset(portion->padded, 0, HANDRAIL_WINDOW);
      bytes = memcpy(portion->padded, bytes, scan->count - offset);
    }
    HandrailMasks *masks = &portion->masks[window];
    *masks = handrail_masks(bytes);
    if (left < HANDRAIL_WINDOW) {
      uint64_t kept = low_bits(left);
      masks->word &= kept;
      masks->high &= kept;
      masks->sign &= kept;
    }
    if ((masks->high | after) != 0) {
      after = part_at_punctuation(masks, scan->text + offset, scan->count - offset, after);
    }
  }
  portion->masks[portion->windows] = (HandrailMasks){0};
}

// Ends a portion that is not the last after its last byte outside words, and returns where the next
// one starts; `at` when all of it is one word.
static size_t cut(Portion *portion, const HandrailScan *scan, size_t at) {
  size_t window = portion->windows;
  while (window > 0 && portion->masks[window - 1].word == UINT64_MAX) window--;
  if (window == 0) return at;
  HandrailMasks *masks = &portion->masks[window - 1];
  size_t kept = 64 - (size_t)__builtin_clzll(~masks->word);
  masks->word &= low_bits(kept);
  portion->masks[window] = (HandrailMasks){0};
  portion->windows = window;
  size_t next = at + (window - 1) * HANDRAIL_WINDOW + kept;
  while (next < scan->end && (scan->text[next] & 0xC0) == 0x80) next++;
  return next;
}

// Looks at the signs of a window: those that may stand for letters, `$` anywhere, `!` and `@` before a
// word, are asked; and `#` and `@` before a word make a tag of it, a bit of `*tags`. `wordNext` says
// which bytes a word follows. Says whether a closer look is needed.
static bool look_at_signs(HandrailScan *scan, uint64_t signs, size_t offset, uint64_t wordNext,
                          uint64_t *tags) {
  for (; signs != 0; signs &= signs - 1) {
    unsigned bit = (unsigned)__builtin_ctzll(signs);
    uint8_t sign = scan->text[offset + bit];
    bool isBeforeWord = wordNext >> bit & 1;
    if (isBeforeWord && (sign == '#' || sign == '@')) *tags |= UINT64_C(1) << bit;
    bool isLetter = sign == '$' || (isBeforeWord && sign != '#');
    if (isLetter && scan->readsDigits &&
        handrail_look_at_digits(scan, offset + bit, &scan->signsEnd)) {
      return true;
    }
  }
  return false;
}

// Finds the edges of the runs of a portion, and what makes them special; NO_RUNS when a sign in it
// needs a closer look.
#define NO_RUNS SIZE_MAX
static size_t find_runs(Portion *portion, HandrailScan *scan, size_t at) {
  uint16_t *edge = portion->edges;
  uint64_t wordBefore = 0;
  uint64_t tagBefore = 0;
  if (at > scan->start) {
    uint8_t before = scan->text[at - 1];
    tagBefore = before == '#' || before == '@';
    bool isSign = before == '!' || before == '@';
    if (isSign && scan->readsDigits && handrail_look_at_digits(scan, at - 1, &scan->signsEnd)) return NO_RUNS;
  }
  for (size_t window = 0; window < portion->windows; window++) {
    const HandrailMasks *masks = &portion->masks[window];
    uint64_t word = masks->word;
    uint64_t wordNext = word >> 1 | portion->masks[window + 1].word << 63;
    uint64_t starts = word & ~(word << 1 | wordBefore);
    uint64_t edges = word ^ (word << 1 | wordBefore);
    size_t offset = window * HANDRAIL_WINDOW;
    uint64_t tags = 0;
    if (masks->sign != 0 && look_at_signs(scan, masks->sign, at + offset, wordNext, &tags)) {
      return NO_RUNS;
    }
    uint64_t whole = scan->isLink ? starts : starts & (tags << 1 | tagBefore);
    portion->special[window] = masks->other | (masks->upper & ~starts) | whole;
    size_t count = (size_t)__builtin_popcountll(edges);
    for (size_t written = 0; written < count; written += 8) {
      // Eight at a time, the last of them perhaps for nothing, because guessing their number is slow.
      for (size_t index = 0; index < 8; index++) {
        edge[written + index] = (uint16_t)(offset + (edges ? (size_t)__builtin_ctzll(edges) : 64));
        edges &= edges - 1;
      }
    }
    edge += count;
    wordBefore = word >> 63;
    tagBefore = tags >> 63;
  }
  if (wordBefore != 0) *edge++ = (uint16_t)(portion->windows * HANDRAIL_WINDOW);
  portion->special[portion->windows] = 0;
  portion->special[portion->windows + 1] = 0;
  return (size_t)(edge - portion->edges) / 2;
}

// Whether the letters beside a word are such as may stand there, as far as a glance can tell: where
// one space parts it from a letter.
static bool may_stand(const HandrailScan *scan, size_t start, size_t end, int32_t number) {
  HandrailNeighbours neighbours = scan->sets->neighbours[number];
  const uint8_t *text = scan->text;
  uint32_t after = UINT32_MAX;
  uint32_t before = UINT32_MAX;
  if (end + 1 < scan->end && text[end] == ' ' && is_small_or_capital(text[end + 1])) {
    after = UINT32_C(1) << (text[end + 1] & 31);
  }
  if (start >= scan->start + 2 && text[start - 1] == ' ' && is_small_or_capital(text[start - 2])) {
    before = UINT32_C(1) << (text[start - 2] & 31);
  }
  return (neighbours.after & after) != 0 || (neighbours.before & before) != 0;
}

// Looks the runs of a portion up; says whether a closer look is needed.
static bool look_at_runs(const Portion *portion, size_t runs, HandrailScan *scan, size_t at) {
  const HandrailWordTable words = scan->sets->words;
  const uint8_t *text = scan->text;
  size_t count = scan->count;
  unsigned singles = scan->singles;
  for (size_t index = 0; index < runs; index++) {
    size_t first = portion->edges[2 * index];
    size_t length = portion->edges[2 * index + 1] - first;
    const uint64_t *special = &portion->special[first / HANDRAIL_WINDOW];
    unsigned __int128 both = (unsigned __int128)special[1] << 64 | special[0];
    size_t start = at + first;
    if (length > 64 || ((uint64_t)(both >> first % HANDRAIL_WINDOW) & low_bits(length)) != 0) {
      scan->singles = singles;
      if (handrail_look_at_run(scan, start, start + length)) return true;
      singles = scan->singles;
      continue;
    }
    singles = length == 1 ? singles + 1 : 0;
    if (singles >= HANDRAIL_SPELT_OUT) return true;
    uint64_t hash = handrail_word_hash(text, count, start, start + length, HANDRAIL_FOLD_ASCII);
    uint64_t bit = hash >> words.shift;
    if (!(words.filter[bit >> 6] >> (bit & 63) & 1)) continue;
    int32_t number = handrail_word_number(&words, hash);
    if (number >= 0 && may_stand(scan, start, start + length, number) &&
        handrail_see(scan, start, start + length, number)) {
      return true;
    }
  }
  scan->singles = singles;
  return false;
}

long HANDRAIL_SCAN(HandrailScan *scan) {
  Portion portion;
  for (size_t at = scan->start, next; at < scan->end; at = next) {
    size_t length = scan->end - at;
    read_masks(&portion, scan, at, length < PORTION ? length : PORTION);
    next = length <= PORTION ? scan->end : cut(&portion, scan, at);
    if (next == at) return HANDRAIL_LOOK_CLOSER;
    size_t runs = find_runs(&portion, scan, at);
    if (runs == NO_RUNS || look_at_runs(&portion, runs, scan, at)) return HANDRAIL_LOOK_CLOSER;
  }
  return (long)scan->found;
}
