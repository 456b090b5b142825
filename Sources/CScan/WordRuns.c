#include "WordRuns.h"

#include "UnicodeTables.h"
#include "include/WordHash.h"

// Longer runs of ASCII, and runs of more parts, get a closer look.
enum { LONGEST_RUN = 64, MOST_PARTS = 12 };

// So many single letters in a row may be a name, and so many bytes without a sign of ASCII are read.
enum { SPELT_OUT = 4, LONGEST_STRETCH = 4096 };

// Digits and signs stand for letters only in a word of so many.
enum { SHORTEST_DISGUISE = 4 };

// A modifier letter to Unicode and an apostrophe to readers.
#define LETTER_APOSTROPHE 0x02BC

int32_t handrail_word_number(const HandrailWordTable *table, uint64_t hash) {
  uint64_t bit = hash >> table->shift;
  if (!(table->filter[bit >> 6] >> (bit & 63) & 1)) return -1;
  for (uint64_t place = hash & table->mask;; place = (place + 1) & table->mask) {
    if (table->numbers[place] < 0) return -1;
    if (table->hashes[place] == hash) return table->numbers[place];
  }
}

// Remembers a sighting.
static bool see(HandrailScan *scan, size_t start, size_t end, int32_t number) {
  if (scan->found == scan->capacity) return true;
  scan->sightings[scan->found++] =
      (HandrailSighting){.start = (uint32_t)start, .end = (uint32_t)end, .number = number};
  return false;
}

static bool is_upper(uint8_t byte) { return (uint8_t)(byte - 'A') < 26; }
static bool is_letter(uint8_t byte) { return handrail_is_letter(byte); }
static bool is_digit(uint8_t byte) { return (uint8_t)(byte - '0') < 10; }
static bool is_sign(uint8_t byte) { return byte == '@' || byte == '$' || byte == '!'; }
static bool is_in_word(uint8_t byte) { return is_letter(byte) || is_digit(byte) || byte >= 0x80; }
static bool is_in_run(uint8_t byte) { return is_in_word(byte) || byte == '_'; }

// Whether one of U+2000 to U+203F starts at an offset.
static bool is_punctuation(const HandrailScan *scan, size_t at) {
  return at + 3 <= scan->end && scan->text[at] == 0xE2 && scan->text[at + 1] == 0x80;
}

// How many single letters stand in a row before a word, one sign between each two.
static unsigned singles_before(const HandrailScan *scan, size_t at) {
  const uint8_t *text = scan->text;
  for (unsigned count = 0;; count++) {
    if (count == SPELT_OUT || at == scan->start) return count;
    size_t end;
    if (!is_in_word(text[at - 1])) {
      end = at - 1;
    } else if (at >= scan->start + 3 && is_punctuation(scan, at - 3)) {
      end = at - 3;
    } else {
      return count;
    }
    if (end == scan->singlesEnd) return count + scan->singles;
    if (end == scan->start || !is_letter(text[end - 1])) return count;
    at = end - 1;
    if (at == scan->start || !is_in_word(text[at - 1])) continue;
    if (at >= scan->start + 3 && is_punctuation(scan, at - 3)) continue;
    return is_digit(text[at - 1]) ? count + 1 : count;
  }
}

// How many single letters stand in a row behind a word.
static unsigned singles_after(const HandrailScan *scan, size_t at) {
  const uint8_t *text = scan->text;
  for (unsigned count = 0;; count++) {
    if (count == SPELT_OUT || at == scan->end) return count;
    if (!is_in_word(text[at])) {
      at++;
    } else if (is_punctuation(scan, at)) {
      at += 3;
    } else {
      return count;
    }
    if (at == scan->end || !is_letter(text[at])) return count;
    at++;
    if (at == scan->end || !is_in_word(text[at]) || is_punctuation(scan, at)) continue;
    return is_digit(text[at]) ? count + 1 : count;
  }
}

// Looks up letters and digits of ASCII.
static bool look_up(HandrailScan *scan, size_t start, size_t end) {
  if (!handrail_is_known(scan, handrail_beginning(scan, start, end))) return false;
  uint64_t hash = handrail_word_hash(scan->text, scan->count, start, end, HANDRAIL_FOLD_ASCII);
  int32_t number = handrail_word_number(&scan->sets->words, hash);
  return number >= 0 && see(scan, start, end, number);
}

// Whether a byte stands between words in every reading: a sign of ASCII that is never a letter.
static bool is_separator(uint8_t byte) { return !is_in_word(byte) && !is_sign(byte); }

