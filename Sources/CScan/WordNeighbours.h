// What a scan asks of every word whose beginning is known: without a branch that the text decides.
#ifndef HANDRAIL_WORD_NEIGHBOURS_H
#define HANDRAIL_WORD_NEIGHBOURS_H

#include "WordBytes.h"
#include "include/WordHash.h"

// Whether the letters beside a word are such as may stand there, as far as a glance can tell: where one
// space parts it from two letters.
static inline bool handrail_neighbours_agree(const HandrailScan *scan, size_t start, size_t end,
                                             HandrailNeighbours neighbours) {
  if (start < scan->start + 4 || end + 4 > scan->end) return true;
  // Behind a comma or a full stop, which stand for no letter, comes the space.
  uint8_t sign = scan->text[end];
  const uint8_t *after = scan->text + end + ((sign == ',') | (sign == '.'));
  sign = scan->text[start - 2];
  const uint8_t *before = scan->text + start - 3 - ((sign == ',') | (sign == '.'));
  uint32_t isAfter = (uint32_t)is_letter(after[1]) & is_letter(after[2]) & (after[0] == ' ');
  uint32_t isBefore = (uint32_t)is_letter(before[0]) & is_letter(before[1]) & (scan->text[start - 1] == ' ');
  // All bits where nothing is known.
  uint32_t bitsAfter = UINT32_C(1) << handrail_pair(after[1], after[2]) | (isAfter - 1);
  uint32_t bitsBefore = UINT32_C(1) << handrail_pair(before[0], before[1]) | (isBefore - 1);
  return ((neighbours.after & bitsAfter) | (neighbours.before & bitsBefore)) != 0;
}

// The hash of how the word from `start` to `end` begins.
static inline uint64_t handrail_beginning(const HandrailScan *scan, size_t start, size_t end) {
  if (start + 8 > scan->count) return handrail_beginning_hash_at_end(scan->text + start, end - start);
  return handrail_beginning_hash(handrail_load8(scan->text + start), end - start);
}

// Whether a word of the table begins so.
static inline bool handrail_is_known(const HandrailScan *scan, uint64_t beginning) {
  uint64_t bit = beginning >> scan->sets->beginnings.bitShift;
  return scan->sets->beginnings.bits[bit >> 5] >> (bit & 31) & 1;
}

// What may stand beside a word that begins so.
static inline HandrailNeighbours handrail_neighbours(const HandrailScan *scan, uint64_t beginning) {
  const HandrailBeginnings *beginnings = &scan->sets->beginnings;
  HandrailBeginning own = beginnings->places[beginning >> beginnings->placeShift];
  uint32_t mark = own.beforeAndMark >> 24;
  uint32_t before = own.beforeAndMark & 0xFFFFFF;
  uint32_t isIt = 0u - (uint32_t)((mark == 0) | (mark == handrail_beginning_mark(beginning)));
  return (HandrailNeighbours){.before = (before | before << 24) & isIt, .after = own.after & isIt};
}

#endif
