/// Which bytes of a source each byte of a derived text came from.
///
/// A list of segments in the order of the derived text. A *linear* segment maps byte by byte; any
/// other segment maps as a whole: each of its bytes came from all of its source.
public struct SourceMap: Sendable {
  struct Segment: Hashable, Sendable {
    var output: Int
    var outputEnd: Int
    var source: Int
    var sourceEnd: Int

    var isLinear: Bool { outputEnd - output == sourceEnd - source }
  }

  private(set) var segments: [Segment] = []

  /// Creates a map of an empty text.
  public init() {}

  /// The length of the derived text that is mapped so far, in bytes.
  public var count: Int { segments.last?.outputEnd ?? 0 }

  /// Adds the next `length` bytes of derived text, which came from `source`.
  ///
  /// Equal lengths map byte by byte; pass `whole` to map them as one all the same.
  public mutating func append(length: Int, source: Range<Int>, whole: Bool = false) {
    guard length > 0 else { return }
    let start = count
    if !whole, length == source.count, let last = segments.last, last.isLinear,
      last.sourceEnd == source.lowerBound
    {
      segments[segments.count - 1].outputEnd += length
      segments[segments.count - 1].sourceEnd = source.upperBound
      return
    }
    if whole, length == source.count, length > 1 {
      // A whole of equal lengths would read as linear: split it so that neither half does.
      segments.append(
        Segment(
          output: start, outputEnd: start + 1, source: source.lowerBound,
          sourceEnd: source.upperBound))
      segments.append(
        Segment(
          output: start + 1, outputEnd: start + length, source: source.lowerBound,
          sourceEnd: source.upperBound))
      return
    }
    segments.append(
      Segment(
        output: start, outputEnd: start + length, source: source.lowerBound,
        sourceEnd: source.upperBound))
  }

  /// Adds all of another text, and what it came from.
  mutating func append(_ other: SourceMap) {
    for segment in other.segments {
      append(
        length: segment.outputEnd - segment.output, source: segment.source..<segment.sourceEnd,
        whole: !segment.isLinear)
    }
  }

  /// Makes room for `count` segments.
  mutating func reserve(_ count: Int) { segments.reserveCapacity(count) }

  /// Forgets all of it, and keeps the room.
  mutating func removeAll() { segments.removeAll(keepingCapacity: true) }

  /// Forgets what derived bytes from `length` on came from.
  mutating func truncate(to length: Int) {
    while let last = segments.last, last.outputEnd > length {
      segments.removeLast()
      let kept = length - last.output
      guard kept > 0 else { continue }
      let source = last.source..<(last.isLinear ? last.source + kept : last.sourceEnd)
      append(length: kept, source: source, whole: !last.isLinear)
    }
  }

  /// The source of a range of derived bytes: from the first byte's source to the last byte's.
  ///
  /// What lies between in the source, such as markup inside a word, is covered; what lies outside is
  /// not. The range must lie within ``count`` bytes. An empty range maps to an empty one.
  public func source(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      guard let last = segments.last else { return 0..<0 }
      if range.lowerBound >= last.outputEnd { return last.sourceEnd..<last.sourceEnd }
      let start = source(of: range.lowerBound..<range.lowerBound + 1).lowerBound
      return start..<start
    }
    let first = segments[index(of: range.lowerBound)]
    let last = segments[index(of: range.upperBound - 1)]
    let start = first.isLinear ? first.source + (range.lowerBound - first.output) : first.source
    let end = last.isLinear ? last.source + (range.upperBound - last.output) : last.sourceEnd
    return min(start, end)..<max(start, end)
  }

  func index(of offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].output <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
