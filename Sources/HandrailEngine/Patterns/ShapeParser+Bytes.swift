/// Reading the bytes of the pattern.
extension ShapeParser {
  /// Whether an ASCII character comes next.
  func isNext(_ sign: Unicode.Scalar) -> Bool {
    index < bytes.count && bytes[index] == UInt8(ascii: sign)
  }

  /// Goes past an ASCII character if it comes next.
  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard isNext(sign) else { return false }
    index += 1
    return true
  }

  /// Goes past two ASCII characters if they come next.
  mutating func take(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: first),
      bytes[index + 1] == UInt8(ascii: second)
    else { return false }
    index += 2
    return true
  }

  /// Goes past the next `end`.
  mutating func skip(through end: Unicode.Scalar) throws(NotUnderstood) {
    guard let place = bytes[index...].firstIndex(of: UInt8(ascii: end)) else {
      throw NotUnderstood()
    }
    index = place + 1
  }

  /// Goes past the digits that come next.
  mutating func digits() -> ArraySlice<UInt8> { run { $0.isASCIIDigit } }

  /// Goes past the bytes that come next of which `isIncluded` holds.
  mutating func run(_ isIncluded: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count, isIncluded(bytes[index]) { index += 1 }
    return bytes[start..<index]
  }
}
