/// What kind of ASCII character a byte is; all bytes of other characters are none of these.
extension UInt8 {
  /// Whether this is white space in HTML: tab, line feed, form feed, carriage return or space.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
  var isLineBreak: Bool { self == 0x0A || self == 0x0D }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetterOrDigit: Bool { isLetter || isDigit }
  var isPunctuation: Bool { (0x21...0x7E).contains(self) && !isLetterOrDigit }
  /// Whether this goes on with a character of several bytes.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
  /// Itself, with `A` to `Z` made small.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

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

  /// The line break at `index`: LF, CRLF or a lone CR. Empty when there is none.
  func lineBreak(at index: Int, before end: Int) -> Range<Int> {
    guard index < end, self[index].isLineBreak else { return index..<index }
    let isPair = self[index] == 0x0D && index + 1 < end && self[index + 1] == 0x0A
    return index..<index + (isPair ? 2 : 1)
  }

  /// Where the line ends that holds `index`: at its line break, or at `end`.
  func endOfLine(from index: Int, before end: Int) -> Int {
    var index = index
    while index < end, !self[index].isLineBreak { index += 1 }
    return index
  }

  /// `range` without the white space at its edges.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}
