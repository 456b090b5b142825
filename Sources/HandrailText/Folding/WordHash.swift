internal import CScan

/// A 64-bit hash of the bytes of a folded word: the same in every run and on every machine.
///
/// It finds candidates; it is no seal: whoever looks words up by it compares the bytes as well.
enum WordHash {
  /// The hash of bytes that are folded already.
  static func of(_ bytes: UTF8Bytes) -> UInt64 {
    handrail_word_hash(bytes.baseAddress, bytes.count, 0, bytes.count, 0)
  }

  /// The hash of a range that holds letters or digits of ASCII only, folded on the way.
  @inline(__always)
  static func ofASCIIWord(_ bytes: UTF8Bytes, _ range: Range<Int>) -> UInt64 {
    handrail_word_hash(
      bytes.baseAddress, bytes.count, range.lowerBound, range.upperBound, foldASCII)
  }

  /// The bit that makes a capital small, in each byte; digits have it already.
  private static let foldASCII: UInt64 = 0x2020_2020_2020_2020
}
