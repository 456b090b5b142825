#include "GramLook.h"

uint8_t handrail_symbol(uint8_t byte) {
  if (byte >= 0x80) return 0x80;
  if (byte <= 0x20) return 0x20;
  if (byte >= '0' && byte <= '9') return '0';
  return byte | 0x20;
}

uint8_t handrail_word_symbol(uint8_t byte) {
  return handrail_is_in_word(byte) ? handrail_symbol(byte) : 0x20;
}

uint32_t handrail_gram_hash(uint32_t gram) { return handrail_short_hash(gram); }

uint32_t handrail_gram_long_hash(uint64_t symbols, uint32_t length) {
  return handrail_long_hash(symbols, length);
}

uint32_t handrail_gram_slot_hash(uint32_t gram) { return (gram * 0x85EBCA6Bu) >> 8; }

// Finds the block that holds a position; false when it lies in none.
static bool find_block(HandrailGramWriter *w, uint32_t position) {
  const handrail_gram_scan *scan = w->scan;
  while (w->block > 0 && position < scan->blocks[w->block].start) w->block--;
  while (w->block + 1 < scan->block_count && position >= scan->blocks[w->block].end) w->block++;
  const handrail_block block = scan->blocks[w->block];
  return position >= block.start && position < block.end;
}

// Whether a shape needs not be told here: it has been, or a later place has when a full buffer made
// this chunk be gone over again.
static inline bool is_told(const HandrailGramWriter *w, uint32_t shape, uint32_t position) {
  const uint32_t last = w->last[shape], base = w->scan->base;
  return last + HANDRAIL_STEP > base + position && last >= base + w->scan->blocks[w->block].start;
}

static void report(HandrailGramWriter *w, uint32_t shape, uint32_t position) {
  if (is_told(w, shape, position)) return;
  if (w->count == w->capacity) {
    w->is_full = true;
    return;
  }
  w->last[shape] = w->scan->base + position;
  w->hits[w->count++] = (handrail_gram_hit){shape, w->block, position};
}

static inline bool is_in(const handrail_grams *grams, uint32_t element, uint8_t byte) {
  const uint64_t *set = grams->sets + 4 * (size_t)grams->elements[element];
  return set[byte >> 6] >> (byte & 63) & 1;
}

// Reports a shape if it stands in the block with its byte `offset` at `position`.
static void compare(HandrailGramWriter *w, const handrail_gram_use *use, uint32_t position) {
  const handrail_grams *grams = w->grams;
  const handrail_block block = w->scan->blocks[w->block];
  const uint32_t first = grams->shape_starts[use->shape];
  const uint32_t length = grams->shape_starts[use->shape + 1] - first;
  const int64_t start = (int64_t)position - use->offset;
  if (start < (int64_t)block.start - 1 || start + length > (int64_t)block.end + 1) return;
  // Only the first and the last byte may lie beyond the block.
  const uint32_t low = start < (int64_t)block.start;
  const uint32_t high = length - (start + length > (int64_t)block.end);
  if (low && !is_in(grams, first, 0x20)) return;
  if (high < length && !is_in(grams, first + length - 1, 0x20)) return;
  const uint8_t *text = w->scan->text;
  // What is far from the gram differs first: near it stands the rest of a word that holds the gram.
  for (uint32_t i = low; i < use->offset; i++) {
    if (!is_in(grams, first + i, text[start + i])) return;
  }
  for (uint32_t i = high; i-- > use->offset;) {
    if (!is_in(grams, first + i, text[start + i])) return;
  }
  report(w, use->shape, position);
}

// Compares the shapes of a slot; the block that holds the position is known.
static void look_at_slot(HandrailGramWriter *w, const handrail_gram_slot *slot, uint64_t before,
                         uint64_t symbols, uint32_t position) {
  const handrail_gram_use *uses = w->grams->uses + slot->first_use;
  for (uint32_t i = 0; i < slot->use_count; i++) {
    const uint64_t wrong = ((symbols ^ uses[i].symbols) & uses[i].known) |
                           ((before ^ uses[i].symbols_before) & uses[i].known_before);
    if (wrong == 0) compare(w, &uses[i], position);
  }
}

// The slot of a gram; NULL when there is none.
static const handrail_gram_slot *slot_of(const handrail_gram_table *table, uint32_t gram) {
  uint32_t index = handrail_gram_slot_hash(gram) & table->slot_mask;
  for (; table->slots[index].use_count; index = (index + 1) & table->slot_mask) {
    if (table->slots[index].gram == gram) return &table->slots[index];
  }
  return NULL;
}

void handrail_look_up(HandrailGramWriter *w, const handrail_gram_table *table, uint64_t before,
                      uint64_t symbols, uint32_t position) {
  const handrail_gram_slot *slot = slot_of(table, (uint32_t)symbols);
  if (slot && find_block(w, position)) look_at_slot(w, slot, before, symbols, position);
}

void handrail_look_at_rare(HandrailGramWriter *w, uint32_t position) {
  const handrail_grams *grams = w->grams;
  const uint8_t byte = w->scan->text[position];
  for (uint32_t r = 0; r < grams->rare_count; r++) {
    if (grams->rare[r] != byte) continue;
    if (!find_block(w, position)) return;
    for (uint32_t i = grams->rare_first_use[r]; i < grams->rare_first_use[r + 1]; i++) {
      compare(w, &grams->uses[i], position);
    }
  }
}

