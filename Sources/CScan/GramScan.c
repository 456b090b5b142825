#include "include/GramScan.h"

#include "GramLook.h"

HandrailGramChunk handrail_grams_portable;
#if defined(__x86_64__)
HandrailGramChunk handrail_grams_avx2;
#endif

static size_t scan_next(HandrailGramChunk *scan_chunk, const handrail_grams *grams,
                        handrail_gram_scan *scan, handrail_gram_hit *hits, size_t capacity) {
  HandrailGramWriter writer = {grams, scan, hits, 0, capacity, 0, scan->last, false};
  if (scan->block_count == 0) scan->position = scan->length;
  while (scan->position < scan->length) {
    const uint32_t left = scan->length - scan->position;
    const uint32_t count = left < HANDRAIL_GRAM_CHUNK ? left : HANDRAIL_GRAM_CHUNK;
    const uint32_t next_block = scan->next_block;
    scan_chunk(&writer, scan->position, count);
    handrail_look_at_edges(&writer, scan->position + count);
    if (writer.is_full) {
      scan->next_block = next_block;
      return writer.count;
    }
    scan->position += count;
  }
  return writer.count;
}

size_t handrail_gram_scan_next(const handrail_grams *grams, handrail_gram_scan *scan,
                               handrail_gram_hit *hits, size_t capacity) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) {
    return scan_next(handrail_grams_avx2, grams, scan, hits, capacity);
  }
#endif
  return scan_next(handrail_grams_portable, grams, scan, hits, capacity);
}

size_t handrail_gram_scan_next_portable(const handrail_grams *grams, handrail_gram_scan *scan,
                                        handrail_gram_hit *hits, size_t capacity) {
  return scan_next(handrail_grams_portable, grams, scan, hits, capacity);
}
