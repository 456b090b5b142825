#include "WordBytes.h"

// The bit of the first two letters of the word after one, or of its only one; all bits when it may be
// read in more ways than one.
static uint32_t letters_after(const HandrailScan *scan, size_t end) {
  const uint8_t *text = scan->text;
  size_t at = end;
  while (at < scan->end && is_separator(text[at])) at++;
  if (at == scan->end) return 1;
  uint8_t second = at + 1 < scan->end ? text[at + 1] : ' ';
  if (is_separator(second)) second = 0;
  if (at == end || !is_letter(text[at]) || !(second == 0 || is_letter(second))) return UINT32_MAX;
  return UINT32_C(1) << handrail_pair(text[at], second);
}

// The same of the last two letters of the word before one.
static uint32_t letters_before(const HandrailScan *scan, size_t start) {
  const uint8_t *text = scan->text;
  size_t at = start;
  while (at > scan->start && is_separator(text[at - 1])) at--;
  if (at == scan->start) return 1;
  uint8_t first = at > scan->start + 1 ? text[at - 2] : ' ';
  if (is_separator(first)) first = 0;
  if (at == start || !is_letter(text[at - 1]) || !(first == 0 || is_letter(first))) return UINT32_MAX;
  return UINT32_C(1) << handrail_pair(first, text[at - 1]);
}

bool handrail_look_at_word(HandrailScan *scan, size_t start, size_t end, HandrailNeighbours neighbours) {
  // The tables are far away in memory, what stands around the word is near.
  if ((neighbours.after & letters_after(scan, end)) == 0 &&
      (neighbours.before & letters_before(scan, start)) == 0) {
    return false;
  }
  return handrail_look_up(scan, start, end);
}

// So many bytes stand between two single letters at the most, one sign of ASCII among them.
enum { WIDEST_SPACER = 12 };

static bool is_white(uint8_t byte) { return byte == ' ' || (uint8_t)(byte - '\t') < 5; }

unsigned handrail_singles_before(const HandrailScan *scan, size_t at) {
  const uint8_t *text = scan->text;
  for (unsigned count = 0;; count++) {
    if (count == HANDRAIL_SPELT_OUT) return count;
    size_t end = at;
    unsigned signs = 0;
    while (end > scan->start && at - end < WIDEST_SPACER) {
      if (!is_in_word(text[end - 1])) {
        signs += !is_white(text[end - 1]);
        if (signs > 1) return count;
        end--;
      } else if (end >= scan->start + 3 && is_punctuation(scan, end - 3)) {
        end -= 3;
      } else {
        break;
      }
      if (end == scan->singlesEnd) return count + scan->singles;
    }
    if (end == at || end == scan->start || !is_letter(text[end - 1])) return count;
    at = end - 1;
    if (at == scan->start || !is_in_word(text[at - 1])) continue;
    if (at >= scan->start + 3 && is_punctuation(scan, at - 3)) continue;
    return is_digit(text[at - 1]) ? count + 1 : count;
  }
}

unsigned handrail_singles_after(const HandrailScan *scan, size_t at) {
  const uint8_t *text = scan->text;
  for (unsigned count = 0;; count++) {
    if (count == HANDRAIL_SPELT_OUT) return count;
    size_t start = at;
    unsigned signs = 0;
    while (start < scan->end && start - at < WIDEST_SPACER) {
      if (!is_in_word(text[start])) {
        signs += !is_white(text[start]);
        if (signs > 1) return count;
        start++;
      } else if (is_punctuation(scan, start)) {
        start += 3;
      } else {
        break;
      }
    }
    if (start == at || start == scan->end || !is_letter(text[start])) return count;
    at = start + 1;
    if (at == scan->end || !is_in_word(text[at]) || is_punctuation(scan, at)) continue;
    return is_digit(text[at]) ? count + 1 : count;
  }
}
