// What a scan remembers, and what it asks of runs that are not plain words.
#ifndef HANDRAIL_WORD_RUNS_H
#define HANDRAIL_WORD_RUNS_H

#include "include/WordHash.h"
#include "include/WordScan.h"

// A scan at work.
typedef struct {
  const HandrailWordSets *sets;
  const uint8_t *text;
  size_t count;
  // The bytes to scan.
  size_t start, end;
  bool isLink, readsDigits;
  HandrailSighting *sightings;
  size_t found, capacity;
  // Text before these was asked already whether digits stand for letters in it: once for its signs,
  // and once, behind them, for its runs.
  size_t signsEnd, runsEnd;
  // How many single letters in a row end at `singlesEnd`, with a run that is not a plain word; four may
  // be a name that is spelt out.
  unsigned singles;
  size_t singlesEnd;
} HandrailScan;

enum { HANDRAIL_SPELT_OUT = 4 };

static inline bool handrail_is_letter(uint8_t byte) { return (uint8_t)((byte | 0x20) - 'a') < 26; }

// Each says whether the text needs a closer look.

// Whether the letters beside a word are such as may stand there, as far as a glance can tell: where one
// space parts it from two letters. Without a branch that a text decides.
static inline bool handrail_neighbours_agree(const HandrailScan *scan, size_t start, size_t end,
                                             HandrailNeighbours neighbours) {
  if (start < scan->start + 4 || end + 4 > scan->end) return true;
  // Behind a comma or a full stop, which stand for no letter, comes the space.
  uint8_t sign = scan->text[end];
  const uint8_t *after = scan->text + end + ((sign == ',') | (sign == '.'));
  sign = scan->text[start - 2];
  const uint8_t *before = scan->text + start - 3 - ((sign == ',') | (sign == '.'));
  uint32_t isAfter = (after[0] == ' ') & handrail_is_letter(after[1]) & handrail_is_letter(after[2]);
  uint32_t isBefore = (scan->text[start - 1] == ' ') & handrail_is_letter(before[1]) & handrail_is_letter(before[0]);
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

// Looks a plain word up of which only the beginning is known.
bool handrail_look_at_word(HandrailScan *scan, size_t start, size_t end, HandrailNeighbours neighbours);

// Looks at a run that has more than small letters with a first capital.
bool handrail_look_at_run(HandrailScan *scan, size_t start, size_t end);

// Looks at every run of a link.
bool handrail_look_at_link(HandrailScan *scan);

// Looks at a run from `*at` on that may be longer than a window, and moves `*at` behind it.
bool handrail_look_at_long_run(HandrailScan *scan, size_t *at);

// Looks at one of # @ $ ! for what it makes of the run behind it, at a single letter for whether it stands
// in a row of them, and at where digits and letters meet for the word that they may disguise.
bool handrail_look_at_point(HandrailScan *scan, size_t at);

#endif
