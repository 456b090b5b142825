#include "include/PatternScreen.h"

#include <stdbool.h>
#include <string.h>

// How deep groups may nest; PCRE2 allows 250.
enum { DEEPEST = 50, LONGEST_GRAM = 4 };

static const uint64_t EVERYWHERE = ~UINT64_C(0);

static bool is_digit(uint8_t byte) { return byte >= '0' && byte <= '9'; }

static bool is_letter(uint8_t byte) { return (uint8_t)((byte | 0x20) - 'a') < 26; }

static uint8_t symbol_of(uint8_t byte) {
  if (is_letter(byte)) return byte | 0x20;
  return is_digit(byte) || byte == '_' ? byte : ' ';
}

static uint64_t *entry(const handrail_screen *screen, uint32_t gram) {
  return &screen->blocks[(uint32_t)(gram * UINT32_C(0x9E3779B1)) >> screen->shift];
}

// MARK: The text

void handrail_screen_note(const handrail_screen *screen, const uint8_t *text, size_t start, size_t end,
                          uint64_t block) {
  // What stands beside a block is taken for a space.
  uint32_t run = ' ', count = 1;
  for (size_t index = start; index <= end; index++) {
    if (index < end && (text[index] & 0xC0) == 0x80) continue;
    run = run << 8 | (index < end ? symbol_of(text[index]) : ' ');
    count++;
    *entry(screen, run & 0xFFFF) |= block;
    if (count > 2) *entry(screen, run & 0xFFFFFF) |= block;
    if (count > 3) *entry(screen, run) |= block;
  }
}

// MARK: The pattern

typedef struct {
  const handrail_screen *screen;
  const uint8_t *at, *end;
  const uint64_t *classes;
  size_t class_count;
  int depth;
  // Whether something was met that is not understood.
  bool is_lost;
} Reader;

// The characters in a row up to here: the last four of them, and how many there are, up to four.
typedef struct {
  uint32_t symbols;
  uint32_t count;
  // Whether a word starts or ends here.
  bool is_edge;
} Run;

static const Run NOTHING = {0, 0, false};

// A part of a pattern.
typedef struct {
  enum { SYMBOL, EDGE, NO_WIDTH, ANYTHING, BLOCKS } kind;
  uint8_t symbol;
  // Where it may stand.
  uint64_t blocks;
} Part;

static Part part(int kind) { return (Part){kind, 0, EVERYWHERE}; }

static Part symbol(uint8_t symbol) { return (Part){SYMBOL, symbol, EVERYWHERE}; }

static Part lost(Reader *reader) {
  reader->is_lost = true;
  return part(ANYTHING);
}

static bool is_next(const Reader *reader, uint8_t byte) {
  return reader->at < reader->end && *reader->at == byte;
}

static bool take(Reader *reader, uint8_t byte) {
  if (!is_next(reader, byte)) return false;
  reader->at++;
  return true;
}

// Goes behind the next `byte`.
static void skip_through(Reader *reader, uint8_t byte) {
  const uint8_t *found = memchr(reader->at, byte, (size_t)(reader->end - reader->at));
  if (found) {
    reader->at = found + 1;
  } else {
    lost(reader);
  }
}

static uint64_t add(const Reader *reader, Run *run, uint8_t symbol) {
  run->symbols = run->symbols << 8 | symbol;
  if (run->count < LONGEST_GRAM) run->count++;
  return run->count == LONGEST_GRAM ? *entry(reader->screen, run->symbols) : EVERYWHERE;
}

// Adds a character to a run, and says where the run may stand.
static uint64_t append(const Reader *reader, Run *run, uint8_t symbol) {
  // Before a word stands none.
  if (run->is_edge && run->count == 0 && symbol != ' ') add(reader, run, ' ');
  run->is_edge = false;
  return add(reader, run, symbol);
}

// Where a run may stand that goes on with nothing that is known.
static uint64_t ended(const Reader *reader, Run run) {
  uint64_t blocks = EVERYWHERE;
  if (run.is_edge && run.count > 0 && (run.symbols & 0xFF) != ' ') {
    blocks = add(reader, &run, ' ');
  }
  if (run.count < 2 || run.count == LONGEST_GRAM) return blocks;
  return *entry(reader->screen, run.symbols);
}

