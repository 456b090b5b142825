/// How an element of a list begins: `{`, white space, its first key and a colon, byte for byte.
///
/// Such bytes cannot stand in a JSON string, whose quotes would be escaped. So where an element is
/// broken, they show where the next one starts, as long as nothing inside an element begins likewise.
enum JSONSignature {
  private static let longest = 256

  /// How an object begins; empty when it has no first key.
  static func of(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = bytes.prefix(longest)
    var index = bytes.startIndex
    func skipSpace() {
      while index < bytes.endIndex, bytes[index] <= 0x20 { index += 1 }
    }
    func skip(_ byte: UInt8) -> Bool {
      guard index < bytes.endIndex, bytes[index] == byte else { return false }
      index += 1
      return true
    }
    guard skip(0x7B) else { return [] }
    skipSpace()
    guard skip(0x22) else { return [] }
    while index < bytes.endIndex, bytes[index] != 0x22 {
      guard bytes[index] >= 0x20, bytes[index] != 0x5C else { return [] }
      index += 1
    }
    guard skip(0x22) else { return [] }
    skipSpace()
    return skip(0x3A) ? Array(bytes[..<index]) : []
  }

  /// Where an element that begins like that starts after a comma in a range of bytes.
  static func next(_ signature: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var from = range.lowerBound
    while let found = bytes.firstOffset(of: signature, in: from..<max(from, range.upperBound)) {
      var before = found - 1
      while before >= 0, isSpace(bytes[before]) { before -= 1 }
      if before >= 0, bytes[before] == 0x2C { return found }
      from = found + 1
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
