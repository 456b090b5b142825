// What a scan remembers, and what it asks of runs that are not plain words.
#ifndef HANDRAIL_WORD_RUNS_H
#define HANDRAIL_WORD_RUNS_H

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
  // How many single letters in a row were met last; four may be a name that is spelt out.
  unsigned singles;
} HandrailScan;

enum { HANDRAIL_SPELT_OUT = 4 };

// Each says whether the text needs a closer look.

// Remembers a sighting.
bool handrail_see(HandrailScan *scan, size_t start, size_t end, int32_t number);

// Looks at a run that has more than small letters with a first capital.
bool handrail_look_at_run(HandrailScan *scan, size_t start, size_t end);

// Looks at the letters, digits and signs around an offset for words that they may disguise, unless they
// stand before `*seen`, which is moved behind them.
bool handrail_look_at_digits(HandrailScan *scan, size_t offset, size_t *seen);

#endif