// Whether a character that is not ASCII may be a decimal digit: more may be taken for one than are.
static bool is_other_digit(uint8_t a, uint8_t b, uint8_t c) {
  switch (a) {
    case 0xD9: return b >= 0xA0 && b <= 0xA9;
    case 0xDB: return b >= 0xB0 && b <= 0xB9;
    case 0xDF: return b >= 0x80 && b <= 0x89;
    // Of the blocks of India and their neighbours, digits are in the second half only.
    case 0xE0: return (b & 1) ? (b >= 0xB9 ? (c >= 0x90 && c <= 0x99) : c >= 0xA6) : b == 0xBC;
    case 0xE1: return b < 0xB4;
    case 0xEA: return b < 0xB0;
    case 0xEF: return b == 0xBC;
    case 0xF0: return b < 0x9F || (b == 0x9F && c == 0xAF);
    default: return false;
  }
}

// Whether a character that is not ASCII is white space.
static bool is_other_space(uint8_t a, uint8_t b, uint8_t c) {
  switch (a) {
    case 0xC2: return b == 0x85 || b == 0xA0;
    case 0xE1: return (b == 0x9A && c == 0x80) || (b == 0xA0 && c == 0x8E);
    case 0xE2: return (b == 0x80 && (c <= 0x8A || (c >= 0xA8 && c <= 0xAF))) || (b == 0x81 && c == 0x9F);
    case 0xE3: return b == 0x80 && c == 0x80;
    default: return false;
  }
}

// Looks for grams that start with this character.
static void look_at_raw(HandrailGramWriter *w, uint32_t position) {
  uint8_t symbols[8];
  for (uint32_t i = 0; i < 8; i++) {
    const uint8_t byte = position + i < w->scan->length ? w->scan->text[position + i] : 0x20;
    symbols[i] = byte >= 0x80 ? byte : handrail_symbol(byte);
  }
  const handrail_gram_table *table = &w->grams->anywhere;
  const uint64_t eight = handrail_eight(symbols);
  if (handrail_length(table, eight)) handrail_look_up(w, table, 0, eight, position);
}

void handrail_look_at_other(HandrailGramWriter *w, uint32_t position) {
  const uint8_t *text = w->scan->text + position;
  const uint32_t left = w->scan->length - position;
  const uint8_t a = text[0], b = left > 1 ? text[1] : 0x20, c = left > 2 ? text[2] : 0x20;
  if (w->grams->others >> (a & 63) & 1) look_at_raw(w, position);
  if (is_other_digit(a, b, c) && find_block(w, position)) {
    report(w, HANDRAIL_OTHER_DIGIT, position);
  }
  if (is_other_space(a, b, c) && find_block(w, position)) {
    report(w, HANDRAIL_OTHER_SPACE, position);
  }
}

// The word symbol of a byte of a block, and white space for what is beyond it.
static uint8_t symbol_in(const HandrailGramWriter *w, handrail_block block, int64_t position) {
  const bool is_inside = position >= block.start && position < block.end;
  return is_inside ? handrail_word_symbol(w->scan->text[position]) : 0x20;
}

// Looks at words that start in some part of a block, as if the block were all of the text.
static void look_at_words(HandrailGramWriter *w, handrail_block block, uint32_t from, uint32_t to) {
  for (int64_t place = from; place < to; place++) {
    if (symbol_in(w, block, place) == 0x20 || symbol_in(w, block, place - 1) != 0x20) continue;
    uint8_t symbols[16];
    for (int i = 0; i < 16; i++) symbols[i] = symbol_in(w, block, place - 8 + i);
    const uint64_t eight = handrail_eight(symbols + 8);
    const handrail_gram_slot *slot = slot_of(&w->grams->starts, (uint32_t)eight);
    if (slot) look_at_slot(w, slot, handrail_eight(symbols), eight, (uint32_t)place);
  }
}

// Whether a place of the text is in the midst of what looks like one word.
static bool is_joined(const handrail_gram_scan *scan, uint32_t position) {
  return position > 0 && position < scan->length && handrail_is_in_word(scan->text[position]) &&
         handrail_is_in_word(scan->text[position - 1]);
}

// Where blocks meet in the midst of what looks like one word, words start and end as well.
void handrail_look_at_edges(HandrailGramWriter *w, uint32_t end) {
  handrail_gram_scan *scan = w->scan;
  const uint32_t kept = w->block;
  w->last = scan->last + w->grams->shape_count;
  for (; scan->next_block < scan->block_count && scan->blocks[scan->next_block].start < end;
       scan->next_block++) {
    w->block = scan->next_block;
    const handrail_block block = scan->blocks[w->block];
    const bool is_rest = is_joined(scan, block.start), is_cut = is_joined(scan, block.end);
    if (block.start == block.end || (!is_rest && !is_cut)) continue;
    // Eight symbols are looked at before a place, and as many from it on.
    const bool is_short = block.end - block.start <= 16;
    if (is_short || is_rest) {
      look_at_words(w, block, block.start, is_short ? block.end : block.start + 9);
    }
    if (!is_short && is_cut) look_at_words(w, block, block.end - 7, block.end);
  }
  w->last = scan->last;
  w->block = kept;
}
