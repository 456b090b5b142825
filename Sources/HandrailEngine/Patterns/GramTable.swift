import CScan

/// Grams in an open-addressed table, behind a bitmap of their hashes.
struct GramTable {
  let bitmap: [UInt32]
  let slots: [handrail_gram_slot]
  let uses: [handrail_gram_use]

  /// Makes a table of grams and their uses, which follow those in `others`.
  init(
    _ grams: [(gram: UInt32, use: handrail_gram_use)], after others: [handrail_gram_use]
  ) {
    var uses = others
    var bitmap = [UInt32](repeating: 0, count: 1 << (HANDRAIL_BITMAP_BITS - 5))
    var capacity = 16
    while capacity < grams.count * 2 { capacity *= 2 }
    var slots = [handrail_gram_slot](repeating: handrail_gram_slot(), count: capacity)
    let sorted = grams.sorted {
      ($0.gram, $0.use.shape, $0.use.offset) < ($1.gram, $1.use.shape, $1.use.offset)
    }
    var index = 0
    while index < sorted.count {
      let gram = sorted[index].gram
      let start = uses.count
      while index < sorted.count, sorted[index].gram == gram {
        uses.append(sorted[index].use)
        index += 1
      }
      let hash = Int(handrail_gram_hash(gram))
      bitmap[hash >> 5] |= 1 << UInt32(hash & 31)
      var slot = Int(handrail_gram_slot_hash(gram)) & (capacity - 1)
      while slots[slot].use_count > 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = handrail_gram_slot(
        gram: gram, first_use: UInt32(start), use_count: UInt32(uses.count - start))
    }
    (self.bitmap, self.slots, self.uses) = (bitmap, slots, uses)
  }
}