// The bit of the first two letters of the word after one, or of its only one; all bits when it may be
// read in more ways than one.
static uint32_t letters_after(const HandrailScan *scan, size_t end) {
  const uint8_t *text = scan->text;
  size_t at = end;
  while (at < scan->end && is_separator(text[at])) at++;
  if (at == scan->end) return 1;
  uint8_t second = at + 1 < scan->end ? text[at + 1] : ' ';
  if (is_separator(second)) second = 0;
  if (at == end || !is_letter(text[at]) || !(second == 0 || is_letter(second))) return UINT32_MAX;
  return UINT32_C(1) << handrail_pair(text[at], second);
}

// The same of the last two letters of the word before one.
static uint32_t letters_before(const HandrailScan *scan, size_t start) {
  const uint8_t *text = scan->text;
  size_t at = start;
  while (at > scan->start && is_separator(text[at - 1])) at--;
  if (at == scan->start) return 1;
  uint8_t first = at > scan->start + 1 ? text[at - 2] : ' ';
  if (is_separator(first)) first = 0;
  if (at == start || !is_letter(text[at - 1]) || !(first == 0 || is_letter(first))) return UINT32_MAX;
  return UINT32_C(1) << handrail_pair(first, text[at - 1]);
}

bool handrail_look_at_word(HandrailScan *scan, size_t start, size_t end, HandrailNeighbours neighbours) {
  // The tables are far away in memory, what stands around the word is near.
  if ((neighbours.after & letters_after(scan, end)) == 0 &&
      (neighbours.before & letters_before(scan, start)) == 0) {
    return false;
  }
  return look_up(scan, start, end);
}

// The parts of a run: letters between two camel humps, or digits. Parts of one group may be one word.
typedef struct {
  uint8_t starts[MOST_PARTS], ends[MOST_PARTS], groups[MOST_PARTS];
  unsigned count;
  // Those that are a single letter.
  unsigned singles;
  bool areTooMany, haveLetters, haveDigits;
} Parts;

static void add_part(Parts *parts, const uint8_t *run, size_t start, size_t end, unsigned group) {
  if (start == end) return;
  if (parts->count == MOST_PARTS) {
    parts->areTooMany = true;
    return;
  }
  parts->starts[parts->count] = (uint8_t)start;
  parts->ends[parts->count] = (uint8_t)end;
  parts->groups[parts->count] = (uint8_t)group;
  parts->count++;
  bool isLetters = is_letter(run[start]);
  parts->haveLetters |= isLetters;
  parts->haveDigits |= !isLetters;
  parts->singles += isLetters && end - start == 1;
}

// The parts of a run of letters, digits and underscores of ASCII; of HumpSplitter's, the smallest.
static Parts parts_of(const uint8_t *run, size_t length) {
  Parts parts = {.count = 0};
  size_t start = 0;
  unsigned group = 0;
  for (size_t at = 1; at <= length; at++) {
    uint8_t before = run[at - 1];
    uint8_t byte = at < length ? run[at] : '_';
    bool staysLetter = is_letter(before) && is_letter(byte);
    if (!staysLetter && !(is_digit(before) && is_digit(byte))) {
      add_part(&parts, run, before == '_' ? at : start, at, group++);
      start = at;
    } else if (staysLetter && is_upper(byte) && !is_upper(before)) {
      add_part(&parts, run, start, at, group);
      start = at;
    } else if (staysLetter && !is_upper(byte) && is_upper(before) && at >= start + 2) {
      add_part(&parts, run, start, at - 1, group);
      start = at - 1;
    }
  }
  return parts;
}

// Whether the run without its underscores is one of the words that tags and links are asked for.
static bool may_be_whole(const HandrailScan *scan, size_t start, size_t end) {
  uint8_t letters[LONGEST_RUN];
  size_t length = 0;
  for (size_t at = start; at < end; at++) {
    if (scan->text[at] != '_') letters[length++] = scan->text[at] | 0x20;
  }
  uint64_t hash = handrail_word_hash(letters, length, 0, length, 0);
  return handrail_word_number(&scan->sets->wholes, hash) >= 0;
}

// Whether a run is capitals or digits and nothing else, and so one word in every reading.
static bool is_one_word(const uint8_t *run, size_t length) {
  bool isCapitals = true;
  bool isDigits = true;
  for (size_t at = 0; at < length; at++) {
    isCapitals &= is_upper(run[at]);
    isDigits &= is_digit(run[at]);
  }
  return isDigits || (isCapitals && length > 1);
}

static bool look_at_digits(HandrailScan *scan, size_t offset, size_t *seen);

