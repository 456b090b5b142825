import CScan

/// Grams in an open-addressed table, behind filters of their hashes: see `handrail_gram_table`.
struct GramTable {
  let lengths: [UInt8]
  let filter: [UInt8]
  let slots: [handrail_gram_slot]

  /// How many hashes there are for a gram: few meet, and the caches hold them all.
  private static let room = 16
  private static let (smallest, largest) = (1 << 12, 1 << 16)

  /// Makes a table of grams, and appends their uses to those of others.
  init(_ list: GramList, uses: inout [handrail_gram_use]) {
    (lengths, filter) = Self.filters(list)
    var capacity = 2
    while capacity < list.pairs.count * 2 { capacity *= 2 }
    var slots = [handrail_gram_slot](repeating: handrail_gram_slot(), count: capacity)
    let sorted = list.pairs.sorted()
    var index = 0
    while index < sorted.count {
      let gram = GramList.gram(of: sorted[index])
      let start = uses.count
      while index < sorted.count, GramList.gram(of: sorted[index]) == gram {
        uses.append(list.use(of: sorted[index]))
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

  private static func filters(_ list: GramList) -> (lengths: [UInt8], filter: [UInt8]) {
    var size = list.pairs.isEmpty ? 2 : smallest
    while size < min(list.pairs.count * room, largest) { size *= 2 }
    let shift = shift(for: size)
    // The symbols of a gram are known, and so many behind it.
    let known = list.uses.map { UInt8(($0.known | 0xFFFF_FFFF).trailingOnes / 8) }
    var lengths = [UInt8](repeating: 0, count: size)
    for pair in list.pairs {
      let place = Int(handrail_gram_hash(GramList.gram(of: pair)) >> shift)
      let known = known[GramList.number(of: pair)]
      lengths[place] = lengths[place] == 0 ? known : min(lengths[place], known)
    }
    var filter = [UInt8](repeating: 0, count: size)
    for pair in list.pairs {
      let gram = GramList.gram(of: pair)
      let length = lengths[Int(handrail_gram_hash(gram) >> shift)]
      let symbols = (list.use(of: pair).symbols & ~0xFFFF_FFFF) | UInt64(gram)
      filter[Int(handrail_gram_long_hash(symbols, UInt32(length)) >> shift)] = 1
    }
    return (lengths, filter)
  }
}

extension UInt64 {
  /// How many of the lowest bits are set before one that is not.
  fileprivate var trailingOnes: Int { (~self).trailingZeroBitCount }
}
