import CScan

/// Grams in an open-addressed table, behind a filter of their hashes.
struct GramTable {
  /// 1 for each hash of a gram, else 0.
  let filter: [UInt8]
  let slots: [handrail_gram_slot]

  /// How many hashes there are for a gram: few meet, and the nearest caches hold them all.
  private static let room = 16
  private static let (smallest, largest) = (1 << 12, 1 << 16)

  /// Makes a table of grams and their uses, which it appends to those of others.
  init(_ grams: [(gram: UInt32, use: handrail_gram_use)], uses: inout [handrail_gram_use]) {
    var (size, capacity) = (grams.isEmpty ? 2 : Self.smallest, 2)
    while size < min(grams.count * Self.room, Self.largest) { size *= 2 }
    while capacity < grams.count * 2 { capacity *= 2 }
    var filter = [UInt8](repeating: 0, count: size)
    let shift = UInt32(32 - size.trailingZeroBitCount)
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
      filter[Int(handrail_gram_hash(gram) >> shift)] = 1
      var slot = Int(handrail_gram_slot_hash(gram)) & (capacity - 1)
      while slots[slot].use_count > 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = handrail_gram_slot(
        gram: gram, first_use: UInt32(start), use_count: UInt32(uses.count - start))
    }
    (self.filter, self.slots) = (filter, slots)
  }
}
