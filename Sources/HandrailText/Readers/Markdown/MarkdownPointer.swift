/// Text that md4c hands out: valid only during the callback that it came with.
struct MarkdownPointer {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ text: UnsafePointer<CChar>?, _ size: Int) {
    let raw = UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : size)
    bytes = raw.assumingMemoryBound(to: UInt8.self)
  }

  /// The offset from `base`, when the text lies inside the `count` bytes there.
  func offset(from base: UInt, count: Int) -> Int? {
    guard let address = bytes.baseAddress.map({ UInt(bitPattern: $0) }), address >= base,
      address - base <= UInt(count), Int(address - base) + bytes.count <= count
    else { return nil }
    return Int(address - base)
  }
}
