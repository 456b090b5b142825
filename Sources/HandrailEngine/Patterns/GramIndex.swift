import CScan

/// Shapes, laid out for ``handrail_gram_scan_next``.
struct GramIndex {
  /// The numbers that shapes have in scans.
  let numbers: [Shape: Int]
  /// Shapes that cannot be looked for, because there are too many rare bytes.
  let leftOut: Set<Shape>

  private var bitmap: [UInt32]
  private var slots: [handrail_gram_slot]
  private var uses: [handrail_gram_use]
  private var starts: [UInt32] = []
  private var elements: [UInt16] = []
  private var sets: [UInt64] = []
  private var header = handrail_grams()

  /// How many numbers there are, with the two that are no shapes.
  var count: Int { starts.count - 1 }

  /// Lays out shapes, each once; all must have a ``GramRoute``.
  init(_ shapes: [Shape], _ costs: GramCosts) {
    var layout = GramLayout(capacity: shapes.count, costs)
    for shape in shapes { layout.add(shape) }
    numbers = layout.numbers
    leftOut = layout.leftOut
    let table = GramTable(layout.grams, after: layout.rareUses)
    (bitmap, slots, uses) = (table.bitmap, table.slots, table.uses)
    header.slot_mask = UInt32(slots.count - 1)
    header.has_edges = layout.hasEdges ? 1 : 0
    header.shape_count = UInt32(layout.count)
    header.rare_count = UInt32(layout.rareBytes.count)
    withUnsafeMutableBytes(of: &header.rare) { $0.copyBytes(from: layout.rareBytes) }
    withUnsafeMutableBytes(of: &header.rare_first_use) { bytes in
      layout.firstRareUses.withUnsafeBytes { bytes.copyMemory(from: $0) }
    }
    (starts, elements, sets) = (layout.starts, layout.elements, layout.sets)
  }

  /// Scans a text.
  ///
  /// - Parameters:
  ///   - text: the bytes.
  ///   - blocks: ranges of them, in order, none overlapping another.
  ///   - scratch: what this worker keeps from scan to scan of this index.
  ///   - report: called with the number of a shape and of a block in which it stands.
  func scan(
    _ text: [UInt8], blocks: [handrail_block], scratch: inout GramScratch,
    report: (_ shape: Int, _ block: Int) -> Void
  ) {
    let base = scratch.nextBase(blocks: blocks.count)
    // Unsafe because the scan is C: every pointer is to an array that outlives the calls, with the
    // lengths that belong to it.
    text.withUnsafeBufferPointer { text in
      blocks.withUnsafeBufferPointer { blocks in
        withHeader { header in
          scratch.withBuffers { last, hits in
            var scan = handrail_gram_scan(
              text: text.baseAddress, length: UInt32(text.count), blocks: blocks.baseAddress,
              block_count: UInt32(blocks.count), position: 0, next_block: 0, base: base,
              last: last.baseAddress)
            while scan.position < scan.length {
              let count = handrail_gram_scan_next(header, &scan, hits.baseAddress, hits.count)
              for hit in hits[..<count] { report(Int(hit.shape), Int(hit.block)) }
            }
          }
        }
      }
    }
  }

  private func withHeader(_ body: (UnsafePointer<handrail_grams>) -> Void) {
    var header = header
    bitmap.withUnsafeBufferPointer { bitmap in
      slots.withUnsafeBufferPointer { slots in
        uses.withUnsafeBufferPointer { uses in
          starts.withUnsafeBufferPointer { starts in
            elements.withUnsafeBufferPointer { elements in
              sets.withUnsafeBufferPointer { sets in
                header.bitmap = bitmap.baseAddress
                header.slots = slots.baseAddress
                header.uses = uses.baseAddress
                header.shape_starts = starts.baseAddress
                header.elements = elements.baseAddress
                header.sets = sets.baseAddress
                body(&header)
              }
            }
          }
        }
      }
    }
  }
}