// The rest of a character that is not ASCII, of which the first byte has been read.
static Part other_character(Reader *reader, uint8_t first) {
  const uint8_t *rest = reader->at;
  while (reader->at < reader->end && (*reader->at & 0xC0) == 0x80) reader->at++;
  const ptrdiff_t count = reader->at - rest;
  // U+017F and U+212A have ASCII letters for their other case.
  const bool is_ascii = (first == 0xC5 && count == 1 && rest[0] == 0xBF) ||
                        (first == 0xE2 && count == 2 && rest[0] == 0x84 && rest[1] == 0xAA);
  return is_ascii ? part(ANYTHING) : symbol(' ');
}

static bool is_hex(uint8_t byte) {
  return is_digit(byte) || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'f');
}

// An escape, of which the backslash has been read.
static Part escape(Reader *reader, bool is_in_class) {
  if (reader->at == reader->end || *reader->at >= 0x80) return lost(reader);
  const uint8_t byte = *reader->at++;
  if (is_digit(byte)) {
    while (reader->at < reader->end && is_digit(*reader->at)) reader->at++;
    return part(ANYTHING);
  }
  if (!is_letter(byte)) return symbol(symbol_of(byte));
  switch (byte) {
    case 'b': return is_in_class ? symbol(' ') : part(EDGE);
    case 's': case 'h': case 'v': case 'W': case 't': case 'n': case 'r': case 'f': case 'e': case 'a':
      return symbol(' ');
    case 'w': case 'd': case 'D': case 'S': case 'H': case 'V': return part(ANYTHING);
    case 'p': case 'P':
      if (take(reader, '{')) {
        skip_through(reader, '}');
      } else if (reader->at == reader->end || !is_letter(*reader->at++)) {
        return lost(reader);
      }
      return part(ANYTHING);
    case 'x':
      if (take(reader, '{')) {
        skip_through(reader, '}');
      } else {
        for (int i = 0; i < 2 && reader->at < reader->end && is_hex(*reader->at); i++) reader->at++;
      }
      return part(ANYTHING);
    case 'B': case 'A': case 'Z': case 'z': case 'G': case 'K':
      return is_in_class ? lost(reader) : part(NO_WIDTH);
    case 'R': case 'X': return is_in_class ? lost(reader) : part(ANYTHING);
    default: return lost(reader);
  }
}

// A class of characters, of which the bracket has been read: a symbol where all of them have the same.
static Part character_class(Reader *reader) {
  bool is_anything = take(reader, '^');
  bool is_first = true;
  int found = -1;
  while (reader->at < reader->end) {
    const uint8_t byte = *reader->at++;
    if (byte == ']' && !is_first) {
      return is_anything || found < 0 ? part(ANYTHING) : symbol((uint8_t)found);
    }
    is_first = false;
    // The name of a class, such as `[:alpha:]`, or a bracket.
    if (byte == '[' && reader->at < reader->end && strchr(":.=", *reader->at)) break;
    if (byte == HANDRAIL_CLASS_OF_WORDS) break;
    Part member = symbol(symbol_of(byte));
    if (byte == '\\') {
      member = escape(reader, true);
    } else if (byte >= 0x80) {
      member = other_character(reader, byte);
    }
    if (member.kind != SYMBOL || (found >= 0 && found != member.symbol)) is_anything = true;
    found = member.symbol;
    if (is_next(reader, '-') && reader->end - reader->at > 1 && reader->at[1] != ']') {
      is_anything = true;
    }
  }
  return lost(reader);
}

static uint64_t alternatives(Reader *reader, Run before);

// The rest of a group, up to its closing bracket.
static Part contents(Reader *reader, Run before) {
  Part group = {BLOCKS, 0, alternatives(reader, before)};
  return take(reader, ')') ? group : lost(reader);
}

static Part named(Reader *reader, uint8_t end, Run before) {
  while (reader->at < reader->end && (symbol_of(*reader->at) != ' ' || *reader->at >= 0x80)) reader->at++;
  return take(reader, end) ? contents(reader, before) : lost(reader);
}

// An assertion: it takes no place, but what it wants has to be in the block.
static Part assertion(Reader *reader, bool is_wanted, Run before) {
  Part inside = contents(reader, before);
  return (Part){NO_WIDTH, 0, is_wanted ? inside.blocks : EVERYWHERE};
}

