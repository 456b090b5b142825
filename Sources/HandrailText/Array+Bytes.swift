/// Looking around in the bytes of a text.
extension [UInt8] {
  /// Whether the ASCII text `other` stands at `index`, before `end`.
  func has(_ other: StaticString, at index: Int, before end: Int) -> Bool {
    guard index >= 0, index + other.utf8CodeUnitCount <= Swift.min(end, count) else {
      return false
    }
    return other.withUTF8Buffer { buffer in
      for offset in buffer.indices where self[index + offset] != buffer[offset] { return false }
      return true
    }
  }

  /// Whether `others` stand at `index`.
  func has(_ others: ArraySlice<UInt8>, at index: Int) -> Bool {
    guard index >= 0, index <= count, others.count <= count - index else { return false }
    return withUnsafeBufferPointer { here in
      others.withUnsafeBufferPointer { others in
        var differences: UInt8 = 0
        for offset in others.indices { differences |= here[index + offset] ^ others[offset] }
        return differences == 0
      }
    }
  }

  /// The line break at `index`: LF, CRLF or a lone CR. Empty when there is none.
  func lineBreak(at index: Int, before end: Int) -> Range<Int> {
    guard index < end, self[index].isLineBreak else { return index..<index }
    let isPair = self[index] == 0x0D && index + 1 < end && self[index + 1] == 0x0A
    return index..<index + (isPair ? 2 : 1)
  }

  /// Where the line ends that holds `index`: at its line break, or at `end`.
  func endOfLine(from index: Int, before end: Int) -> Int {
    index < end ? first(0x0A, or: 0x0D, in: index..<end) : index
  }

  /// `range` without the white space at its edges.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}
