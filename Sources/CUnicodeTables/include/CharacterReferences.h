#pragma once

#include <stddef.h>
#include <stdint.h>

// The one or two characters that a named reference of HTML stands for; 0 where there is none.
typedef struct {
  uint32_t first;
  uint32_t second;
} handrail_character_reference;

// Looks up `length` bytes at `name`, a name without its ampersand but with its semicolon if it has
// one. Both characters are 0 when HTML has no such name.
handrail_character_reference handrail_find_character_reference(const char *name, size_t length);
