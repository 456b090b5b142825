/// How large a text is once it is packed with gzip, without packing it.
///
/// Counts what a plain packer would write: copies of what was met not long ago, and the rest byte by
/// byte, in the codes that Deflate has for those who work out none of their own. Packers in use do
/// better.
///
/// Source: RFC 1951, section 3.2.6.
enum PackedSize {
  private static let window = 32_768
  private static let longest = 258
  private static let shortest = 4

  /// An upper bound in bytes.
  static func atMost(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bits(of: $0) } / 8 + 32
  }

  private static func bits(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var seen = [Int](repeating: -window, count: 1 << 15)
    var bits = 0
    var index = 0
    while index < bytes.count {
      let length = copied(at: index, in: bytes, &seen)
      if length >= shortest {
        bits += cost(length)
        index += length
      } else {
        bits += bytes[index] < 144 ? 8 : 9
        index += 1
      }
    }
    return bits
  }

  /// How many bytes from `index` on stand at the place where the same four were met last; 0 for none.
  private static func copied(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ seen: inout [Int]
  ) -> Int {
    guard index + shortest <= bytes.count else { return 0 }
    var key: UInt32 = 0
    for offset in 0..<shortest { key = key << 8 | UInt32(bytes[index + offset]) }
    let slot = Int((key &* 2_654_435_761) >> 17)
    let before = seen[slot]
    seen[slot] = index
    guard before >= 0, index - before <= window else { return 0 }
    var length = 0
    let most = min(longest, bytes.count - index)
    while length < most, bytes[before + length] == bytes[index + length] { length += 1 }
    return length
  }

  /// The greatest number of bits of a copy: a length with its extra bits, and the farthest distance.
  private static func cost(_ length: Int) -> Int {
    let extra = length < 11 ? 0 : length < 19 ? 1 : length < 35 ? 2 : length < 67 ? 3 : 5
    return 8 + extra + 5 + 13
  }
}
