#include "GramScan.h"

#include <stdbool.h>
#include <string.h>

// Bytes go through in chunks, whose symbols fit in the first-level cache.
enum { CHUNK = 1024, LANES = 16, OVERLAP = LANES };

typedef uint8_t lanes __attribute__((vector_size(LANES)));
typedef uint64_t halves __attribute__((vector_size(LANES)));

uint8_t handrail_symbol(uint8_t byte) {
  if (byte >= 0x80) return 0x80;
  if (byte <= 0x20) return 0x20;
  if (byte >= '0' && byte <= '9') return '0';
  return byte | 0x20;
}

uint32_t handrail_gram_hash(uint32_t gram) {
  return (gram * 0x9E3779B1u) >> (32 - HANDRAIL_BITMAP_BITS);
}

uint32_t handrail_gram_slot_hash(uint32_t gram) { return (gram * 0x85EBCA6Bu) >> 8; }

static inline bool any(lanes v) {
  halves h = (halves)v;
  return (h[0] | h[1]) != 0;
}

// What is being written, and where in the blocks the scan is.
typedef struct {
  const handrail_grams *grams;
  handrail_gram_scan *scan;
  handrail_gram_hit *hits;
  size_t count, capacity;
  uint32_t block;
  uint32_t *last;
  bool is_full;
} writer;

// Finds the block that holds a position; false when it lies in none.
static bool find_block(writer *w, uint32_t position) {
  const handrail_gram_scan *scan = w->scan;
  while (w->block > 0 && position < scan->blocks[w->block].start) w->block--;
  while (w->block + 1 < scan->block_count && position >= scan->blocks[w->block].end) w->block++;
  const handrail_block block = scan->blocks[w->block];
  return position >= block.start && position < block.end;
}

// Whether a shape needs not be told here: it has been, or a later place has when a full buffer made
// this chunk be gone over again.
static inline bool is_told(const writer *w, uint32_t shape, uint32_t position) {
  const uint32_t last = w->last[shape], base = w->scan->base;
  return last + HANDRAIL_STEP > base + position && last >= base + w->scan->blocks[w->block].start;
}

