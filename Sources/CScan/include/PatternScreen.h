// Tells of a pattern that it cannot match in a text, without anything made ready but the text.
//
// Of the text, two to four characters in a row are noted, each with the blocks where they stand.
// A pattern is then read once, from left to right: what must stand in each of its matches is asked for
// as it is met, and what remains are the blocks that hold all of it. A sequence needs all of its parts,
// alternatives need one. What is not understood may match anywhere. Source: pcre2pattern(3).
//
// Characters are compared as *symbols*: letters as small ones, digits and the underscore as they are,
// and everything else, be it of one byte or of several, as a space.
#ifndef HANDRAIL_PATTERN_SCREEN_H
#define HANDRAIL_PATTERN_SCREEN_H

#include <stddef.h>
#include <stdint.h>

enum {
  // Blocks are told apart by the bits of a number; where there are more, several share one.
  HANDRAIL_SCREEN_BLOCKS = 64,
  // Stands in a pattern for a class of words; no byte of UTF-8.
  HANDRAIL_CLASS_OF_WORDS = 0xFF,
};

// What stands in a text: for each hash of characters in a row, the blocks. The table belongs to the
// caller, and is zero at first.
typedef struct {
  uint64_t *blocks;
  uint32_t shift;  // how far a hash of 32 bits is shifted to the right for the table
} handrail_screen;

// Notes what stands in a block of a text, in valid UTF-8: the bytes from `start` up to `end`.
void handrail_screen_note(const handrail_screen *screen, const uint8_t *text, size_t start, size_t end,
                          uint64_t block);

// The blocks in which a pattern may match; all bits are set where nothing is known.
//
// The pattern is one that PCRE2 takes with PCRE2_UTF and PCRE2_UCP, with or without PCRE2_CASELESS, and
// the text holds neither U+017F nor U+212A. `classes` has the blocks of each class of words in the
// pattern, `class_count` of them.
uint64_t handrail_screen_blocks(const handrail_screen *screen, const uint8_t *pattern, size_t length,
                                const uint64_t *classes, size_t class_count);

#endif
