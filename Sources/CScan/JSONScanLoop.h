// The scan for the end of a JSON value, compiled once for each instruction set: HANDRAIL_JSON_SCAN is its
// name there.

#include "WordMasks.h"
#include "include/JSONScan.h"

// What a JSON text is made of, for 64 bytes.
typedef struct {
  uint64_t quote;
  uint64_t backslash;
  uint64_t open;
  uint64_t close;
  uint64_t control;
} JSONMasks;

static inline JSONMasks json_masks(const uint8_t *bytes) {
  JSONMasks masks = {0};
  for (int start = 0; start < HANDRAIL_WINDOW; start += HANDRAIL_LANES) {
    HandrailBytes lanes;
    memcpy(&lanes, bytes + start, sizeof lanes);
    masks.quote |= handrail_bits((HandrailBytes)(lanes == '"')) << start;
    masks.backslash |= handrail_bits((HandrailBytes)(lanes == '\\')) << start;
    // [ and { differ in one bit, and so do ] and }.
    masks.open |= handrail_bits((HandrailBytes)((lanes | 0x20) == '{')) << start;
    masks.close |= handrail_bits((HandrailBytes)((lanes | 0x20) == '}')) << start;
    masks.control |= handrail_bits((HandrailBytes)(lanes < 0x20)) << start;
  }
  return masks;
}

// The bytes that a backslash before them escapes. A run of backslashes escapes every second byte from its
// start; the subtraction carries through the run. Source: Langdale and Lemire, “Parsing Gigabytes of JSON
// per Second” (2019), section 3.1.1.
static inline uint64_t json_escaped(uint64_t backslash, uint64_t *isEscaped) {
  if (!backslash) {
    const uint64_t escaped = *isEscaped;
    *isEscaped = 0;
    return escaped;
  }
  const uint64_t odd = UINT64_C(0xAAAAAAAAAAAAAAAA);
  const uint64_t potential = backslash & ~*isEscaped;
  const uint64_t after = potential << 1;
  const uint64_t codes = ((after | odd) - potential) ^ odd;
  const uint64_t escaped = codes ^ (backslash | *isEscaped);
  *isEscaped = (codes & backslash) >> 63;
  return escaped;
}

// Each bit is whether an odd number of bits is set up to it.
static inline uint64_t json_parity(uint64_t bits) {
#if defined(HANDRAIL_AVX2)
  const __m128i product =
      _mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)bits), _mm_set1_epi8((char)0xFF), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
#else
  for (int step = 1; step < 64; step *= 2) bits ^= bits << step;
  return bits;
#endif
}

size_t HANDRAIL_JSON_SCAN(const uint8_t *bytes, size_t start, size_t end, handrail_json_scan *scan) {
  uint64_t depth = scan->depth;
  uint64_t inString = scan->inString;
  for (; start < end; start += HANDRAIL_WINDOW) {
    const JSONMasks masks = json_masks(bytes + start);
    const uint64_t escaped = json_escaped(masks.backslash, &scan->isEscaped);
    const uint64_t strings = json_parity(masks.quote & ~escaped) ^ inString;
    const uint64_t lost = masks.control & strings;
    const uint64_t open = masks.open & ~strings & ~escaped;
    const uint64_t close = masks.close & ~strings & ~escaped;
    if (__builtin_expect(lost != 0, 0) || (uint64_t)__builtin_popcountll(close) >= depth) {
      const uint64_t before = lost ? (lost & -lost) - 1 : UINT64_MAX;
      for (uint64_t left = (open | close) & before; left; left &= left - 1) {
        const uint64_t bit = left & -left;
        if (open & bit) depth++;
        else if (--depth == 0) {
          *scan = (handrail_json_scan){0};
          return start + (size_t)__builtin_ctzll(bit) + 1;
        }
      }
      if (lost) {
        scan->isLost = true;
        scan->depth = depth;
        return start + (size_t)__builtin_ctzll(lost);
      }
    } else {
      depth += (uint64_t)__builtin_popcountll(open) - (uint64_t)__builtin_popcountll(close);
    }
    inString = (uint64_t)((int64_t)strings >> 63);
  }
  scan->depth = depth;
  scan->inString = inString;
  return end;
}