static void report(writer *w, uint32_t shape, uint32_t position) {
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
static void compare(writer *w, handrail_gram_use use, int64_t position) {
  const handrail_grams *grams = w->grams;
  const handrail_block block = w->scan->blocks[w->block];
  const uint32_t first = grams->shape_starts[use.shape];
  const uint32_t length = grams->shape_starts[use.shape + 1] - first;
  const int64_t start = position - use.offset;
  if (start < (int64_t)block.start - 1 || start + length > (int64_t)block.end + 1) return;
  // Only the first and the last byte may lie beyond the block.
  const uint32_t low = start < (int64_t)block.start;
  const uint32_t high = length - (start + length > (int64_t)block.end);
  if (low && !is_in(grams, first, 0x20)) return;
  if (high < length && !is_in(grams, first + length - 1, 0x20)) return;
  const uint8_t *text = w->scan->text;
  // What is far from the gram differs first: near it stands the rest of a word that holds the gram.
  if (use.offset * 2 < length) {
    for (uint32_t i = high; i-- > low;) {
      if (!is_in(grams, first + i, text[start + i])) return;
    }
  } else {
    for (uint32_t i = low; i < high; i++) {
      if (!is_in(grams, first + i, text[start + i])) return;
    }
  }
  report(w, use.shape, position < block.start ? block.start : (uint32_t)position);
}

// Compares the shapes that have a gram; `is_known` when the block is the one that holds it.
static void look_up(writer *w, uint32_t gram, int64_t position, bool is_known) {
  const handrail_grams *grams = w->grams;
  uint32_t index = handrail_gram_slot_hash(gram) & grams->slot_mask;
  for (; grams->slots[index].use_count; index = (index + 1) & grams->slot_mask) {
    const handrail_gram_slot slot = grams->slots[index];
    if (slot.gram != gram) continue;
    if (!is_known && !find_block(w, (uint32_t)position)) return;
    for (uint32_t i = 0; i < slot.use_count; i++) {
      compare(w, grams->uses[slot.first_use + i], position);
    }
    return;
  }
}

// The bit of a gram, in the lowest place; what is above it means nothing.
static inline uint32_t bit_of(const uint32_t *bitmap, uint32_t gram) {
  const uint32_t hash = handrail_gram_hash(gram);
  return bitmap[hash >> 5] >> (hash & 31);
}

static inline bool may_stand(const handrail_grams *grams, uint32_t gram) {
  return bit_of(grams->bitmap, gram) & 1;
}

static inline uint32_t gram_at(const uint8_t *symbols) {
  uint32_t gram;
  memcpy(&gram, symbols, 4);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  gram = __builtin_bswap32(gram);
#endif
  return gram;
}

static void scan_rare(writer *w, uint32_t position, uint8_t byte) {
  const handrail_grams *grams = w->grams;
  for (uint32_t r = 0; r < grams->rare_count; r++) {
    if (grams->rare[r] != byte) continue;
    if (!find_block(w, position)) return;
    for (uint32_t i = grams->rare_first_use[r]; i < grams->rare_first_use[r + 1]; i++) {
      compare(w, grams->uses[i], position);
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

// Looks at a character that is not ASCII, whose first byte stands at `position`.
static void scan_other(writer *w, uint32_t position) {
  const uint8_t *text = w->scan->text;
  uint8_t raw[4] = {0x20, 0x20, 0x20, 0x20};
  uint32_t gram = 0;
  for (uint32_t i = 0; i < 4; i++) {
    if (position + i < w->scan->length) raw[i] = text[position + i];
    const uint8_t symbol = raw[i] >= 0x80 ? raw[i] : handrail_symbol(raw[i]);
    gram |= (uint32_t)symbol << (8 * i);
  }
  if (may_stand(w->grams, gram)) look_up(w, gram, position, false);
  if (is_other_digit(raw[0], raw[1], raw[2]) && find_block(w, position)) {
    report(w, HANDRAIL_OTHER_DIGIT, position);
  }
  if (is_other_space(raw[0], raw[1], raw[2]) && find_block(w, position)) {
    report(w, HANDRAIL_OTHER_SPACE, position);
  }
}

// Turns bytes into symbols, and looks at the rare bytes and other characters among the first `count`.
static void translate(writer *w, uint32_t position, uint32_t count, uint8_t *symbols) {
  const handrail_gram_scan *scan = w->scan;
  const uint32_t rare_count = w->grams->rare_count;
  lanes rares[HANDRAIL_RARE_BYTES];
  for (uint32_t r = 0; r < rare_count; r++) rares[r] = (lanes){0} + w->grams->rare[r];
  for (uint32_t i = 0; i < count + 3; i += LANES) {
    const uint32_t rest = scan->length - position;
    const uint32_t left = i < rest ? rest - i : 0;
    lanes b;
    if (left >= LANES) {
      memcpy(&b, scan->text + position + i, LANES);
    } else {
      memset(&b, 0x20, LANES);
      memcpy(&b, scan->text + position + i, left);
    }
    const lanes high = (lanes)(b >= 0x80);
    const lanes space = (lanes)(b <= 0x20);
    const lanes digit = (lanes)((lanes)(b - '0') < 10);
    lanes symbol = ((b | 0x20) & ~(high | space | digit)) | (high & 0x80) | (space & 0x20) | (digit & '0');
    memcpy(symbols + i, &symbol, LANES);
    if (i >= count) continue;
    lanes rare = {0};
    for (uint32_t r = 0; r < rare_count; r++) rare |= (lanes)(b == rares[r]);
    if (any(rare | high)) {
      for (uint32_t k = 0; k < LANES && i + k < count; k++) {
        if (rare[k]) scan_rare(w, position + i + k, b[k]);
        if (b[k] >= 0xC0) scan_other(w, position + i + k);
      }
    }
  }
}

// Looks for a gram of which a byte may lie beyond an edge of the block.
static void scan_edge(writer *w, int64_t position) {
  const handrail_block block = w->scan->blocks[w->block];
  uint32_t gram = 0;
  for (uint32_t i = 0; i < 4; i++) {
    const int64_t place = position + i;
    const bool is_inside = place >= block.start && place < block.end;
    const uint8_t symbol = is_inside ? handrail_symbol(w->scan->text[place]) : 0x20;
    gram |= (uint32_t)symbol << (8 * i);
  }
  if (may_stand(w->grams, gram)) look_up(w, gram, position, true);
}

// Looks at the edges of the blocks that start before `end`.
static void scan_edges(writer *w, uint32_t end) {
  handrail_gram_scan *scan = w->scan;
  const uint32_t block = w->block;
  w->last = scan->last + w->grams->shape_count;
  for (; scan->next_block < scan->block_count && scan->blocks[scan->next_block].start < end;
       scan->next_block++) {
    w->block = scan->next_block;
    const handrail_block edges = scan->blocks[w->block];
    scan_edge(w, (int64_t)edges.start - 1);
    if (edges.end >= edges.start + 3) scan_edge(w, (int64_t)edges.end - 3);
  }
  w->last = scan->last;
  w->block = block;
}

// Goes over one chunk.
static void scan_chunk(writer *w, uint32_t position, uint32_t count) {
  const handrail_grams *grams = w->grams;
  const uint32_t *bitmap = grams->bitmap;
  uint8_t symbols[CHUNK + 2 * OVERLAP];
  translate(w, position, count, symbols);
  uint32_t i = 0;
  for (; i + 8 <= count; i += 8) {
    uint32_t found = 0;
    for (uint32_t k = i; k < i + 8; k++) found |= bit_of(bitmap, gram_at(symbols + k));
    if (__builtin_expect(!(found & 1), 1)) continue;
    for (uint32_t k = i; k < i + 8; k++) {
      const uint32_t gram = gram_at(symbols + k);
      if (may_stand(grams, gram)) look_up(w, gram, position + k, false);
    }
  }
  for (; i < count; i++) {
    const uint32_t gram = gram_at(symbols + i);
    if (may_stand(grams, gram)) look_up(w, gram, position + i, false);
  }
}

size_t handrail_gram_scan_next(const handrail_grams *grams, handrail_gram_scan *scan,
                               handrail_gram_hit *hits, size_t capacity) {
  writer w = {grams, scan, hits, 0, capacity, 0, scan->last, false};
  if (scan->block_count == 0) scan->position = scan->length;
  while (scan->position < scan->length) {
    const uint32_t left = scan->length - scan->position;
    const uint32_t count = left < CHUNK ? left : CHUNK;
    const uint32_t next_block = scan->next_block;
    scan_chunk(&w, scan->position, count);
    if (grams->has_edges) scan_edges(&w, scan->position + count);
    if (w.is_full) {
      scan->next_block = next_block;
      return w.count;
    }
    scan->position += count;
  }
  return w.count;
}
