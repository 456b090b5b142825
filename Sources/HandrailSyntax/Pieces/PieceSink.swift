/// Collects the pieces of a scalar, and its text to verify them.
struct PieceSink: ScalarSink {
  private let bytes: [UInt8]
  private(set) var text: [UInt8] = []
  private(set) var pieces: [ScalarPiece] = []
  /// Whether the last piece is a run of bytes that stand as they are.
  private var isRun = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func copy(_ source: Range<Int>) {
    guard !source.isEmpty else { return }
    let start = text.count
    text.append(contentsOf: bytes[source])
    if isRun, let last = pieces.last, last.source.upperBound == source.lowerBound {
      pieces[pieces.count - 1] = ScalarPiece(
        text: last.text.lowerBound..<text.count,
        source: last.source.lowerBound..<source.upperBound)
    } else {
      pieces.append(ScalarPiece(text: start..<text.count, source: source))
    }
    isRun = true
  }

  mutating func put(_ scalar: Unicode.Scalar, from source: Range<Int>) {
    if source.count == 1, scalar.isASCII, UInt8(scalar.value) == bytes[source.lowerBound] {
      return copy(source)
    }
    let start = text.count
    text.append(contentsOf: scalar.utf8)
    pieces.append(ScalarPiece(text: start..<text.count, source: source))
    isRun = false
  }
}
