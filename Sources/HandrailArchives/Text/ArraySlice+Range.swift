extension ArraySlice<UInt8> {
  /// Where some words of ASCII stand first; nil when they are not there.
  func range(of words: StaticString) -> Range<Int>? {
    let (length, start) = (words.utf8CodeUnitCount, startIndex)
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var index = 0
      while index + length <= bytes.count,
        let found = memchr(base + index, Int32(words.utf8Start.pointee), bytes.count - index)
      {
        index = UnsafeRawPointer(found) - base
        if index + length <= bytes.count, memcmp(found, words.utf8Start, length) == 0 {
          return start + index..<start + index + length
        }
        index += 1
      }
      return nil
    }
  }
}
