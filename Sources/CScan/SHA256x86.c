#if defined(__x86_64__)
#include <immintrin.h>
#include <stddef.h>
#include <stdint.h>

#include "SHA256Constants.h"

// Intel's and AMD's own instructions for SHA-256. Source: Intel 64 and IA-32 Architectures Software
// Developer's Manual, volume 2: SHA256RNDS2, SHA256MSG1, SHA256MSG2.
__attribute__((target("sha,sse4.1,ssse3"))) void handrail_sha256_blocks_x86(uint32_t state[8],
                                                                            const uint8_t *blocks,
                                                                            size_t count) {
  // The instructions want the words as (f, e, b, a) and (h, g, d, c), the lowest lane first.
  const __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  const __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(badc, hgfe, 8);
  __m128i cdgh = _mm_blend_epi16(hgfe, badc, 0xF0);
  const __m128i swap = _mm_set_epi64x(0x0C0D0E0F08090A0B, 0x0405060700010203);

  for (; count > 0; count--, blocks += 64) {
    const __m128i first = abef, second = cdgh;
    __m128i words[4];
#pragma clang loop unroll(full)
    for (int group = 0; group < 16; group++) {
      __m128i *word = &words[group % 4];
      if (group < 4) {
        const __m128i bytes = _mm_loadu_si128((const __m128i *)(blocks + 16 * group));
        *word = _mm_shuffle_epi8(bytes, swap);
      } else {
        const __m128i one = words[(group + 1) % 4], two = words[(group + 2) % 4],
                      three = words[(group + 3) % 4];
        const __m128i early = _mm_sha256msg1_epu32(*word, one);
        *word = _mm_sha256msg2_epu32(_mm_add_epi32(early, _mm_alignr_epi8(three, two, 4)), three);
      }
      const __m128i *constants = (const __m128i *)(handrail_sha256_constants + 4 * group);
      const __m128i sum = _mm_add_epi32(*word, _mm_loadu_si128(constants));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
    }
    abef = _mm_add_epi32(abef, first);
    cdgh = _mm_add_epi32(cdgh, second);
  }

  const __m128i feba = _mm_shuffle_epi32(abef, 0x1B), dchg = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}
#endif
