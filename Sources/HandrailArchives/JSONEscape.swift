/// An escape in a JSON string (RFC 8259, section 7).
struct JSONEscape {
  /// The character that it stands for, in UTF-8.
  let utf8: Unicode.UTF8.EncodedScalar
  /// How many bytes it is written with.
  let length: Int

  /// Reads the escape that begins with the backslash at the start of `bytes`; nil when it means
  /// nothing.
  init?(_ bytes: Slice<UnsafeRawBufferPointer>) {
    guard bytes.count > 1 else { return nil }
    switch bytes[bytes.startIndex + 1] {
    case 0x22: self.init("\"")
    case 0x5C: self.init("\\")
    case 0x2F: self.init("/")
    case 0x62: self.init("\u{08}")
    case 0x66: self.init("\u{0C}")
    case 0x6E: self.init("\n")
    case 0x72: self.init("\r")
    case 0x74: self.init("\t")
    case 0x75: self.init(unicode: bytes)
    default: return nil
    }
  }

  private init?(_ scalar: Unicode.Scalar, length: Int = 2) {
    guard let utf8 = UTF8.encode(scalar) else { return nil }
    self.utf8 = utf8
    self.length = length
  }

  /// `\u0041`, or a pair of surrogates.
  private init?(unicode bytes: Slice<UnsafeRawBufferPointer>) {
    guard let high = Self.unit(bytes) else { return nil }
    if let scalar = Unicode.Scalar(high) {
      self.init(scalar, length: 6)
      return
    }
    guard high < 0xDC00, let low = Self.unit(bytes.dropFirst(6)), low & 0xFC00 == 0xDC00,
      let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    else { return nil }
    self.init(scalar, length: 12)
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
