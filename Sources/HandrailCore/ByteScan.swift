/// Searches and counts in bytes, 32 at a time through unsafe loads; every load is within bounds.
enum ByteScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  /// How many bytes are looked at together.
  private static let stride = 32

  /// The offset of the first LF or CR from `start` on; the count of `bytes` when there is none.
  static func lineBreak(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      var index = start
      while index < buffer.count {
        if index &+ stride <= buffer.count, !mayHoldControl(buffer, index) {
          index &+= stride
          continue
        }
        let end = min(index + stride, buffer.count)
        while index < end {
          if buffer[index] == 0x0A || buffer[index] == 0x0D { return index }
          index += 1
        }
      }
      return buffer.count
    }
  }

  /// How many characters start in a range of UTF-8, in Unicode scalars.
  static func scalars(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes[range].withUnsafeBytes { buffer in
      var count = buffer.count
      var index = 0
      while index < buffer.count {
        if index &+ stride <= buffer.count, isASCII(buffer, index) {
          index &+= stride
          continue
        }
        let end = min(index + stride, buffer.count)
        while index < end {
          if buffer[index] & 0xC0 == 0x80 { count -= 1 }
          index += 1
        }
      }
      return count
    }
  }

  /// Whether any byte of a stride is below 0x0E; it may also be the one after such a byte.
  @inline(__always)
  private static func mayHoldControl(_ buffer: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    func below(_ word: UInt64) -> UInt64 { (word &- ones &* 0x0E) & ~word }
    let found =
      below(word(buffer, index)) | below(word(buffer, index &+ 8))
      | below(word(buffer, index &+ 16)) | below(word(buffer, index &+ 24))
    return found & highBits != 0
  }

  @inline(__always)
  private static func isASCII(_ buffer: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    let all =
      word(buffer, index) | word(buffer, index &+ 8)
      | word(buffer, index &+ 16) | word(buffer, index &+ 24)
    return all & highBits == 0
  }

  @inline(__always)
  private static func word(_ buffer: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
    buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }
}
