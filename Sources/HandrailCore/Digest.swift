/// The 256 bits that ``SHA256`` makes of a message.
public struct Digest: Hashable, Sendable {
  /// The hash value as FIPS 180-4 writes it, in words of 32 bits.
  let words: SIMD8<UInt32>

  /// Takes the words of a hash value.
  public init(_ words: SIMD8<UInt32>) { self.words = words }

  /// The 32 bytes, each word with its highest byte first.
  public var bytes: [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 4] >> UInt32(24 - $0 % 4 * 8)) }
  }

  /// The first `count` bytes, as two small hexadecimal digits each.
  public func hex(_ count: Int) -> String {
    String(unsafeUninitializedCapacity: 2 * count) { text in
      for index in 0..<2 * count {
        let digit = UInt8(truncatingIfNeeded: words[index / 8] >> UInt32(28 - index % 8 * 4)) & 15
        text[index] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return 2 * count
    }
  }

  /// Bytes as two small hexadecimal digits each.
  static func hex(_ bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      for digit in [byte >> 4, byte & 15] { text.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
