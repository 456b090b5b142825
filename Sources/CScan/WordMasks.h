// What each byte of a window of 64 bytes can be, as bits: the lowest for the first byte.
//
// The compiler's vectors, so that the same lines serve every machine; only how a vector becomes bits
// differs. HANDRAIL_AVX2 says that a file is compiled for AVX2.
#ifndef HANDRAIL_WORD_MASKS_H
#define HANDRAIL_WORD_MASKS_H

#include <stdint.h>
#include <string.h>

enum { HANDRAIL_WINDOW = 64 };

typedef struct {
  uint64_t letter;  // of ASCII
  uint64_t upper;   // A to Z
  uint64_t digit;   // 0 to 9
  uint64_t high;    // all that is not ASCII
  uint64_t sign;    // # @ $ !
} HandrailMasks;

#if defined(HANDRAIL_AVX2)
#include <immintrin.h>
enum { HANDRAIL_LANES = 32 };
#else
enum { HANDRAIL_LANES = 16 };
#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif
#endif

typedef uint8_t HandrailBytes __attribute__((vector_size(HANDRAIL_LANES)));

// A bit for each lane: each is 0 or 0xFF.
static inline uint64_t handrail_bits(HandrailBytes lanes) {
#if defined(HANDRAIL_AVX2)
  // Keeps LLVM from following the bits back into the comparisons, which makes it move them one by one.
  __asm__("" : "+x"(lanes));
  return (uint32_t)_mm256_movemask_epi8((__m256i)lanes);
#elif defined(__SSE2__)
  return (uint32_t)_mm_movemask_epi8((__m128i)lanes);
#elif defined(__ARM_NEON) && defined(__aarch64__)
  const HandrailBytes places = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t bits = (uint8x16_t)(lanes & places);
  return (uint64_t)vaddv_u8(vget_high_u8(bits)) << 8 | vaddv_u8(vget_low_u8(bits));
#else
  uint64_t bits = 0;
  for (int lane = 0; lane < HANDRAIL_LANES; lane++) bits |= (uint64_t)(lanes[lane] & 1) << lane;
  return bits;
#endif
}

// Which of the bytes are one of # @ $ !
static inline HandrailBytes handrail_signs(HandrailBytes lanes) {
#if defined(HANDRAIL_AVX2)
  // The sign with the same four low bits as a byte, where there is one.
  const __m256i signs = _mm256_broadcastsi128_si256(_mm_setr_epi8('@', '!', -1, '#', '$', -1, -1, -1, -1, -1,
                                                                  -1, -1, -1, -1, -1, -1));
  return (HandrailBytes)((HandrailBytes)_mm256_shuffle_epi8(signs, (__m256i)lanes) == lanes);
#else
  return (HandrailBytes)(lanes == '#') | (HandrailBytes)(lanes == '@') | (HandrailBytes)(lanes == '$') |
         (HandrailBytes)(lanes == '!');
#endif
}

// The masks of the 64 bytes at `bytes`.
static inline HandrailMasks handrail_masks(const uint8_t *bytes) {
  HandrailMasks masks = {0};
  for (int start = 0; start < HANDRAIL_WINDOW; start += HANDRAIL_LANES) {
    HandrailBytes lanes;
    memcpy(&lanes, bytes + start, sizeof lanes);
    masks.letter |= handrail_bits((HandrailBytes)((lanes | 0x20) - 'a' < 26)) << start;
    masks.upper |= handrail_bits((HandrailBytes)(lanes - 'A' < 26)) << start;
    masks.digit |= handrail_bits((HandrailBytes)(lanes - '0' < 10)) << start;
    masks.high |= handrail_bits((HandrailBytes)(lanes >= 0x80)) << start;
    masks.sign |= handrail_bits(handrail_signs(lanes)) << start;
  }
  return masks;
}

#endif
