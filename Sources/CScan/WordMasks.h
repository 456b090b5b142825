// What each byte of a window of 64 bytes can be, as bits: the lowest for the first byte.
//
// Vectors of the compiler rather than intrinsics: the same lines become AVX2, SSE2 or NEON.
#ifndef HANDRAIL_WORD_MASKS_H
#define HANDRAIL_WORD_MASKS_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { HANDRAIL_WINDOW = 64 };

typedef struct {
  uint64_t word;    // letters and digits of ASCII, the underscore, and all that is not ASCII
  uint64_t upper;   // A to Z
  uint64_t other;   // of `word`, what is no letter of ASCII
  uint64_t high;    // all that is not ASCII
  uint64_t tag;     // # @
  uint64_t dollar;  // $
  uint64_t mark;    // ! @
} HandrailMasks;

typedef uint8_t HandrailBytes __attribute__((vector_size(HANDRAIL_WINDOW)));
typedef bool HandrailBits __attribute__((ext_vector_type(HANDRAIL_WINDOW)));

// A bit for each byte that is not zero. By pointer, because vectors of this size have no portable way
// to be passed.
static inline uint64_t handrail_bits(const HandrailBytes *truth) {
  HandrailBits bits = __builtin_convertvector(*truth, HandrailBits);
  uint64_t mask;
  memcpy(&mask, &bits, sizeof mask);
  return mask;
}

// The masks of the 64 bytes at `bytes`.
static inline HandrailMasks handrail_masks(const uint8_t *bytes) {
  HandrailBytes window;
  memcpy(&window, bytes, sizeof window);
  HandrailBytes letters = (HandrailBytes)((window | 0x20) - 'a' < 26);
  HandrailBytes upper = (HandrailBytes)(window - 'A' < 26);
  HandrailBytes digits = (HandrailBytes)(window - '0' < 10);
  HandrailBytes high = (HandrailBytes)(window >= 0x80);
  HandrailBytes at = (HandrailBytes)(window == '@');
  HandrailBytes dollar = (HandrailBytes)(window == '$');
  HandrailBytes other = digits | high | (HandrailBytes)(window == '_');
  HandrailBytes word = letters | other;
  HandrailBytes tag = at | (HandrailBytes)(window == '#');
  HandrailBytes mark = at | (HandrailBytes)(window == '!');
  return (HandrailMasks){
      .word = handrail_bits(&word),
      .upper = handrail_bits(&upper),
      .other = handrail_bits(&other),
      .high = handrail_bits(&high),
      .tag = handrail_bits(&tag),
      .dollar = handrail_bits(&dollar),
      .mark = handrail_bits(&mark),
  };
}

#endif
