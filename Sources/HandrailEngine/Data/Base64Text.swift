/// Base64 as RFC 4648 has it, in the common and in the URL-safe alphabet (sections 4 and 5).
enum Base64Text {
  /// The bytes that a text stands for, with or without padding; nil when it is no Base64.
  static func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for sign in text where sign != UInt8(ascii: "=") {
      guard let value = value(of: sign) else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func value(of sign: UInt8) -> UInt32? {
    switch sign {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(sign) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(sign) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(sign) + 4
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
