import CScan

/// Finds every place where one of many shapes stands: used by one worker only.
///
/// The arrays are laid out once, where they stay, so that a short text costs no preparation.
final class ShapeFinder {
  /// The numbers that shapes have in hits.
  let numbers: [Shape: Int]
  /// How many numbers there are, with the two that are no shapes.
  let count: Int

  // Unsafe because the scan is C: buffers of this object, freed with it and never written again.
  private let lengths, filters: [UnsafeMutableBufferPointer<UInt8>]
  private let slots: [UnsafeMutableBufferPointer<handrail_gram_slot>]
  private let uses: UnsafeMutableBufferPointer<handrail_gram_use>
  private let starts: UnsafeMutableBufferPointer<UInt32>
  private let elements: UnsafeMutableBufferPointer<UInt16>
  private let sets: UnsafeMutableBufferPointer<UInt64>
  private var header = handrail_grams()

  /// Lays out shapes, each once; all must have a ``GramRoute``.
  init(_ shapes: [Shape], _ costs: GramCosts) {
    var layout = GramLayout(capacity: shapes.count, costs)
    for shape in shapes { layout.add(shape) }
    var uses = layout.rareUses
    let tables = [layout.starts, layout.anywhere].map { GramTable($0, uses: &uses) }
    (numbers, count) = (layout.numbers, layout.count)
    lengths = tables.map { Self.kept($0.lengths) }
    filters = tables.map { Self.kept($0.filter) }
    slots = tables.map { Self.kept($0.slots) }
    self.uses = Self.kept(uses)
    starts = Self.kept(layout.shapeStarts)
    elements = Self.kept(layout.elements)
    sets = Self.kept(layout.sets)
    (header.starts, header.anywhere) = (table(0), table(1))
    header.scans_anywhere = layout.scansAnywhere ? 1 : 0
    header.others = layout.others
    header.uses = UnsafePointer(self.uses.baseAddress)
    header.shape_starts = UnsafePointer(starts.baseAddress)
    header.elements = UnsafePointer(elements.baseAddress)
    header.sets = UnsafePointer(sets.baseAddress)
    header.shape_count = UInt32(count)
    header.rare_count = UInt32(layout.rareBytes.count)
    withUnsafeMutableBytes(of: &header.rare) { $0.copyBytes(from: layout.rareBytes) }
    withUnsafeMutableBytes(of: &header.rare_first_use) { bytes in
      layout.firstRareUses.withUnsafeBytes { bytes.copyMemory(from: $0) }
    }
  }

  deinit {
    for filter in lengths + filters { filter.deallocate() }
    for slots in slots { slots.deallocate() }
    uses.deallocate()
    starts.deallocate()
    elements.deallocate()
    sets.deallocate()
  }

  /// One of the tables as the scan takes it.
  private func table(_ number: Int) -> handrail_gram_table {
    handrail_gram_table(
      lengths: UnsafePointer(lengths[number].baseAddress),
      filter: UnsafePointer(filters[number].baseAddress),
      slots: UnsafePointer(slots[number].baseAddress),
      length_shift: GramTable.shift(for: lengths[number].count),
      filter_shift: GramTable.shift(for: filters[number].count),
      slot_mask: UInt32(slots[number].count - 1))
  }

  private static func kept<Element: BitwiseCopyable>(_ elements: [Element])
    -> UnsafeMutableBufferPointer<Element>
  {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = buffer.initialize(from: elements)
    return buffer
  }

  /// Finds the shapes in a text.
  ///
  /// - Parameters:
  ///   - text: the bytes.
  ///   - blocks: ranges of them, in order, none overlapping another.
  ///   - scratch: what is kept from text to text.
  ///   - isPortable: whether to do without the instructions that not every machine has, as tests do.
  ///   - report: called with the hits, some at a time.
  func find(
    in text: [UInt8], blocks: [handrail_block], scratch: inout GramScratch,
    isPortable: Bool = false, report: (UnsafeBufferPointer<handrail_gram_hit>) -> Void
  ) {
    let base = scratch.nextBase(bytes: text.count)
    let next = isPortable ? handrail_gram_scan_next_portable : handrail_gram_scan_next
    // Unsafe because the scan is C: every pointer is to an array that outlives the calls, with the
    // length that belongs to it.
    text.withUnsafeBufferPointer { text in
      blocks.withUnsafeBufferPointer { blocks in
        scratch.withBuffers { last, hits in
          var scan = handrail_gram_scan(
            text: text.baseAddress, length: UInt32(text.count), blocks: blocks.baseAddress,
            block_count: UInt32(blocks.count), position: 0, next_block: 0, base: base,
            last: last.baseAddress)
          while scan.position < scan.length {
            let count = next(&header, &scan, hits.baseAddress, hits.count)
            if count > 0 { report(UnsafeBufferPointer(rebasing: hits[..<count])) }
          }
        }
      }
    }
  }
}
