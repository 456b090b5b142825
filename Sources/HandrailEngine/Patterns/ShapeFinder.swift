import CScan

/// Finds every place where one of many shapes stands.
///
/// The arrays are laid out once, where they stay, so that a short text costs no preparation.
final class ShapeFinder: Sendable {
  /// The numbers that shapes have in hits.
  let numbers: [Shape: Int]
  /// How many numbers there are, with the two that are no shapes.
  let count: Int

  // Unsafe because the scan is C: buffers of this object, written while it is made, freed with it and
  // only read in between, so that any number of threads may.
  nonisolated(unsafe) private let lengths: [UnsafeMutableBufferPointer<UInt8>]
  nonisolated(unsafe) private let filters: [UnsafeMutableBufferPointer<UInt8>]
  nonisolated(unsafe) private let slots: [UnsafeMutableBufferPointer<handrail_gram_slot>]
  nonisolated(unsafe) private let uses: UnsafeMutableBufferPointer<handrail_gram_use>
  nonisolated(unsafe) private let starts: UnsafeMutableBufferPointer<UInt32>
  nonisolated(unsafe) private let elements: UnsafeMutableBufferPointer<UInt16>
  nonisolated(unsafe) private let sets: UnsafeMutableBufferPointer<UInt64>
  nonisolated(unsafe) private let header: UnsafeMutablePointer<handrail_grams>

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
    header = .allocate(capacity: 1)
    header.initialize(to: handrail_grams())
    (header.pointee.starts, header.pointee.anywhere) = (table(0), table(1))
    header.pointee.scans_anywhere = layout.scansAnywhere ? 1 : 0
    header.pointee.others = layout.others
    header.pointee.uses = UnsafePointer(self.uses.baseAddress)
    header.pointee.shape_starts = UnsafePointer(starts.baseAddress)
    header.pointee.elements = UnsafePointer(elements.baseAddress)
    header.pointee.sets = UnsafePointer(sets.baseAddress)
    header.pointee.shape_count = UInt32(count)
    header.pointee.rare_count = UInt32(layout.rareBytes.count)
    withUnsafeMutableBytes(of: &header.pointee.rare) { $0.copyBytes(from: layout.rareBytes) }
    withUnsafeMutableBytes(of: &header.pointee.rare_first_use) { bytes in
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
    header.deallocate()
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
            let count = next(header, &scan, hits.baseAddress, hits.count)
            if count > 0 { report(UnsafeBufferPointer(rebasing: hits[..<count])) }
          }
        }
      }
    }
  }
}
