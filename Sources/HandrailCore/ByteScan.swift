/// Searches and counts in bytes, eight at a time through unsafe loads; every load is within bounds.
enum ByteScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The offset of the first LF or CR from `start` on; the count of `bytes` when there is none.
  static func lineBreak(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      var index = start
      while index < buffer.count {
        if index + 8 <= buffer.count {
          let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          // Not zero when a byte is below 0x0E.
          if (word &- ones &* 0x0E) & ~word & highBits == 0 {
            index += 8
            continue
          }
        }
        let end = min(index + 8, buffer.count)
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
      while index + 8 <= buffer.count {
        let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        count -= ((word >> 7) & ~(word >> 6) & ones).nonzeroBitCount
        index += 8
      }
      while index < buffer.count {
        if buffer[index] & 0xC0 == 0x80 { count -= 1 }
        index += 1
      }
      return count
    }
  }
}
