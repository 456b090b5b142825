extension [UInt8] {
  /// Whether some words of ASCII stand in the bytes.
  func contains(_ words: String) -> Bool {
    let words = Array(words.utf8)
    guard let first = words.first else { return true }
    var index = 0
    return withUnsafeBytes { bytes in
      while index + words.count <= bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + index, Int32(first), bytes.count - index)
      {
        index = UnsafeRawPointer(found) - base
        if bytes[index...].starts(with: words) { return true }
        index += 1
      }
      return false
    }
  }
}