static bool look_at_ascii(HandrailScan *scan, size_t start, size_t end, bool isTag) {
  if (end - start > LONGEST_RUN) return true;
  if (!isTag && !scan->isLink && is_one_word(scan->text + start, end - start)) {
    scan->singles = 0;
    return look_up(scan, start, end);
  }
  Parts parts = parts_of(scan->text + start, end - start);
  scan->singles = parts.singles > 0 ? scan->singles + parts.singles : 0;
  if (parts.areTooMany || scan->singles >= SPELT_OUT) return true;
  if ((isTag || scan->isLink) && may_be_whole(scan, start, end)) return true;
  if (scan->readsDigits && parts.haveDigits && parts.haveLetters) {
    for (unsigned part = 0; part < parts.count; part++) {
      size_t offset = start + parts.starts[part];
      if (is_digit(scan->text[offset]) && look_at_digits(scan, offset, &scan->runsEnd)) {
        return true;
      }
    }
  }
  for (unsigned first = 0; first < parts.count; first++) {
    for (unsigned last = first;
         last < parts.count && parts.groups[last] == parts.groups[first]; last++) {
      if (look_up(scan, start + parts.starts[first], start + parts.ends[last])) return true;
    }
  }
  return false;
}

// Folds a run of letters of ASCII and of U+00C0 to U+00FF into `letters`, which has room for as many bytes
// as the run has; says no where it has others, a hump, or the sharp s, which becomes two letters.
static bool fold_western(const uint8_t *run, size_t length, uint8_t *letters) {
  for (size_t at = 0; at < length; at++) {
    bool isFirst = at == 0;
    bool isUpper;
    if (run[at] < 0x80) {
      isUpper = is_upper(run[at]);
      letters[at] = run[at] | 0x20;
    } else {
      // U+00D7 and U+00F7 are no letters, so that they are in no run.
      if (run[at] != 0xC3 || run[at + 1] == 0x9F) return false;
      letters[at++] = 0xC3;
      isUpper = run[at] < 0x9F;
      letters[at] = run[at] | 0x20;
    }
    if (isUpper && !isFirst) return false;
  }
  return true;
}

// A run of letters that are not all ASCII: the commonest are folded and looked up here, as a word and as
// a tag, the others by the caller.
static bool look_at_foreign(HandrailScan *scan, size_t start, size_t end) {
  for (size_t at = start; at < end; at++) {
    if (scan->text[at] == '_' || is_digit(scan->text[at])) return true;
  }
  // Its first word may be a single letter that ends a row of them, its last one that starts another.
  if (scan->singles + 1 >= SPELT_OUT) return true;
  scan->singles = end - start <= 4 ? scan->singles + 1 : 1;
  uint8_t letters[LONGEST_RUN];
  size_t length = end - start;
  if (length <= LONGEST_RUN && fold_western(scan->text + start, length, letters)) {
    uint64_t hash = handrail_word_hash(letters, length, 0, length, 0);
    if (handrail_word_number(&scan->sets->words, hash) < 0 &&
        handrail_word_number(&scan->sets->wholes, hash) < 0) {
      return false;
    }
  }
  return see(scan, start, end, -1);
}

// Decodes the character at `at`, which is not ASCII, into `length`, and says whether words hold it.
static bool stands_in_word(const HandrailScan *scan, size_t at, size_t *length) {
  const uint8_t *bytes = scan->text + at;
  size_t left = scan->count - at;
  uint32_t scalar = 0xFFFD;
  *length = 1;
  if (bytes[0] >= 0xF0 && left >= 4) {
    scalar = (bytes[0] & 7u) << 18 | (bytes[1] & 63u) << 12 | (bytes[2] & 63u) << 6 |
             (bytes[3] & 63u);
    *length = 4;
  } else if (bytes[0] >= 0xE0 && bytes[0] < 0xF0 && left >= 3) {
    scalar = (bytes[0] & 15u) << 12 | (bytes[1] & 63u) << 6 | (bytes[2] & 63u);
    *length = 3;
  } else if (bytes[0] >= 0xC0 && bytes[0] < 0xE0 && left >= 2) {
    scalar = (bytes[0] & 31u) << 6 | (bytes[1] & 63u);
    *length = 2;
  }
  uint32_t inWord = HANDRAIL_LETTER | HANDRAIL_MARK | HANDRAIL_NUMBER;
  return scalar != LETTER_APOSTROPHE && (handrail_record(scalar) & inWord) != 0;
}

