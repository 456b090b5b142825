/// The sums by which numbers tell that they were not mistyped.
enum CheckDigits {
  /// Whether the last of some digits is the check digit of the others by the Luhn formula.
  ///
  /// Source: ISO/IEC 7812-1, annex B.
  static func areLuhn(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let value = place % 2 == 0 ? Int(digit) : Int(digit) * 2
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0
  }

  /// The remainder by 97 of letters and digits, each letter counting as 10 to 35.
  ///
  /// Source: ISO/IEC 7064, MOD 97-10.
  static func remainderBy97(_ signs: some Sequence<UInt8>) -> Int {
    signs.reduce(0) { remainder, sign in
      sign.isASCIIDigit
        ? (remainder * 10 + Int(sign - UInt8(ascii: "0"))) % 97
        : (remainder * 100 + Int(sign.lowercasedASCII &- UInt8(ascii: "a")) + 10) % 97
    }
  }

  /// The CRC-32 of some bytes, as zlib and PNG have it (ISO 3309).
  static func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
    }
    return ~sum
  }
}
