/// A second place that explains a finding, such as where a disclosure was wanted.
public struct RelatedLocation: Hashable, Sendable {
  /// What the place has to do with the finding.
  public let message: String
  /// The place, in bytes of the same file.
  public let span: Span
  /// Where it starts.
  public let start: Position
  /// Where it ends.
  public let end: Position

  /// Creates a related location.
  public init(message: String, span: Span, start: Position, end: Position) {
    self.message = message
    self.span = span
    self.start = start
    self.end = end
  }
}
