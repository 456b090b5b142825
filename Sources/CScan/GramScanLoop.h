// The scan for grams itself, compiled once for each instruction set: HANDRAIL_GRAMS is its name there.
//
// Chunk by chunk of the text: the symbols of its bytes and the starts of its words, then the grams that
// stand there.

#include "GramLook.h"
#include "WordMasks.h"

enum { CHUNK = HANDRAIL_GRAM_CHUNK, WINDOWS = CHUNK / HANDRAIL_WINDOW };

// The 64 bytes at a place of the text, or what is left of it and then white space.
static inline const uint8_t *bytes_at(const handrail_gram_scan *scan, uint32_t position, uint8_t *padded) {
  if (scan->length - position >= HANDRAIL_WINDOW) return scan->text + position;
  memset(padded, 0x20, HANDRAIL_WINDOW);
  return memcpy(padded, scan->text + position, scan->length - position);
}

// Writes the word symbols of 64 bytes; tells which of the bytes stand in words.
static inline uint64_t read_words(const uint8_t *bytes, uint8_t *symbols) {
  uint64_t words = 0;
  for (int i = 0; i < HANDRAIL_WINDOW; i += HANDRAIL_LANES) {
    HandrailBytes b;
    memcpy(&b, bytes + i, sizeof b);
    const HandrailBytes small = b | 0x20;
    const HandrailBytes digit = (HandrailBytes)(b - '0' < 10);
    const HandrailBytes word = (HandrailBytes)(small - 'a' < 26) | digit | (HandrailBytes)(b == '_');
    const HandrailBytes symbol = (word & small & ~(digit & 0x0F)) | (~word & 0x20);
    memcpy(symbols + i, &symbol, sizeof symbol);
    words |= handrail_bits(word) << i;
  }
  return words;
}

// Looks at the rare bytes and other characters of a window.
static inline void look_at_signs(HandrailGramWriter *w, const uint8_t *bytes, uint32_t position) {
  const handrail_grams *grams = w->grams;
  uint64_t rare = 0;
  uint64_t other = 0;
  for (int i = 0; i < HANDRAIL_WINDOW; i += HANDRAIL_LANES) {
    HandrailBytes b, found = {0};
    memcpy(&b, bytes + i, sizeof b);
    for (uint32_t r = 0; r < grams->rare_count; r++) found |= (HandrailBytes)(b == grams->rare[r]);
    rare |= handrail_bits(found) << i;
    other |= handrail_bits((HandrailBytes)(b >= 0xC0)) << i;
  }
  for (; rare; rare &= rare - 1) {
    handrail_look_at_rare(w, position + (uint32_t)__builtin_ctzll(rare));
  }
  for (; other; other &= other - 1) {
    handrail_look_at_other(w, position + (uint32_t)__builtin_ctzll(other));
  }
}

// Looks for grams at starts of words.
static void scan_starts(HandrailGramWriter *w, uint32_t position, uint32_t count) {
  const handrail_gram_table *table = &w->grams->starts;
  uint8_t buffer[8 + CHUNK + HANDRAIL_WINDOW];
  uint8_t *symbols = buffer + 8;
  uint64_t starts[WINDOWS];
  uint8_t padded[HANDRAIL_WINDOW];
  // What stands before the chunk, if anything does.
  for (uint32_t i = 1; i <= 8; i++) {
    symbols[-(int)i] = position < i ? 0x20 : handrail_word_symbol(w->scan->text[position - i]);
  }
  uint64_t before = symbols[-1] != 0x20;
  uint32_t offset = 0;
  for (; offset < count; offset += HANDRAIL_WINDOW) {
    const uint8_t *bytes = bytes_at(w->scan, position + offset, padded);
    look_at_signs(w, bytes, position + offset);
    const uint64_t words = read_words(bytes, symbols + offset);
    starts[offset / HANDRAIL_WINDOW] = words & ~(words << 1 | before);
    before = words >> 63;
  }
  // What a word at the end of the chunk goes on with.
  read_words(bytes_at(w->scan, position + count, padded), symbols + count);
  uint16_t found[CHUNK / 2];
  uint32_t all = 0;
  for (uint32_t start = 0; start < offset; start += HANDRAIL_WINDOW) {
    for (uint64_t left = starts[start / HANDRAIL_WINDOW]; left; left &= left - 1) {
      const uint32_t place = start + (uint32_t)__builtin_ctzll(left);
      found[all] = (uint16_t)place;
      all += handrail_length(table, handrail_eight(symbols + place)) != 0;
    }
  }
  // One place in ten is left, and one in five of those after this: without a branch to guess wrong.
  uint32_t kept = 0;
  for (uint32_t i = 0; i < all; i++) {
    const uint16_t place = found[i];
    found[kept] = place;
    kept += handrail_may_stand(table, handrail_eight(symbols + place));
  }
  for (uint32_t i = 0; i < kept; i++) {
    const uint8_t *place = symbols + found[i];
    handrail_look_up(w, table, handrail_eight(place - 8), handrail_eight(place), position + found[i]);
  }
}

// Writes the symbols of 64 bytes.
static inline void read_symbols(const uint8_t *bytes, uint8_t *symbols) {
  for (int i = 0; i < HANDRAIL_WINDOW; i += HANDRAIL_LANES) {
    HandrailBytes b;
    memcpy(&b, bytes + i, sizeof b);
    const HandrailBytes high = (HandrailBytes)(b >= 0x80);
    const HandrailBytes space = (HandrailBytes)(b <= 0x20);
    const HandrailBytes digit = (HandrailBytes)(b - '0' < 10);
    const HandrailBytes symbol =
        ((b | 0x20) & ~(high | space | digit)) | (high & 0x80) | (space & 0x20) | (digit & '0');
    memcpy(symbols + i, &symbol, sizeof symbol);
  }
}

// Looks for grams at every byte.
static void scan_anywhere(HandrailGramWriter *w, uint32_t position, uint32_t count) {
  const handrail_gram_table *table = &w->grams->anywhere;
  uint8_t symbols[CHUNK + 2 * HANDRAIL_WINDOW];
  uint8_t padded[HANDRAIL_WINDOW];
  for (uint32_t offset = 0; offset < count + 8; offset += HANDRAIL_WINDOW) {
    const uint32_t place = position + (offset < count ? offset : count);
    read_symbols(bytes_at(w->scan, place, padded), symbols + (place - position));
  }
  for (uint32_t start = 0; start < count; start += 8) {
    uint8_t found = 0;
    for (uint32_t i = start; i < start + 8; i++) {
      found |= handrail_length(table, handrail_eight(symbols + i));
    }
    if (__builtin_expect(!found, 1)) continue;
    for (uint32_t i = start; i < start + 8 && i < count; i++) {
      const uint64_t eight = handrail_eight(symbols + i);
      if (!handrail_length(table, eight) || !handrail_may_stand(table, eight)) continue;
      handrail_look_up(w, table, 0, eight, position + i);
    }
  }
}

void HANDRAIL_GRAMS(HandrailGramWriter *writer, uint32_t position, uint32_t count) {
  scan_starts(writer, position, count);
  if (writer->grams->scans_anywhere) scan_anywhere(writer, position, count);
}
