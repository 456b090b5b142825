import HandrailCore

/// A place where a condition holds.
struct ReferenceHit: Hashable {
  /// The bytes of the view.
  var range: Range<Int>
  /// The index of its block.
  var block: Int
  /// A disguise that was guessed at.
  var disguise: Disguise?
  /// The places of what had to stand with it.
  var related: [Range<Int>] = []
}

extension [ReferenceHit] {
  /// In text order, the longer before the shorter, and equal ones as they were.
  var inTextOrder: [ReferenceHit] {
    enumerated().sorted { a, b in
      (a.element.range.lowerBound, -a.element.range.upperBound, a.offset)
        < (b.element.range.lowerBound, -b.element.range.upperBound, b.offset)
    }.map(\.element)
  }

  /// In text order, without what overlaps a hit that starts earlier or is longer.
  var withoutOverlaps: [ReferenceHit] {
    inTextOrder.reduce(into: []) { kept, hit in
      // In this order, what overlaps any kept hit overlaps the last one.
      if kept.last.map({ $0.range.upperBound <= hit.range.lowerBound }) ?? true { kept.append(hit) }
    }
  }
}
