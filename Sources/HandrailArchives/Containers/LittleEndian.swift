/// Whole numbers with their lowest byte first, as zips have them.
extension [UInt8] {
  /// A number of 2 bytes at an offset, which must be there.
  func two(_ offset: Int) -> Int { Int(self[offset]) | Int(self[offset + 1]) << 8 }

  /// A number of 4 bytes at an offset, which must be there.
  func four(_ offset: Int) -> Int { two(offset) | two(offset + 2) << 16 }

  /// A number of 8 bytes at an offset, which must be there; nil when it is larger than any file.
  func eight(_ offset: Int) -> Int? {
    let high = four(offset + 4)
    return high < 1 << 30 ? four(offset) | high << 32 : nil
  }
}
