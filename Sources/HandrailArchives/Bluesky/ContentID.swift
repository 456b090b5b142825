/// The name of a block of data: the SHA-256 of its bytes.
///
/// Source: multiformats/cid, version 1.
struct ContentID: Hashable {
  private let words: SIMD4<UInt64>

  /// Reads a content identifier from the start of some bytes; nil when it is none, or of another hash.
  ///
  /// - Parameter bytes: the bytes; what follows the identifier is left.
  /// - Returns: the identifier, and how many bytes it has.
  static func read(_ bytes: ArraySlice<UInt8>) -> (id: ContentID, length: Int)? {
    var rest = bytes
    // Version 0 is a hash and nothing else.
    if !rest.starts(with: [0x12, 0x20]) {
      guard VarInt.read(&rest) == 1, VarInt.read(&rest) != nil else { return nil }
    }
    guard VarInt.read(&rest) == 0x12, VarInt.read(&rest) == 32, rest.count >= 32 else { return nil }
    var words = SIMD4<UInt64>()
    for (index, byte) in rest.prefix(32).enumerated() {
      words[index / 8] = words[index / 8] << 8 | UInt64(byte)
    }
    return (ContentID(words: words), bytes.count - rest.count + 32)
  }
}
