/// Keys for naming findings among secret words.
enum RandomKey {
  /// A `fingerprint-key` that nobody else has: 128 bits from the system's source, in hexadecimal.
  static func text() -> String {
    var source = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(source.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
