// Looking for the bytes at which text stops being plain, sixteen at a time.
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

/// The offset of the first quote, backslash or control character: where a run of a JSON string ends.
static inline size_t handrail_json_run_end(const uint8_t *bytes, size_t start, size_t end) {
  while (end - start >= 16) {
    handrail_bytes16 run;
    memcpy(&run, bytes + start, sizeof run);
    uint32_t ends = handrail_bits((run == '"') | (run == '\\') | (run < 0x20));
    if (ends) return start + (size_t)__builtin_ctz(ends);
    start += 16;
  }
  while (start < end && bytes[start] != '"' && bytes[start] != '\\' && bytes[start] >= 0x20) start++;
  return start;
}

/// The offset of the first byte that is zero or not ASCII.
static inline size_t handrail_ascii_end(const uint8_t *bytes, size_t start, size_t end) {
  while (end - start >= 16) {
    handrail_signed16 run;
    memcpy(&run, bytes + start, sizeof run);
    uint32_t ends = handrail_bits(run <= 0);
    if (ends) return start + (size_t)__builtin_ctz(ends);
    start += 16;
  }
  while (start < end && bytes[start] != 0 && bytes[start] < 0x80) start++;
  return start;
}

/// Whether a plain text has to be looked at here: at a control character, such as a line break, and
/// where `next` follows as in the `://` or `www` of an address.
static inline int handrail_is_text_mark(uint8_t here, uint8_t next) {
  return here < 0x10 || (here == ':' && next == '/') || ((here | 0x20) == 'w' && (next | 0x20) == 'w');
}

/// The offset of the first byte at which a plain text has to be looked at.
static inline size_t handrail_text_mark(const uint8_t *bytes, size_t start, size_t end) {
  while (end - start >= 17) {
    handrail_bytes16 here, next;
    memcpy(&here, bytes + start, sizeof here);
    memcpy(&next, bytes + start + 1, sizeof next);
    uint32_t marks = handrail_bits((here < 0x10) | ((here == ':') & (next == '/')) |
                                   (((here | 0x20) == 'w') & ((next | 0x20) == 'w')));
    if (marks) return start + (size_t)__builtin_ctz(marks);
    start += 16;
  }
  while (start < end && !handrail_is_text_mark(bytes[start], start + 1 < end ? bytes[start + 1] : 0)) {
    start++;
  }
  return start;
}

#endif
