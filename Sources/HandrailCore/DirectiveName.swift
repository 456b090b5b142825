/// A name in a directive, and the bytes it is written with.
public struct DirectiveName: Hashable, Sendable {
  /// The name, such as `confidentiality/code-names`.
  public let text: String
  /// Its bytes.
  public let span: Span

  /// Creates a name.
  public init(text: String, span: Span) {
    self.text = text
    self.span = span
  }
}
