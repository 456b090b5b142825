import CScan

/// Finds every place where one of many shapes stands.
///
/// The arrays are laid out once, where they stay, so that a short text costs no preparation.
final class ShapeFinder: Sendable {
  /// The numbers that shapes have in hits.
  let numbers: [Shape: Int]
  /// How many numbers there are, with the two that are no shapes.
  let count: Int

  // Unsafe because it holds pointers: to buffers of this object, written while it is made, freed with it
  // and only read in between, so that any number of threads may.
  nonisolated(unsafe) private let tables: ShapeTables

  /// Lays out shapes, each once; all must have a ``GramRoute``.
  init(_ shapes: [Shape], _ costs: GramCosts) {
    var layout = GramLayout(capacity: shapes.count, costs)
    for shape in shapes { layout.add(shape) }
    (numbers, count) = (layout.numbers, layout.count)
    tables = ShapeTables(layout)
  }

  deinit { tables.deallocate() }

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
            let count = next(tables.header, &scan, hits.baseAddress, hits.count)
            if count > 0 { report(UnsafeBufferPointer(rebasing: hits[..<count])) }
          }
        }
      }
    }
  }
}
