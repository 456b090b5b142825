#include "WordRuns.h"

#include "WordNeighbours.h"

// Longer runs of ASCII, and runs of more parts, get a closer look.
enum { LONGEST_RUN = HANDRAIL_LONGEST_RUN, MOST_PARTS = 12 };

// So many bytes without a sign of ASCII are read.
enum { LONGEST_STRETCH = 4096 };

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

// Looks up letters and digits of ASCII.
bool handrail_look_up(HandrailScan *scan, size_t start, size_t end) {
  if (!handrail_is_known(scan, handrail_beginning(scan, start, end))) return false;
  uint64_t hash = handrail_word_hash(scan->text, scan->count, start, end, HANDRAIL_FOLD_ASCII);
  int32_t number = handrail_word_number(&scan->sets->words, hash);
  return number >= 0 && see(scan, start, end, number);
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

static bool look_at_ascii(HandrailScan *scan, size_t start, size_t end, bool isTag) {
  if (end - start > LONGEST_RUN) return true;
  if (!isTag && !scan->isLink && is_one_word(scan->text + start, end - start)) {
    scan->singles = 0;
    return handrail_look_up(scan, start, end);
  }
  Parts parts = parts_of(scan->text + start, end - start);
  scan->singles = parts.singles > 0 ? scan->singles + parts.singles : 0;
  if (parts.areTooMany || scan->singles >= HANDRAIL_SPELT_OUT) return true;
  if ((isTag || scan->isLink) && may_be_whole(scan, start, end)) return true;
  if (scan->readsDigits && parts.haveDigits && parts.haveLetters) {
    for (unsigned part = 0; part < parts.count; part++) {
      size_t offset = start + parts.starts[part];
      if (is_digit(scan->text[offset]) && handrail_look_at_digits(scan, offset, &scan->runsEnd)) {
        return true;
      }
    }
  }
  for (unsigned first = 0; first < parts.count; first++) {
    for (unsigned last = first;
         last < parts.count && parts.groups[last] == parts.groups[first]; last++) {
      if (handrail_look_up(scan, start + parts.starts[first], start + parts.ends[last])) return true;
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
  if (scan->singles + 1 >= HANDRAIL_SPELT_OUT) return true;
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

// Looks at a run that parts at signs which are not ASCII into words.
static bool look_at_parts(HandrailScan *scan, size_t start, size_t end) {
  bool isTag = start > scan->start &&
               (scan->text[start - 1] == '#' || scan->text[start - 1] == '@');
  size_t first = start;
  bool isForeign = false;
  // Emoji that are written on to a word may stand in its midst.
  bool isPicture, isBehindPicture = false;
  size_t length;
  for (size_t at = start; at < end; at += length) {
    length = 1;
    if (scan->text[at] < 0x80) {
      if (isBehindPicture) return true;
      continue;
    }
    if (handrail_stands_in_word(scan, at, &length, &isPicture)) {
      if (isBehindPicture) return true;
      isForeign = true;
      continue;
    }
    isBehindPicture = isPicture && (isBehindPicture || first < at);
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
  scan->singles = handrail_singles_before(scan, start);
  if (look_at_parts(scan, start, end)) return true;
  scan->singlesEnd = end;
  return scan->singles > 0 && scan->singles + handrail_singles_after(scan, end) >= HANDRAIL_SPELT_OUT;
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
      handrail_singles_before(scan, at) + 1 + handrail_singles_after(scan, at + 1) >= HANDRAIL_SPELT_OUT) {
    return true;
  }
  if (is_letter(byte) || is_digit(byte)) {
    return scan->readsDigits && handrail_look_at_digits(scan, at, &scan->runsEnd);
  }
  size_t end = at + 1;
  while (end < scan->end && is_in_run(scan->text[end]) && !is_punctuation(scan, end)) end++;
  bool isBeforeWord = end > at + 1;
  bool isLetter = byte == '$' || (isBeforeWord && byte != '#');
  if (isLetter && scan->readsDigits && handrail_look_at_digits(scan, at, &scan->signsEnd)) return true;
  if (!isBeforeWord || byte == '$' || byte == '!') return false;
  // A tag is looked at ahead of what stands before it, whose row of single letters is not to be lost.
  unsigned singles = scan->singles;
  size_t singlesEnd = scan->singlesEnd;
  if (handrail_look_at_run(scan, at + 1, end)) return true;
  scan->singles = singles;
  scan->singlesEnd = singlesEnd;
  return false;
}
