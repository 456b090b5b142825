/// 128 bits that a post's content is known again by. They tell nothing of it to whoever does not have
/// the key.
public struct ContentHash: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  /// Takes two halves, each with its highest byte first.
  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Takes the first 16 bytes of a digest.
  init(digest: [UInt8]) {
    self.init(
      high: digest[..<8].reduce(0) { $0 << 8 | UInt64($1) },
      low: digest[8..<16].reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// Gives a body the 16 bytes, the highest first.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian), body)
  }
}
