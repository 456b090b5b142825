// Looking for the bytes at which text stops being plain, sixteen at a time, and sixty-four where there
// is nothing to be found.
//
// Swift compiles the question "any of these sixteen?" byte by byte; clang makes one instruction of it
// on x86-64, and a few on arm64. Each function looks only at the bytes from `start` up to `end`.
#ifndef HANDRAIL_TEXTSCAN_H
#define HANDRAIL_TEXTSCAN_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t handrail_bytes16 __attribute__((ext_vector_type(16)));
typedef int8_t handrail_signed16 __attribute__((ext_vector_type(16)));
typedef char handrail_held16 __attribute__((ext_vector_type(16)));
typedef _Bool handrail_bits16 __attribute__((ext_vector_type(16)));

/// A bit for each of sixteen comparisons, the first one lowest: whether it held.
static inline uint32_t handrail_bits(handrail_held16 held) {
  handrail_bits16 bits = __builtin_convertvector(held != 0, handrail_bits16);
  uint16_t number;
  memcpy(&number, &bits, sizeof number);
  return number;
}

static inline handrail_bytes16 handrail_load16(const uint8_t *bytes) {
  handrail_bytes16 run;
  memcpy(&run, bytes, sizeof run);
  return run;
}

// Defines NAME, the offset of the first byte that IS_END holds of, which ENDS16 asks of the sixteen at
// a pointer. For the byte after it, which both may ask about too, stands 0 at the end: LOOKAHEAD is 1
// where they do.
#define HANDRAIL_DEFINE_SEARCH(NAME, ENDS16, IS_END, LOOKAHEAD)                                    \
  static inline size_t NAME(const uint8_t *bytes, size_t start, size_t end) {                      \
    while (end - start >= 64 + LOOKAHEAD) {                                                        \
      const uint8_t *at = bytes + start;                                                           \
      if (handrail_bits(ENDS16(at) | ENDS16(at + 16) | ENDS16(at + 32) | ENDS16(at + 48))) break;  \
      start += 64;                                                                                 \
    }                                                                                              \
    while (end - start >= 16 + LOOKAHEAD) {                                                        \
      uint32_t ends = handrail_bits(ENDS16(bytes + start));                                        \
      if (ends) return start + (size_t)__builtin_ctz(ends);                                        \
      start += 16;                                                                                 \
    }                                                                                              \
    while (start < end && !IS_END(bytes[start], start + 1 < end ? bytes[start + 1] : 0)) start++;  \
    return start;                                                                                  \
  }

static inline handrail_held16 handrail_json_ends(const uint8_t *bytes) {
  handrail_bytes16 run = handrail_load16(bytes);
  return ((handrail_signed16)run < 0x20) | (run == '"') | (run == '\\');
}
static inline int handrail_ends_json(uint8_t byte, uint8_t next) {
  (void)next;
  return byte < 0x20 || byte >= 0x80 || byte == '"' || byte == '\\';
}
/// The offset of the first quote, backslash or control character, or byte that is not ASCII: where a
/// run of a JSON string ends.
HANDRAIL_DEFINE_SEARCH(handrail_json_run_end, handrail_json_ends, handrail_ends_json, 0)

static inline handrail_held16 handrail_backslashes(const uint8_t *bytes) {
  return handrail_load16(bytes) == '\\';
}
static inline int handrail_is_backslash(uint8_t byte, uint8_t next) {
  (void)next;
  return byte == '\\';
}
/// The offset of the first backslash.
HANDRAIL_DEFINE_SEARCH(handrail_backslash, handrail_backslashes, handrail_is_backslash, 0)

static inline handrail_held16 handrail_not_ascii(const uint8_t *bytes) {
  return (handrail_signed16)handrail_load16(bytes) <= 0;
}
static inline int handrail_is_not_ascii(uint8_t byte, uint8_t next) {
  (void)next;
  return byte == 0 || byte >= 0x80;
}
/// The offset of the first byte that is zero or not ASCII.
HANDRAIL_DEFINE_SEARCH(handrail_ascii_end, handrail_not_ascii, handrail_is_not_ascii, 0)

static inline handrail_held16 handrail_text_marks(const uint8_t *bytes) {
  handrail_bytes16 run = handrail_load16(bytes);
  handrail_bytes16 next = handrail_load16(bytes + 1);
  return (run < 0x10) | (run == ':') | ((((run ^ 'w') | (next ^ 'w')) & 0xDF) == 0);
}
static inline int handrail_is_text_mark(uint8_t byte, uint8_t next) {
  return byte < 0x10 || byte == ':' || (((byte ^ 'w') | (next ^ 'w')) & 0xDF) == 0;
}
/// The offset of the first byte at which a plain text has to be looked at: a control character, such
/// as a line break, a colon, as in `://`, or two `w` in a row, as in `www`.
HANDRAIL_DEFINE_SEARCH(handrail_text_mark, handrail_text_marks, handrail_is_text_mark, 1)

#undef HANDRAIL_DEFINE_SEARCH

#endif
