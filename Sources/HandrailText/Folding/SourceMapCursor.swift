/// A place in a source map that mostly moves forwards, so that a walk over a text is linear.
struct SourceMapCursor {
  /// A stretch of derived bytes and the bytes of the source that they came from.
  struct Piece {
    /// The derived bytes.
    let output: Range<Int>
    /// Their source.
    let source: Range<Int>
    /// Whether the source is mapped byte by byte.
    let isLinear: Bool
    /// Whether the piece starts where its segment does.
    let startsSegment: Bool
  }

  private let segments: [SourceMap.Segment]
  private var index = 0

  /// Starts at the first segment of `map`.
  init(_ map: SourceMap) { segments = map.segments }

  /// The first piece of a range that is not empty: up to its end, or to that of the segment.
  ///
  /// What the map does not cover maps to the empty range at the end of its source.
  mutating func piece(of range: Range<Int>) -> Piece {
    seek(range.lowerBound)
    guard index < segments.count else {
      let end = segments.last?.sourceEnd ?? 0
      return Piece(output: range, source: end..<end, isLinear: false, startsSegment: true)
    }
    let segment = segments[index]
    let output = range.lowerBound..<min(range.upperBound, segment.outputEnd)
    let source =
      segment.isLinear
      ? segment.source + (output.lowerBound - segment.output)..<segment.source
        + (output.upperBound - segment.output)
      : segment.source..<segment.sourceEnd
    return Piece(
      output: output, source: source, isLinear: segment.isLinear,
      startsSegment: output.lowerBound == segment.output)
  }

  /// The source of a range that is not empty, from its first byte's to its last byte's.
  mutating func source(of range: Range<Int>) -> Range<Int> {
    let first = piece(of: range.lowerBound..<range.lowerBound + 1).source
    let last = piece(of: range.upperBound - 1..<range.upperBound).source
    return min(first.lowerBound, last.lowerBound)..<max(first.upperBound, last.upperBound)
  }

  private mutating func seek(_ offset: Int) {
    if index >= segments.count || segments[index].output > offset {
      var low = 0
      var high = segments.count
      while low < high {
        let middle = (low + high) / 2
        if segments[middle].outputEnd <= offset { low = middle + 1 } else { high = middle }
      }
      index = low
    }
    while index < segments.count, segments[index].outputEnd <= offset { index += 1 }
  }
}
