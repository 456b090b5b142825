/// Something a post says to handrail itself, in a comment or in its front matter, such as
/// `handrail: allow confidentiality/code-names -- announced on Monday`.
public struct Directive: Hashable, Sendable {
  /// What is said, without `handrail:` and the space around it.
  public let text: String
  /// The bytes of the comment, or of the front-matter value.
  public let span: Span
  /// Where it starts.
  public let start: Position
  /// Where it ends.
  public let end: Position
  /// The bytes of the block that it speaks of; nil for the whole post.
  public let reach: Span?

  /// Creates a directive.
  public init(text: String, span: Span, start: Position, end: Position, reach: Span?) {
    self.text = text
    self.span = span
    self.start = start
    self.end = end
    self.reach = reach
  }
}
