/// A company's own key for naming findings among secret words: whoever does not have it cannot try
/// out words until one fits.
///
/// It belongs where the words are, and like them into no output.
public struct FingerprintKey: Hashable, Sendable, CustomStringConvertible {
  private let inner: SIMD8<UInt32>
  private let outer: SIMD8<UInt32>

  /// How many hexadecimal digits a key has at least: 128 bits.
  public static let fewestDigits = 32

  /// Reads a key.
  ///
  /// - Parameter text: hexadecimal digits, an even number of them; nil comes of anything else, and
  ///   of fewer than ``fewestDigits``.
  public init?(_ text: String) {
    let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count, digits.count >= Self.fewestDigits,
      digits.count.isMultiple(of: 2)
    else { return nil }
    self.init(
      bytes: stride(from: 0, to: digits.count, by: 2)
        .map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
  }

  /// Takes the bytes of a key.
  init(bytes: [UInt8]) {
    var block = bytes.count > SHA256.blockSize ? SHA256.digest(of: bytes).bytes : bytes
    block += [UInt8](repeating: 0, count: SHA256.blockSize - block.count)
    inner = SHA256.hashed(block.map { $0 ^ 0x36 }, from: SHA256.initial)
    outer = SHA256.hashed(block.map { $0 ^ 0x5C }, from: SHA256.initial)
  }

  /// HMAC-SHA256 of a message. Source: RFC 2104, section 2.
  func digest(of message: [UInt8]) -> Digest {
    let digest = SHA256.digest(of: message, after: inner, blocks: 1)
    return SHA256.digest(of: digest.bytes, after: outer, blocks: 1)
  }

  /// HMAC-SHA256 of several fields, which cannot run into one another.
  public func digest(ofFields fields: [[UInt8]]) -> Digest { digest(of: SHA256.joined(fields)) }

  /// Eight digits by which a file can tell whether it was written with this key. They say nothing
  /// else of it.
  public var check: String { digest(ofFields: [Array("handrail key".utf8)]).hex(4) }

  /// Says that it is a key, and not which.
  public var description: String { "a key" }
}
