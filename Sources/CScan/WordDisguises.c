#include "UnicodeTables.h"
#include "WordBytes.h"
#include "include/WordHash.h"

// Digits and signs stand for letters only in a word of so many.
enum { SHORTEST_DISGUISE = 4 };

// A modifier letter to Unicode and an apostrophe to readers.
#define LETTER_APOSTROPHE 0x02BC

bool handrail_stands_in_word(const HandrailScan *scan, size_t at, size_t *length, bool *isPicture) {
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
  if (isPicture != NULL) *isPicture = handrail_is_picture(scalar);
  uint32_t inWord = HANDRAIL_LETTER | HANDRAIL_MARK | HANDRAIL_NUMBER;
  return scalar != LETTER_APOSTROPHE && (handrail_record(scalar) & inWord) != 0;
}

uint64_t handrail_disguise_hash(const uint8_t *text, size_t start, size_t end) {
  uint8_t letters[HANDRAIL_LONGEST_RUN];
  size_t length = end - start;
  if (length == 0 || length > HANDRAIL_LONGEST_RUN) return 0;
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

bool handrail_look_at_digits(HandrailScan *scan, size_t offset, size_t *seen) {
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
  if (end < scan->end && text[end] >= 0x80 && handrail_stands_in_word(scan, end, &length, NULL)) return true;
  if (start > scan->start && text[start - 1] >= 0x80) {
    size_t before = start - 1;
    while (before > scan->start && (text[before] & 0xC0) == 0x80) before--;
    if (handrail_stands_in_word(scan, before, &length, NULL)) return true;
  }
  if (end - start < SHORTEST_DISGUISE) return false;
  while (start < end && text[start] == '@') start++;
  while (start < end && (text[end - 1] == '@' || text[end - 1] == '!')) end--;
  if (end - start > HANDRAIL_LONGEST_RUN) return true;
  uint64_t hash = handrail_disguise_hash(text, start, end);
  return hash != 0 && handrail_word_number(&scan->sets->wholes, hash) >= 0;
}
