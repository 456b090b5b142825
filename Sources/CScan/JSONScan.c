#include "include/JSONScan.h"

#include <string.h>

#include "WordMasks.h"

size_t handrail_json_scan_portable(const uint8_t *bytes, size_t start, size_t end, handrail_json_scan *scan);
#if defined(__x86_64__)
size_t handrail_json_scan_avx2(const uint8_t *bytes, size_t start, size_t end, handrail_json_scan *scan);
#endif

// Byte by byte: what is left when there are no 64 bytes any more.
static size_t scan_rest(const uint8_t *bytes, size_t start, size_t end, handrail_json_scan *scan) {
  for (size_t i = start; i < end; i++) {
    const uint8_t byte = bytes[i];
    if (scan->inString) {
      if (byte < 0x20) {
        scan->isLost = true;
        return i;
      }
      if (scan->isEscaped) scan->isEscaped = 0;
      else if (byte == '\\') scan->isEscaped = 1;
      else if (byte == '"') scan->inString = 0;
    } else if (scan->isEscaped) {
      scan->isEscaped = 0;
    } else if (byte == '"') {
      scan->inString = UINT64_MAX;
    } else if (byte == '\\') {
      scan->isEscaped = 1;
    } else if ((byte | 0x20) == '{') {
      scan->depth++;
    } else if ((byte | 0x20) == '}' && --scan->depth == 0) {
      return i + 1;
    }
  }
  return end;
}

size_t handrail_json_value_end_portable(const uint8_t *bytes, size_t start, size_t end,
                                        handrail_json_scan *scan) {
  const size_t whole = start + (end - start) / HANDRAIL_WINDOW * HANDRAIL_WINDOW;
  const size_t found = handrail_json_scan_portable(bytes, start, whole, scan);
  if (scan->isLost || found < whole || (found > start && scan->depth == 0)) return found;
  return scan_rest(bytes, whole, end, scan);
}

size_t handrail_json_value_end(const uint8_t *bytes, size_t start, size_t end, handrail_json_scan *scan) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("pclmul")) {
    const size_t whole = start + (end - start) / HANDRAIL_WINDOW * HANDRAIL_WINDOW;
    const size_t found = handrail_json_scan_avx2(bytes, start, whole, scan);
    if (scan->isLost || found < whole || (found > start && scan->depth == 0)) return found;
    return scan_rest(bytes, whole, end, scan);
  }
#endif
  return handrail_json_value_end_portable(bytes, start, end, scan);
}

// The scalars in a run of bytes: all but those that go on with a character.
static size_t scalars(const uint8_t *bytes, size_t start, size_t end) {
  size_t count = 0;
  for (; end - start >= HANDRAIL_LANES; start += HANDRAIL_LANES) {
    HandrailBytes lanes;
    memcpy(&lanes, bytes + start, sizeof lanes);
    count += HANDRAIL_LANES - (size_t)__builtin_popcountll(handrail_bits((HandrailBytes)((lanes & 0xC0) == 0x80)));
  }
  for (; start < end; start++) count += (bytes[start] & 0xC0) != 0x80;
  return count;
}

void handrail_count_lines(const uint8_t *bytes, size_t start, size_t end, handrail_text_place *place) {
  if (start == end) return;
  // The LF of a CRLF belongs to the CR before it.
  size_t rest = start;
  if (place->endsInReturn && bytes[start] == '\n') rest++;
  size_t i = rest;
  for (; end - i > HANDRAIL_LANES; i += HANDRAIL_LANES) {
    HandrailBytes lanes, next;
    memcpy(&lanes, bytes + i, sizeof lanes);
    memcpy(&next, bytes + i + 1, sizeof next);
    const HandrailBytes returns = (HandrailBytes)(lanes == '\r') & ~(HandrailBytes)(next == '\n');
    const uint64_t breaks = handrail_bits((HandrailBytes)(lanes == '\n') | returns);
    if (!breaks) continue;
    place->breaks += (size_t)__builtin_popcountll(breaks);
    rest = i + 64 - (size_t)__builtin_clzll(breaks);
  }
  for (; i < end; i++) {
    const bool isPair = bytes[i] == '\r' && i + 1 < end && bytes[i + 1] == '\n';
    if (isPair || (bytes[i] != '\n' && bytes[i] != '\r')) continue;
    place->breaks++;
    rest = i + 1;
  }
  if (rest > start) place->bytes = place->scalars = 0;
  place->bytes += end - rest;
  place->scalars += scalars(bytes, rest, end);
  place->endsInReturn = bytes[end - 1] == '\r';
}

size_t handrail_find(const uint8_t *bytes, size_t start, size_t end, const uint8_t *needle, size_t length) {
  if (length == 0) return start;
  const uint8_t last = needle[length - 1];
  // The first and the last byte of the needle at once, then the rest.
  for (; end - start >= HANDRAIL_LANES + length; start += HANDRAIL_LANES) {
    HandrailBytes head, tail;
    memcpy(&head, bytes + start, sizeof head);
    memcpy(&tail, bytes + start + length - 1, sizeof tail);
    uint64_t found = handrail_bits((HandrailBytes)(head == needle[0]) & (HandrailBytes)(tail == last));
    for (; found; found &= found - 1) {
      const size_t at = start + (size_t)__builtin_ctzll(found);
      if (memcmp(bytes + at, needle, length) == 0) return at;
    }
  }
  for (; start < end && end - start >= length; start++) {
    if (memcmp(bytes + start, needle, length) == 0) return start;
  }
  return end;
}
