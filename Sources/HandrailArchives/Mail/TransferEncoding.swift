/// How bytes are written in a mail.
///
/// Source: RFC 2045, sections 6.7 and 6.8; RFC 2047, section 4.2.
enum TransferEncoding {
  /// The bytes of a text in quoted-printable. What is none is kept as it is.
  static func quotedPrintable(_ text: [UInt8], isWord: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if isWord, byte == 0x5F {
        bytes.append(0x20)
      } else if byte == 0x3D {
        if index + 2 < text.count, let high = digit(text[index + 1]),
          let low = digit(text[index + 2])
        {
          bytes.append(high << 4 | low)
          index += 3
          continue
        }
        // The end of a line that goes on.
        var end = index + 1
        while end < text.count, text[end] == 0x20 || text[end] == 0x09 || text[end] == 0x0D {
          end += 1
        }
        if end < text.count, text[end] == 0x0A {
          index = end + 1
          continue
        }
        bytes.append(byte)
      } else {
        bytes.append(byte)
      }
      index += 1
    }
    return bytes
  }

  /// The bytes of a text in base 64. What belongs to none is passed over.
  static func base64(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 3 / 4)
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in text {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2B, 0x2D: value = 62
      case 0x2F, 0x5F: value = 63
      case 0x3D: return bytes
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
