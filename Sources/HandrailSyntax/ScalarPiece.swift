/// A run of a scalar's text and the bytes it was written with.
public struct ScalarPiece: Hashable, Sendable {
  /// The range in the scalar's text, in UTF-8 bytes.
  public let text: Range<Int>
  /// The range in the parsed bytes.
  public let source: Range<Int>

  /// Creates a piece. Ranges of one length map byte by byte; others map as a whole.
  public init(text: Range<Int>, source: Range<Int>) {
    self.text = text
    self.source = source
  }
}
