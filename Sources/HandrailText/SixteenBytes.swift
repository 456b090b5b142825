/// Sixteen bytes of a text, to be compared all at once.
///
/// Two words of eight bytes stand for them: Swift compares vectors of bytes one by one.
struct SixteenBytes {
  /// Which of the bytes match.
  struct Matches {
    /// The top bit of each byte is set where it does not match; all others mean nothing.
    fileprivate let misses: SIMD2<UInt64>

    @inline(__always)
    static func | (one: Self, other: Self) -> Self { Self(misses: one.misses & other.misses) }

    @inline(__always)
    static func & (one: Self, other: Self) -> Self { Self(misses: one.misses | other.misses) }

    /// The number of the first; 16 when none matches.
    @inline(__always)
    var first: Int {
      let hits = ~misses & SixteenBytes.every(0x80)
      if hits[0] | hits[1] == 0 { return 16 }
      let (low, high) = (UInt64(littleEndian: hits[0]), UInt64(littleEndian: hits[1]))
      return low != 0 ? low.trailingZeroBitCount / 8 : 8 + high.trailingZeroBitCount / 8
    }
  }

  private let words: SIMD2<UInt64>

  /// The bytes at an offset of a buffer, which must hold them all.
  @inline(__always)
  init(_ buffer: UnsafeRawBufferPointer, at offset: Int) {
    words = buffer.loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
  }

  @inline(__always)
  private init(_ words: SIMD2<UInt64>) { self.words = words }

  /// These with capital letters made small; some characters that are no letters change too.
  @inline(__always)
  var small: Self { Self(words | Self.every(0x20)) }

  /// Which of them are `byte`.
  @inline(__always)
  func are(_ byte: UInt8) -> Matches {
    let low = Self.every(0x7F)
    let difference = words ^ Self.every(byte)
    return Matches(misses: (difference & low) &+ low | difference)
  }

  /// Which of them are `byte` where `others` are `second`.
  @inline(__always)
  func are(_ byte: UInt8, and others: SixteenBytes, are second: UInt8) -> Matches {
    Self((words ^ Self.every(byte)) | (others.words ^ Self.every(second))).are(0)
  }

  /// Which of them are less than `byte`, which is ASCII.
  @inline(__always)
  func areBelow(_ byte: UInt8) -> Matches {
    Matches(misses: (words & Self.every(0x7F)) &+ Self.every(0x80 - byte) | words)
  }

  @inline(__always)
  private static func every(_ byte: UInt8) -> SIMD2<UInt64> {
    SIMD2(repeating: UInt64(byte) &* 0x0101_0101_0101_0101)
  }
}
