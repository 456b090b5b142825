// What a byte of a text may be.
#ifndef HANDRAIL_WORD_BYTES_H
#define HANDRAIL_WORD_BYTES_H

#include "WordRuns.h"

static inline bool is_upper(uint8_t byte) { return (uint8_t)(byte - 'A') < 26; }
static inline bool is_letter(uint8_t byte) { return (uint8_t)((byte | 0x20) - 'a') < 26; }
static inline bool is_digit(uint8_t byte) { return (uint8_t)(byte - '0') < 10; }
static inline bool is_sign(uint8_t byte) { return byte == '@' || byte == '$' || byte == '!'; }
static inline bool is_in_word(uint8_t byte) { return is_letter(byte) || is_digit(byte) || byte >= 0x80; }
static inline bool is_in_run(uint8_t byte) { return is_in_word(byte) || byte == '_'; }

// Whether a byte stands between words in every reading: a sign of ASCII that is never a letter.
static inline bool is_separator(uint8_t byte) { return !is_in_word(byte) && !is_sign(byte); }

// Whether one of U+2000 to U+203F starts at an offset.
static inline bool is_punctuation(const HandrailScan *scan, size_t at) {
  return at + 3 <= scan->end && scan->text[at] == 0xE2 && scan->text[at + 1] == 0x80;
}

#endif
