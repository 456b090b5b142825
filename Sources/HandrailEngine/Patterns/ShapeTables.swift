import CScan

/// What ``ShapeFinder`` looks for, as the scan, which is C, takes it: whoever makes it frees it.
struct ShapeTables {
  let lengths, filters: [UnsafeMutableBufferPointer<UInt8>]
  let slots: [UnsafeMutableBufferPointer<handrail_gram_slot>]
  let uses: UnsafeMutableBufferPointer<handrail_gram_use>
  let starts: UnsafeMutableBufferPointer<UInt32>
  let elements: UnsafeMutableBufferPointer<UInt16>
  let sets: UnsafeMutableBufferPointer<UInt64>
  let header: UnsafeMutablePointer<handrail_grams>

  /// Copies a layout to where it stays.
  init(_ layout: GramLayout) {
    var uses = layout.rareUses
    let tables = [layout.starts, layout.anywhere].map { GramTable($0, uses: &uses) }
    lengths = tables.map { kept($0.lengths) }
    filters = tables.map { kept($0.filter) }
    slots = tables.map { kept($0.slots) }
    self.uses = kept(uses)
    starts = kept(layout.shapeStarts)
    elements = kept(layout.elements)
    sets = kept(layout.sets)
    header = .allocate(capacity: 1)
    header.initialize(to: handrail_grams())
    (header.pointee.starts, header.pointee.anywhere) = (table(0), table(1))
    header.pointee.scans_anywhere = layout.scansAnywhere ? 1 : 0
    header.pointee.others = layout.others
    header.pointee.uses = UnsafePointer(self.uses.baseAddress)
    header.pointee.shape_starts = UnsafePointer(starts.baseAddress)
    header.pointee.elements = UnsafePointer(elements.baseAddress)
    header.pointee.sets = UnsafePointer(sets.baseAddress)
    header.pointee.shape_count = UInt32(layout.count)
    header.pointee.rare_count = UInt32(layout.rareBytes.count)
    withUnsafeMutableBytes(of: &header.pointee.rare) { $0.copyBytes(from: layout.rareBytes) }
    withUnsafeMutableBytes(of: &header.pointee.rare_first_use) { bytes in
      layout.firstRareUses.withUnsafeBytes { bytes.copyMemory(from: $0) }
    }
  }

  /// Frees the tables, which must not be used afterwards.
  func deallocate() {
    for filter in lengths + filters { filter.deallocate() }
    for slots in slots { slots.deallocate() }
    uses.deallocate()
    starts.deallocate()
    elements.deallocate()
    sets.deallocate()
    header.deallocate()
  }

  /// One of the tables of grams.
  private func table(_ number: Int) -> handrail_gram_table {
    handrail_gram_table(
      lengths: UnsafePointer(lengths[number].baseAddress),
      filter: UnsafePointer(filters[number].baseAddress),
      slots: UnsafePointer(slots[number].baseAddress),
      length_shift: GramTable.shift(for: lengths[number].count),
      filter_shift: GramTable.shift(for: filters[number].count),
      slot_mask: UInt32(slots[number].count - 1))
  }
}

/// A copy of an array that stays where it is until it is freed.
private func kept<Element: BitwiseCopyable>(_ elements: [Element])
  -> UnsafeMutableBufferPointer<Element>
{
  let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
  _ = buffer.initialize(from: elements)
  return buffer
}
