public import HandrailCore

/// A place in a post, as a trace tells of it.
public struct TracePlace: Hashable, Sendable {
  /// Where it starts.
  public let start: Position
  /// Where it ends.
  public let end: Position
  /// Which text of the post it counts in; nil for a file.
  public let field: String?
  /// Whether the post as a whole is meant, and this is only where it starts.
  public let isWholePost: Bool
  /// The words that stand there, as a reader sees them; nil when they must not be shown.
  public let words: String?
}
