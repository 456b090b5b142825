#!/usr/bin/env python3
"""Writes CharacterReferences.c: the named character references of HTML.

Source: WHATWG HTML, section 13.5, as Python carries it in html.entities.html5.
Run: python3 Sources/CUnicodeTables/generate-character-references.py
"""

import html.entities
import pathlib

entries = sorted(html.entities.html5.items(), key=lambda entry: entry[0].encode())
rows = []
for name, characters in entries:
    first, second = (list(map(ord, characters)) + [0])[:2]
    rows.append(f'  {{"{name}", {first:#x}, {second:#x}}},')

pathlib.Path(__file__).with_name("CharacterReferences.c").write_text(
    f"""// Written by generate-character-references.py; do not edit.

#include "CharacterReferences.h"

#include <string.h>

typedef struct {{
  char name[{max(len(name) for name, _ in entries) + 1}];
  uint32_t first;
  uint32_t second;
}} reference;

// {len(entries)} names, sorted by byte; those of old end without a semicolon.
static const reference references[] = {{
"""
    + "\n".join(rows)
    + """
};

static int compare(const char *name, size_t length, const char *known) {
  int order = strncmp(name, known, length);
  return order != 0 ? order : known[length] == '\\0' ? 0 : -1;
}

handrail_character_reference handrail_find_character_reference(const char *name, size_t length) {
  size_t low = 0;
  size_t high = sizeof references / sizeof references[0];
  while (low < high && length < sizeof references[0].name) {
    size_t middle = (low + high) / 2;
    int order = compare(name, length, references[middle].name);
    if (order == 0) {
      return (handrail_character_reference){references[middle].first, references[middle].second};
    }
    if (order < 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return (handrail_character_reference){0, 0};
}
"""
)