// Looks at a run that parts at signs which are not ASCII into words.
static bool look_at_parts(HandrailScan *scan, size_t start, size_t end) {
  bool isTag = start > scan->start &&
               (scan->text[start - 1] == '#' || scan->text[start - 1] == '@');
  size_t first = start;
  bool isForeign = false;
  size_t length;
  for (size_t at = start; at < end; at += length) {
    length = 1;
    if (scan->text[at] < 0x80) continue;
    if (stands_in_word(scan, at, &length)) {
      isForeign = true;
      continue;
    }
    if (first < at && (isForeign ? look_at_foreign(scan, first, at)
                                 : look_at_ascii(scan, first, at, isTag && first == start))) {
      return true;
    }
    first = at + length;
    isForeign = false;
  }
  if (first >= end) return false;
  return isForeign ? look_at_foreign(scan, first, end)
                   : look_at_ascii(scan, first, end, isTag && first == start);
}

bool handrail_look_at_run(HandrailScan *scan, size_t start, size_t end) {
  scan->singles = singles_before(scan, start);
  if (look_at_parts(scan, start, end)) return true;
  scan->singlesEnd = end;
  return scan->singles > 0 && scan->singles + singles_after(scan, end) >= SPELT_OUT;
}

bool handrail_look_at_link(HandrailScan *scan) {
  for (size_t at = scan->start; at < scan->end; at++) {
    size_t end = at;
    while (end < scan->end && is_in_run(scan->text[end])) end++;
    if (end > at && handrail_look_at_run(scan, at, end)) return true;
    at = end;
  }
  return false;
}

bool handrail_look_at_long_run(HandrailScan *scan, size_t *at) {
  size_t end = *at;
  while (end < scan->end && is_in_word(scan->text[end])) end++;
  if (end - *at > LONGEST_STRETCH || handrail_look_at_run(scan, *at, end)) return true;
  *at = end;
  return false;
}

bool handrail_look_at_point(HandrailScan *scan, size_t at) {
  uint8_t byte = scan->text[at];
  if (is_letter(byte) &&
      singles_before(scan, at) + 1 + singles_after(scan, at + 1) >= SPELT_OUT) {
    return true;
  }
  if (is_letter(byte) || is_digit(byte)) {
    return scan->readsDigits && look_at_digits(scan, at, &scan->runsEnd);
  }
  size_t end = at + 1;
  while (end < scan->end && is_in_run(scan->text[end]) && !is_punctuation(scan, end)) end++;
  bool isBeforeWord = end > at + 1;
  bool isLetter = byte == '$' || (isBeforeWord && byte != '#');
  if (isLetter && scan->readsDigits && look_at_digits(scan, at, &scan->signsEnd)) return true;
  bool isTag = isBeforeWord && (byte == '#' || byte == '@');
  return isTag && handrail_look_at_run(scan, at + 1, end);
}

uint64_t handrail_disguise_hash(const uint8_t *text, size_t start, size_t end) {
  uint8_t letters[LONGEST_RUN];
  size_t length = end - start;
  if (length == 0 || length > LONGEST_RUN) return 0;
  for (size_t index = 0; index < length; index++) {
    uint8_t byte = text[start + index];
    if (is_letter(byte)) {
      byte |= 0x20;
      if (byte == 'l') byte = 'i';
    } else {
      byte = handrail_letter_for(byte);
      if (byte == 0) return 0;
    }
    letters[index] = byte;
  }
  // Apart from the hashes of words as they stand.
  return ~handrail_word_hash(letters, length, 0, length, 0);
}

// Looks at the letters, digits and signs around an offset for words that they may disguise, unless they
// stand before `*seen`, which is moved behind them.
static bool look_at_digits(HandrailScan *scan, size_t offset, size_t *seen) {
  if (offset < *seen) return false;
  const uint8_t *text = scan->text;
  size_t start = offset;
  while (start > *seen &&
         (is_letter(text[start - 1]) || is_digit(text[start - 1]) || is_sign(text[start - 1]))) {
    start--;
  }
  size_t end = offset;
  while (end < scan->end && (is_letter(text[end]) || is_digit(text[end]) || is_sign(text[end]))) {
    end++;
  }
  *seen = end;
  // A letter that is not ASCII may go on with the chunk.
  size_t length;
  if (end < scan->end && text[end] >= 0x80 && stands_in_word(scan, end, &length)) return true;
  if (start > scan->start && text[start - 1] >= 0x80) {
    size_t before = start - 1;
    while (before > scan->start && (text[before] & 0xC0) == 0x80) before--;
    if (stands_in_word(scan, before, &length)) return true;
  }
  if (end - start < SHORTEST_DISGUISE) return false;
  while (start < end && text[start] == '@') start++;
  while (start < end && (text[end - 1] == '@' || text[end - 1] == '!')) end--;
  if (end - start > LONGEST_RUN) return true;
  uint64_t hash = handrail_disguise_hash(text, start, end);
  return hash != 0 && handrail_word_number(&scan->sets->wholes, hash) >= 0;
}
