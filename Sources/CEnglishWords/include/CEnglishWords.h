#pragma once

#include <stddef.h>

// How often a word is written in a million words of English prose, rounded to two digits; 0 when it is not
// in the list. `word` is ASCII, in small letters, and may hold any bytes.
int handrail_word_rate(const char *word, size_t length);
