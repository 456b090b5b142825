/// A text in which `*` stands for any bytes, or for none.
struct TextGlob: Hashable, Sendable {
  private let pieces: [[UInt8]]

  /// Takes a text apart at its stars.
  init(_ text: some Collection<UInt8>) {
    pieces = Array(text).split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      .map { Array($0) }
  }

  /// The longest stretch without a star.
  var longestPiece: [UInt8] { pieces.max { $0.count < $1.count } ?? [] }

  /// Whether it stands for the whole of `bytes`: in time that is linear for each of its pieces.
  func matches(_ bytes: [UInt8]) -> Bool {
    guard let first = pieces.first, let last = pieces.last else { return bytes.isEmpty }
    if pieces.count == 1 { return bytes == first }
    guard bytes.starts(with: first), bytes.count >= first.count + last.count,
      bytes.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = bytes[first.count..<bytes.count - last.count]
    for piece in pieces.dropFirst().dropLast() {
      guard piece.count <= rest.count else { return false }
      let start = (rest.startIndex...rest.endIndex - piece.count).first {
        rest[$0..<$0 + piece.count].elementsEqual(piece)
      }
      guard let start else { return false }
      rest = rest[(start + piece.count)...]
    }
    return true
  }
}
