/// Turns libyaml's marks, which count Unicode scalars, into byte offsets.
///
/// Moves from the last mark to the next, so that a text is walked once.
struct YAMLOffsets {
  private let source: SourceBytes
  private var mark = 0
  private var offset: Int

  init(_ source: SourceBytes) {
    self.source = source
    offset = source.range.lowerBound
  }

  /// The offset of the scalar that has `mark` scalars before it.
  mutating func offset(of mark: Int) -> Int {
    let start = source.range.lowerBound
    let end = source.range.upperBound
    if source.isASCII { return min(start + mark, end) }
    while self.mark < mark, offset < end {
      offset += 1
      while offset < end, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      self.mark += 1
    }
    while self.mark > mark, offset > start {
      offset -= 1
      while offset > start, source.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      self.mark -= 1
    }
    return offset
  }
}
