/// The encoding of Western Windows, in which Excel saves tables unless told otherwise.
///
/// Source: WHATWG Encoding, section 9.1, index windows-1252: bytes without a character of their own
/// stand for the control character of the same number.
enum Windows1252 {
  /// The text that bytes stand for.
  static func text(of bytes: some Sequence<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(scalar(of: byte)) }
    return String(scalars)
  }

  /// Whether a byte has no character of its own.
  static func isUnknown(_ byte: UInt8) -> Bool {
    (0x80...0x9F).contains(byte) && high[Int(byte) - 0x80] < 0xA0
  }

  /// A text in which control characters that nobody writes are what Windows has in their places.
  static func mended(_ text: String) -> String {
    var before: UInt8 = 0
    let isMistaken = text.utf8.contains { byte in
      defer { before = byte }
      return before == 0xC2 && byte < 0xA0
    }
    guard isMistaken else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(
        (0x80..<0xA0).contains(scalar.value) ? self.scalar(of: UInt8(scalar.value)) : scalar)
    }
    return String(scalars)
  }

  /// The byte that stands for a character, control characters that Windows has others in place of
  /// included; nil when there is none.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value <= 0xFF { return UInt8(scalar.value) }
    if let index = high.firstIndex(of: scalar.value) { return UInt8(0x80 + index) }
    return nil
  }

  private static func scalar(of byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(high[Int(byte) - 0x80]) ?? Unicode.Scalar(byte)
  }

  /// What the bytes 0x80 to 0x9F stand for.
  private static let high: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
