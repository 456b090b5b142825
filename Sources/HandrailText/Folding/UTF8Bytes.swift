/// A buffer of UTF-8 that folding reads: its owner keeps it alive for the length of one call.
///
/// The bytes are valid UTF-8 by contract; bytes that are not read as U+FFFD, never out of bounds.
typealias UTF8Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// The code point that starts at a byte, and its length in bytes.
  @inline(__always)
  func scalar(at offset: Int) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(self[offset])
    if lead < 0x80 { return (lead, 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= count, lead >= 0xC0 else { return (0xFFFD, 1) }
    let second = UInt32(self[offset + 1] & 0x3F)
    if length == 2 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = UInt32(self[offset + 2] & 0x3F)
    if length == 3 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
    let fourth = UInt32(self[offset + 3] & 0x3F)
    return ((lead & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
  }

  /// Where the code point that ends before `offset` starts, not before `limit`.
  @inline(__always)
  func scalarStart(before offset: Int, limit: Int) -> Int {
    var start = offset - 1
    while start > limit, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The first byte of `range` that is not ASCII; the end of the range when all are.
  @inline(__always)
  func firstNonASCII(in range: Range<Int>) -> Int {
    var at = range.lowerBound
    let raw = UnsafeRawBufferPointer(self)
    while at + 8 <= range.upperBound {
      // Eight bytes at a time: the top bit of each says whether it is ASCII.
      let high =
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        & 0x8080_8080_8080_8080
      if high != 0 { return at + high.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < range.upperBound, self[at] < 0x80 { at += 1 }
    return at
  }

  /// The bytes of a range.
  @inline(__always)
  func slice(_ range: Range<Int>) -> UTF8Bytes { UTF8Bytes(rebasing: self[range]) }
}

extension [UInt8] {
  /// Appends a code point in UTF-8.
  @inline(__always)
  mutating func append(scalar: UInt32) {
    func byte(_ bits: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: bits) }
    if scalar < 0x80 {
      append(byte(scalar))
    } else if scalar < 0x800 {
      append(byte(0xC0 | scalar >> 6))
      append(byte(0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      append(byte(0xE0 | scalar >> 12))
      append(byte(0x80 | scalar >> 6 & 0x3F))
      append(byte(0x80 | scalar & 0x3F))
    } else {
      append(byte(0xF0 | scalar >> 18))
      append(byte(0x80 | scalar >> 12 & 0x3F))
      append(byte(0x80 | scalar >> 6 & 0x3F))
      append(byte(0x80 | scalar & 0x3F))
    }
  }
}
