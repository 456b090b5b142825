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

// Longer runs of ASCII get a closer look; so many single letters in a row may be a name.
enum { HANDRAIL_LONGEST_RUN = 64, HANDRAIL_SPELT_OUT = 4 };

// Each says whether the text needs a closer look.

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

// Looks up letters and digits of ASCII.
bool handrail_look_up(HandrailScan *scan, size_t start, size_t end);

// Looks at the letters, digits and signs around an offset for words that they may disguise, unless they
// stand before `*seen`, which is moved behind them.
bool handrail_look_at_digits(HandrailScan *scan, size_t offset, size_t *seen);

// Each tells something of the text.

// How many single letters stand in a row before a word, one sign between each two; and behind one.
unsigned handrail_singles_before(const HandrailScan *scan, size_t at);
unsigned handrail_singles_after(const HandrailScan *scan, size_t at);

// Decodes the character at `at`, which is not ASCII, into `length`, and says whether words hold it; and
// whether it is an emoji, where that is asked.
bool handrail_stands_in_word(const HandrailScan *scan, size_t at, size_t *length, bool *isPicture);

#endif
