/// Hits in text order, for asking which of them meet a stretch of the view.
///
/// Every question costs a binary search, so that thousands of hits against thousands of others in
/// one paragraph stay cheap.
struct HitIndex {
  private let hits: [Hit]
  /// The greatest end among the first so many hits: it never falls, so it can be searched.
  private let greatestEnds: [Int]

  init(_ hits: [Hit]) {
    let sorted = hits.sorted(by: Hit.textOrder)
    var ends: [Int] = []
    ends.reserveCapacity(sorted.count)
    for hit in sorted { ends.append(max(ends.last ?? 0, hit.range.upperBound)) }
    self.hits = sorted
    self.greatestEnds = ends
  }

  var isEmpty: Bool { hits.isEmpty }

  /// The first hit that meets `window`, starts at or after `start` and does not meet `excluded`.
  func first(meeting window: Range<Int>, from start: Int = 0, notMeeting excluded: Range<Int>)
    -> Hit?
  {
    var index = max(
      Self.partition(greatestEnds.count) { greatestEnds[$0] > window.lowerBound },
      Self.partition(hits.count) { hits[$0].range.lowerBound >= start })
    while index < hits.count, hits[index].range.lowerBound < window.upperBound {
      let range = hits[index].range
      if range.upperBound > window.lowerBound, !range.overlaps(excluded) { return hits[index] }
      index += 1
    }
    return nil
  }

  /// Whether any hit meets `window`.
  func meets(_ window: Range<Int>) -> Bool {
    let index = Self.partition(greatestEnds.count) { greatestEnds[$0] > window.lowerBound }
    return index < hits.count && hits[index].range.lowerBound < window.upperBound
  }

  /// The first index for which `isAfter` holds; it must hold for all that follow.
  private static func partition(_ count: Int, isAfter: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
