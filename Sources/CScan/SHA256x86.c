#if defined(__x86_64__)
#include <immintrin.h>
#include <stddef.h>
#include <stdint.h>

#include "SHA256Constants.h"

// Intel's and AMD's own instructions for SHA-256. Source: Intel 64 and IA-32 Architectures Software
// Developer's Manual, volume 2: SHA256RNDS2, SHA256MSG1, SHA256MSG2.
//
// Each step waits for the one before. With two texts at once, one goes on while the other waits.

// Goes over `count` blocks of each of `texts` texts, which is known where this is compiled into.
__attribute__((target("sha,sse4.1,ssse3"), always_inline)) static inline void go_over(
    int texts, uint32_t (*states)[8], const uint8_t *const *starts, size_t count) {
  const __m128i swap = _mm_set_epi64x(0x0C0D0E0F08090A0B, 0x0405060700010203);
  __m128i abef[2], cdgh[2];
  for (int text = 0; text < texts; text++) {
    // The instructions want the words as (f, e, b, a) and (h, g, d, c), the lowest lane first.
    const __m128i *state = (const __m128i *)states[text];
    const __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128(state), 0xB1);
    const __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128(state + 1), 0x1B);
    abef[text] = _mm_alignr_epi8(badc, hgfe, 8);
    cdgh[text] = _mm_blend_epi16(hgfe, badc, 0xF0);
  }

  for (size_t block = 0; block < count; block++) {
    const __m128i first[2] = {abef[0], abef[1]}, second[2] = {cdgh[0], cdgh[1]};
    __m128i words[2][4];
#pragma clang loop unroll(full)
    for (int group = 0; group < 16; group++) {
      const __m128i *constants = (const __m128i *)(handrail_sha256_constants + 4 * group);
#pragma clang loop unroll(full)
      for (int text = 0; text < texts; text++) {
        __m128i *word = &words[text][group % 4];
        if (group < 4) {
          const uint8_t *bytes = starts[text] + 64 * block + 16 * group;
          *word = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)bytes), swap);
        } else {
          const __m128i one = words[text][(group + 1) % 4], two = words[text][(group + 2) % 4],
                        three = words[text][(group + 3) % 4];
          const __m128i early = _mm_sha256msg1_epu32(*word, one);
          const __m128i sum = _mm_add_epi32(early, _mm_alignr_epi8(three, two, 4));
          *word = _mm_sha256msg2_epu32(sum, three);
        }
        const __m128i sum = _mm_add_epi32(*word, _mm_loadu_si128(constants));
        cdgh[text] = _mm_sha256rnds2_epu32(cdgh[text], abef[text], sum);
        abef[text] = _mm_sha256rnds2_epu32(abef[text], cdgh[text], _mm_shuffle_epi32(sum, 0x0E));
      }
    }
#pragma clang loop unroll(full)
    for (int text = 0; text < texts; text++) {
      abef[text] = _mm_add_epi32(abef[text], first[text]);
      cdgh[text] = _mm_add_epi32(cdgh[text], second[text]);
    }
  }

  for (int text = 0; text < texts; text++) {
    __m128i *state = (__m128i *)states[text];
    const __m128i feba = _mm_shuffle_epi32(abef[text], 0x1B), dchg = _mm_shuffle_epi32(cdgh[text], 0xB1);
    _mm_storeu_si128(state, _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128(state + 1, _mm_alignr_epi8(dchg, feba, 8));
  }
}

__attribute__((target("sha,sse4.1,ssse3"))) void handrail_sha256_blocks_x86(uint32_t state[8],
                                                                            const uint8_t *blocks,
                                                                            size_t count) {
  go_over(1, (uint32_t(*)[8])state, &blocks, count);
}

__attribute__((target("sha,sse4.1,ssse3"))) void handrail_sha256_halves_x86(uint32_t states[2][8],
                                                                            const uint8_t *blocks,
                                                                            size_t count) {
  const uint8_t *const starts[2] = {blocks, blocks + 64 * count};
  go_over(2, states, starts, count);
}
#endif
