import CScan

/// Looking for bytes, many at a time.
extension [UInt8] {
  /// The offset at which `needle` first stands in a range; nil when it does not.
  func firstOffset(of needle: [UInt8], in range: Range<Int>) -> Int? {
    needle.withUnsafeBufferPointer { firstOffset(of: $0, in: range) }
  }

  /// Whether a text stands anywhere in the bytes.
  func holds(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { firstOffset(of: $0, in: 0..<count) != nil }
  }

  private func firstOffset(of needle: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
    withUnsafeBufferPointer { here in
      let range = range.clamped(to: 0..<here.count)
      guard let base = here.baseAddress, let first = needle.baseAddress else { return nil }
      let found = handrail_find(base, range.lowerBound, range.upperBound, first, needle.count)
      return found < range.upperBound ? found : nil
    }
  }
}
