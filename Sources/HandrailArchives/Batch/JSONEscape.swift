/// An escape of a JSON string that names a character by its number (RFC 8259, section 7).
struct JSONEscape {
  /// The character that it stands for, in UTF-8.
  let utf8: Unicode.UTF8.EncodedScalar
  /// How many bytes it is written with.
  let length: Int

  /// What `letter` stands for after a backslash; nil when that is no character by itself.
  static func byte(_ letter: UInt8) -> UInt8? {
    switch letter {
    case 0x22, 0x5C, 0x2F: letter
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: nil
    }
  }

  /// Reads `\u0041`, or a pair of surrogates, from the start of `bytes`; nil when that means nothing.
  init?(unicode bytes: Slice<UnsafeRawBufferPointer>) {
    guard let high = Self.unit(bytes) else { return nil }
    var (scalar, length) = (Unicode.Scalar(high), 6)
    if scalar == nil, high < 0xDC00, let low = Self.unit(bytes.dropFirst(6)),
      low & 0xFC00 == 0xDC00
    {
      scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
      length = 12
    }
    guard let scalar, let utf8 = UTF8.encode(scalar) else { return nil }
    self.utf8 = utf8
    self.length = length
  }

  /// The UTF-16 unit that `\u` and four digits stand for.
  private static func unit(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt32? {
    guard bytes.count >= 6, bytes[bytes.startIndex] == 0x5C, bytes[bytes.startIndex + 1] == 0x75
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[bytes.startIndex + 2..<bytes.startIndex + 6] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return value
  }
}
