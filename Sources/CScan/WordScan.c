#include "include/WordScan.h"

#include "WordRuns.h"

long handrail_scan_portable(HandrailScan *scan);
#if defined(__x86_64__)
long handrail_scan_avx2(HandrailScan *scan);
#endif

long handrail_scan_words(const HandrailWordSets *sets, const uint8_t *text, size_t count,
                         size_t start, size_t end, bool isLink, bool readsDigits,
                         HandrailSighting *sightings, size_t capacity) {
  HandrailScan scan = {
      .sets = sets,
      .text = text,
      .count = count,
      .start = start,
      .end = end,
      .isLink = isLink,
      .readsDigits = readsDigits,
      .sightings = sightings,
      .capacity = capacity,
      .signsEnd = start,
      .runsEnd = start,
      .singlesEnd = SIZE_MAX,
  };
  if (isLink) return handrail_look_at_link(&scan) ? HANDRAIL_LOOK_CLOSER : (long)scan.found;
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) {
    return handrail_scan_avx2(&scan);
  }
#endif
  return handrail_scan_portable(&scan);
}