// A group, an assertion or a setting, of which the bracket has been read.
static Part group(Reader *reader, Run before) {
  if (is_next(reader, '*')) return lost(reader);
  if (!take(reader, '?')) return contents(reader, before);
  if (take(reader, ':') || take(reader, '>') || take(reader, '|')) return contents(reader, before);
  if (take(reader, '=')) return assertion(reader, true, before);
  if (take(reader, '!')) return assertion(reader, false, before);
  if (take(reader, '<')) {
    if (take(reader, '=')) return assertion(reader, true, NOTHING);
    if (take(reader, '!')) return assertion(reader, false, NOTHING);
    return named(reader, '>', before);
  }
  if (take(reader, '\'')) return named(reader, '\'', before);
  if (take(reader, 'P')) return take(reader, '<') ? named(reader, '>', before) : lost(reader);
  while (reader->at < reader->end && *reader->at != 0 && strchr("imsnUJ-", *reader->at)) reader->at++;
  if (take(reader, ')')) return part(NO_WIDTH);
  return take(reader, ':') ? contents(reader, before) : lost(reader);
}

static Part item(Reader *reader, Run before) {
  const uint8_t byte = *reader->at++;
  switch (byte) {
    case '(': return group(reader, before);
    case '[': return character_class(reader);
    case '\\': return escape(reader, false);
    case '.': return part(ANYTHING);
    case '^': case '$': return part(NO_WIDTH);
    case '*': case '+': case '?': case '{': return lost(reader);
    case HANDRAIL_CLASS_OF_WORDS:
      if (reader->class_count == 0) return lost(reader);
      reader->class_count--;
      return (Part){BLOCKS, 0, *reader->classes++};
    default: return byte >= 0x80 ? other_character(reader, byte) : symbol(symbol_of(byte));
  }
}

// Reads quantifiers, if any follow: whether what stands before them may be missing or come again.
static bool quantifiers(Reader *reader, bool *may_miss) {
  bool is_any = false;
  while (reader->at < reader->end) {
    if (take(reader, '?') || take(reader, '*')) {
      *may_miss = true;
    } else if (is_next(reader, '{')) {
      reader->at++;
      uint8_t digits = 0;
      const uint8_t *start = reader->at;
      while (reader->at < reader->end && is_digit(*reader->at)) digits |= *reader->at++ - '0';
      if (reader->at == start) lost(reader);
      if (digits == 0) *may_miss = true;
      if (take(reader, ',')) {
        while (reader->at < reader->end && is_digit(*reader->at)) reader->at++;
      }
      if (!take(reader, '}')) lost(reader);
    } else if (!take(reader, '+')) {
      return is_any;
    }
    is_any = true;
    // Lazy or possessive.
    if (!take(reader, '?')) take(reader, '+');
  }
  return is_any;
}

// Whether a byte means itself, and nothing else behind another one.
static bool is_plain(uint8_t byte) { return is_letter(byte) || is_digit(byte) || byte == ' '; }

// What stands one after another, up to a closing bracket or the next alternative.
static uint64_t sequence(Reader *reader, Run run) {
  uint64_t blocks = EVERYWHERE;
  while (reader->at < reader->end && *reader->at != '|' && *reader->at != ')') {
    // Most of a pattern is plain.
    if (reader->end - reader->at > 1 && is_plain(reader->at[0]) &&
        (is_plain(reader->at[1]) || reader->at[1] == '|' || reader->at[1] == ')')) {
      blocks &= append(reader, &run, symbol_of(*reader->at++));
      continue;
    }
    const Part part = item(reader, run);
    bool may_miss = false;
    const bool is_repeated = quantifiers(reader, &may_miss);
    if (reader->is_lost) return EVERYWHERE;
    if (!may_miss) blocks &= part.blocks;
    if (part.kind == NO_WIDTH) continue;
    if (part.kind == EDGE) {
      if (!may_miss) run.is_edge = true;
      continue;
    }
    if (part.kind == SYMBOL && !may_miss) {
      blocks &= append(reader, &run, part.symbol);
      if (!is_repeated) continue;
    }
    blocks &= ended(reader, run);
    run = NOTHING;
  }
  return blocks & ended(reader, run);
}

static uint64_t alternatives(Reader *reader, Run before) {
  uint64_t blocks = 0;
  if (++reader->depth > DEEPEST) lost(reader);
  do {
    if (reader->is_lost) return EVERYWHERE;
    blocks |= sequence(reader, before);
  } while (take(reader, '|'));
  reader->depth--;
  return blocks;
}

uint64_t handrail_screen_blocks(const handrail_screen *screen, const uint8_t *pattern, size_t length,
                                const uint64_t *classes, size_t class_count) {
  Reader reader = {screen, pattern, pattern + length, classes, class_count, 0, false};
  const uint64_t blocks = alternatives(&reader, NOTHING);
  return reader.is_lost || reader.at < reader.end ? EVERYWHERE : blocks;
}
