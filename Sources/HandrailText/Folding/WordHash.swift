/// A 64-bit hash of the bytes of a folded word: the same in every run and on every machine.
///
/// Multiply and mix, eight bytes at a time, after wyhash. It finds candidates; it is no seal: whoever
/// looks words up by it compares the bytes as well.
enum WordHash {
  private static let first: UInt64 = 0xA076_1D64_78BD_642F
  private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB
  private static let third: UInt64 = 0x8EBC_6AF0_9C88_C6E3

  /// The hash of bytes that are folded already.
  static func of(_ bytes: UTF8Bytes) -> UInt64 {
    hash(bytes, 0..<bytes.count, setting: 0)
  }

  /// The hash of a range that holds letters or digits of ASCII only, folded on the way.
  @inline(__always)
  static func ofASCIIWord(_ bytes: UTF8Bytes, _ range: Range<Int>) -> UInt64 {
    // The bit that makes a capital small is set in digits already.
    hash(bytes, range, setting: 0x2020_2020_2020_2020)
  }

  @inline(__always)
  private static func hash(_ bytes: UTF8Bytes, _ range: Range<Int>, setting bits: UInt64) -> UInt64
  {
    let raw = UnsafeRawBufferPointer(bytes)
    var result = first ^ UInt64(range.count)
    var at = range.lowerBound
    while at + 8 <= range.upperBound {
      let chunk = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      result = mix(result ^ (chunk | bits), second)
      at += 8
    }
    let rest = range.upperBound - at
    if rest > 0 {
      var chunk: UInt64 = 0
      if at + 8 <= bytes.count {
        chunk = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) | bits
        chunk &= UInt64.max >> UInt64(64 - 8 * rest)
      } else {
        for index in 0..<rest { chunk |= UInt64(bytes[at + index]) << UInt64(8 * index) }
        chunk |= bits & (UInt64.max >> UInt64(64 - 8 * rest))
      }
      result = mix(result ^ chunk, second)
    }
    return mix(result ^ second, third)
  }

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
