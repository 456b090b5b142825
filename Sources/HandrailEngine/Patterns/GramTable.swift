import CScan

/// Grams in an open-addressed table, behind filters of their hashes: see `handrail_gram_table`.
struct GramTable {
  let lengths: [UInt8]
  let filter: [UInt8]
  let slots: [handrail_gram_slot]

  /// How many hashes there are for a gram: few meet, and the caches hold them all.
  private static let room = 16
  private static let (smallest, largest) = (1 << 12, 1 << 16)

  /// Makes a table of grams and their uses, which it appends to those of others.
  init(_ grams: [(gram: UInt32, use: handrail_gram_use)], uses: inout [handrail_gram_use]) {
    (lengths, filter) = Self.filters(grams)
    var capacity = 2
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
      var slot = Int(handrail_gram_slot_hash(gram)) & (capacity - 1)
      while slots[slot].use_count > 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = handrail_gram_slot(
        gram: gram, first_use: UInt32(start), use_count: UInt32(uses.count - start))
    }
    self.slots = slots
  }

  /// How far a hash is shifted to the right for a filter of some size.
  static func shift(for filter: Int) -> UInt32 { UInt32(32 - filter.trailingZeroBitCount) }

  private static func filters(_ grams: [(gram: UInt32, use: handrail_gram_use)])
    -> (lengths: [UInt8], filter: [UInt8])
  {
    var size = grams.isEmpty ? 2 : smallest
    while size < min(grams.count * room, largest) { size *= 2 }
    let shift = shift(for: size)
    var lengths = [UInt8](repeating: 0, count: size)
    for (gram, use) in grams {
      let place = Int(handrail_gram_hash(gram) >> shift)
      // The symbols of the gram are known, and so many behind it.
      let known = UInt8((use.known | 0xFFFF_FFFF).trailingOnes / 8)
      lengths[place] = lengths[place] == 0 ? known : min(lengths[place], known)
    }
    var filter = [UInt8](repeating: 0, count: size)
    for (gram, use) in grams {
      let length = lengths[Int(handrail_gram_hash(gram) >> shift)]
      let symbols = (use.symbols & ~0xFFFF_FFFF) | UInt64(gram)
      filter[Int(handrail_gram_long_hash(symbols, UInt32(length)) >> shift)] = 1
    }
    return (lengths, filter)
  }
}

extension UInt64 {
  /// How many of the lowest bits are set before one that is not.
  fileprivate var trailingOnes: Int { (~self).trailingZeroBitCount }
}
