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
  init(digest: UnsafeRawBufferPointer) {
    self.init(
      high: UInt64(bigEndian: digest.loadUnaligned(as: UInt64.self)),
      low: UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
  }

  /// Takes 16 bytes of a file; other bytes are those of no content.
  init?(stored bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 16 else { return nil }
    self.init(digest: bytes)
  }

  /// Gives a body the 16 bytes, the highest first.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian), body)
  }
}
