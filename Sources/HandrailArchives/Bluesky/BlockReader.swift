import HandrailCore

/// Goes over the blocks of a CAR file, one at a time.
///
/// Source: IPLD, “Content Addressable aRchives”, version 1.
struct BlockReader {
  /// A block: its name, its data, and where it is in the member.
  struct Block {
    let id: ContentID
    let data: ArraySlice<UInt8>
    let span: Span
    /// The 1-based number of the block.
    let number: Int
  }

  private var portions: JSONPortions
  private let path: String
  private let limit: Int
  private var number = 0
  private var hasHeader = false
  /// The block that all others are found from, known with the first block.
  private(set) var root: ContentID?

  /// Takes a member, and how many bytes one block may have.
  init(_ member: Member, limit: Int) {
    portions = JSONPortions(member)
    path = member.path
    self.limit = limit
  }

  private mutating func readHeader() throws(Problem) {
    hasHeader = true
    guard let length = try length(), try portions.has(length) else {
      throw problem("the file is cut off", at: 0)
    }
    let end = portions.index + length
    let header = CBORReader.read(portions.bytes[portions.index..<end])
    root = header?["roots"]?.items.first?.link
    portions.index = end
  }

  /// The next block; nil at the end.
  mutating func next() throws(Problem) -> Block? {
    if !hasHeader { try readHeader() }
    let start = portions.base + portions.index
    guard let length = try length() else { return nil }
    guard try portions.has(length) else {
      throw problem(
        "the file ends in the middle of a block, and what is missing was not read", at: start)
    }
    let bytes = portions.bytes[portions.index..<portions.index + length]
    portions.index += length
    number += 1
    guard let (id, idLength) = ContentID.read(bytes) else {
      throw problem(
        "a block has no name that handrail knows, and what follows was not read", at: start)
    }
    return Block(
      id: id, data: bytes.dropFirst(idLength), span: Span(start, portions.base + portions.index),
      number: number)
  }

  /// How long the next part is; nil at the end.
  private mutating func length() throws(Problem) -> Int? {
    let start = portions.base + portions.index
    _ = try portions.has(10)
    var rest = portions.bytes[portions.index...]
    if rest.isEmpty { return nil }
    guard let length = VarInt.read(&rest) else {
      throw problem("a block has no length, and what follows was not read", at: start)
    }
    guard length <= UInt64(limit) else {
      throw problem(
        "a block is larger than \(limit >> 20) MiB, and what follows was not read", at: start)
    }
    portions.index = rest.startIndex
    return Int(length)
  }

  private func problem(_ message: String, at offset: Int) -> Problem {
    Problem(
      .input, message, advice: "download the repository from Bluesky again", path: path,
      position: Position(byte: offset, line: 1, column: offset + 1))
  }
}
