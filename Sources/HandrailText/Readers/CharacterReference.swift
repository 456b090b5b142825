import CUnicodeTables

/// A character reference of HTML, decoded: `&amp;`, `&#8217;`, `&#x2019;`.
///
/// Source: WHATWG HTML, section 13.2.5.72 and on.
struct CharacterReference {
  /// The characters in UTF-8.
  let text: [UInt8]
  /// The bytes that the reference takes up.
  let range: Range<Int>

  /// Reads the reference whose ampersand stands at `index`; nil when it is only an ampersand.
  ///
  /// In an attribute, an old name without a semicolon counts only when no letter, digit or equals
  /// sign follows, so that `?a=1&copy=2` stays as it is.
  init?(_ bytes: [UInt8], at index: Int, before end: Int, inAttribute: Bool = false) {
    guard index + 2 < end, bytes[index] == 0x26 else { return nil }
    if bytes[index + 1] == 0x23 {
      self.init(number: bytes, at: index, before: end)
    } else {
      self.init(name: bytes, at: index, before: end, inAttribute: inAttribute)
    }
  }

  private init?(number bytes: [UInt8], at index: Int, before end: Int) {
    var position = index + 2
    let isHex = bytes[position] | 0x20 == 0x78
    if isHex { position += 1 }
    let start = position
    var value: UInt32 = 0
    while position < end, let digit = Self.digit(bytes[position], isHex: isHex) {
      value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
      position += 1
    }
    guard position > start else { return nil }
    if position < end, bytes[position] == 0x3B { position += 1 }
    if (0x80...0x9F).contains(value) { value = Self.windows1252[Int(value) - 0x80] }
    if value == 0 || Unicode.Scalar(value) == nil { value = 0xFFFD }
    self.text = Self.text(value)
    self.range = index..<position
  }

  private init?(name bytes: [UInt8], at index: Int, before end: Int, inAttribute: Bool) {
    let start = index + 1
    var stop = start
    while stop < min(end, start + Self.longestName), bytes[stop].isLetterOrDigit { stop += 1 }
    guard stop > start else { return nil }
    if stop < end, bytes[stop] == 0x3B, let text = Self.text(named: bytes[start...stop]) {
      self.text = text
      self.range = index..<stop + 1
      return
    }
    var length = min(stop - start, Self.longestOldName)
    while length >= 2 {
      if let text = Self.text(named: bytes[start..<start + length]) {
        let next = start + length < end ? bytes[start + length] : 0
        if inAttribute, next == 0x3D || next.isLetterOrDigit { return nil }
        self.text = text
        self.range = index..<start + length
        return
      }
      length -= 1
    }
    return nil
  }

  private static let longestName = 32
  private static let longestOldName = 6

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if byte.isDigit { return UInt32(byte - 0x30) }
    guard isHex, (0x61...0x66).contains(byte | 0x20) else { return nil }
    return UInt32((byte | 0x20) - 0x61 + 10)
  }

  private static func text(named name: ArraySlice<UInt8>) -> [UInt8]? {
    let found = name.withUnsafeBytes { buffer in
      handrail_find_character_reference(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    return found.first == 0 ? nil : text(found.first, found.second)
  }

  /// One character or two in UTF-8.
  private static func text(_ first: UInt32, _ second: UInt32 = 0) -> [UInt8] {
    var text: [UInt8] = []
    text.append(scalar: first)
    if second != 0 { text.append(scalar: second) }
    return text
  }

  /// What the numbers 0x80 to 0x9F stand for.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
