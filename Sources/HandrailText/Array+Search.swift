/// Finding bytes sixteen at a time, which is most of what a reader does with plain text.
extension [UInt8] {
  /// The first `a` or `b` in `range`, which must lie in the array; the end of the range without one.
  func first(_ a: UInt8, or b: UInt8, in range: Range<Int>) -> Int {
    first(in: range) { here, _ in here.are(a) | here.are(b) }
  }

  /// The first `byte` in `range`, which must lie in the array; the end of the range without one.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int {
    first(in: range) { here, _ in here.are(byte) }
  }

  /// The first byte in `range` that `matches`, which is asked of sixteen bytes and of those that
  /// follow each of them. Zeros stand for what follows the range.
  @inline(__always)
  func first(
    in range: Range<Int>,
    where matches: (_ here: SixteenBytes, _ next: SixteenBytes) -> SixteenBytes.Matches
  ) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    var index = range.lowerBound
    return withUnsafeBytes { buffer in
      while index + 17 <= range.upperBound {
        let found = matches(
          SixteenBytes(buffer, at: index), SixteenBytes(buffer, at: index + 1)
        ).first
        if found < 16 { return index + found }
        index += 16
      }
      guard index < range.upperBound else { return range.upperBound }
      return withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) { rest in
        rest.initializeMemory(as: UInt8.self, repeating: 0)
        rest.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[index..<range.upperBound]))
        let end = UnsafeRawBufferPointer(rest)
        let found = matches(SixteenBytes(end, at: 0), SixteenBytes(end, at: 1)).first
        return Swift.min(index + found, range.upperBound)
      }
    }
  }
}
