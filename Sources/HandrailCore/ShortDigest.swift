/// The first 96 bits of a digest: enough to tell apart what one file lists.
public struct ShortDigest: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt32

  /// How many hexadecimal digits it is written with.
  public static let digits = 24

  /// Takes the first bits of a digest.
  public init(_ digest: Digest) {
    high = UInt64(digest.words[0]) << 32 | UInt64(digest.words[1])
    low = digest.words[2]
  }

  /// Reads small hexadecimal digits, exactly ``digits`` of them; nil when they are none.
  public init?(_ text: String) {
    var text = text
    guard let digest = text.withUTF8({ ShortDigest($0) }) else { return nil }
    self = digest
  }

  /// Reads small hexadecimal digits, exactly ``digits`` of them; nil when they are none.
  ///
  /// Of a buffer, because a file has thousands, and a generic collection takes ten times as long.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count == Self.digits else { return nil }
    var (high, low) = (UInt64(0), UInt64(0))
    for index in 0..<text.count {
      let byte = text[index]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      if index < 16 { high = high << 4 | UInt64(digit) } else { low = low << 4 | UInt64(digit) }
    }
    self.high = high
    self.low = UInt32(low)
  }

  /// Its 12 bytes, the highest first.
  public var bytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: high >> UInt64(56 - 8 * $0)) }
      + (0..<4).map { UInt8(truncatingIfNeeded: low >> UInt32(24 - 8 * $0)) }
  }

  /// Its digits.
  public var description: String { Digest.hex(bytes) }

  /// Orders as the digits do.
  public static func < (a: ShortDigest, b: ShortDigest) -> Bool {
    (a.high, a.low) < (b.high, b.low)
  }
}
