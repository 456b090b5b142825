/// Something a post says to handrail itself, in a comment or in its front matter, such as
/// `handrail: allow confidentiality/code-names -- announced on Monday; until 2026-12-31`.
public struct Directive: Hashable, Sendable {
  /// What it asks for, as written: `allow`.
  public let verb: String
  /// What it names, such as rules.
  public let names: [DirectiveName]
  /// Why, on one line, cut short; nil when it does not say.
  public let reason: String?
  /// Until when, as written; nil when it does not say.
  public let until: String?
  /// The keys, or the form, that no directive has, as written.
  public let strangers: [String]
  /// The bytes of the comment's words, or of the front-matter value.
  public let span: Span
  /// The same bytes in the text as it was read, in UTF-8.
  public let source: Range<Int>
  /// Where it starts.
  public let start: Position
  /// Where it ends.
  public let end: Position
  /// Which text of the post the spans count in; nil for a file.
  public let field: String?
  /// The bytes of the block that it speaks of; nil for the whole post.
  public let reach: Span?
  /// Whether it holds words that must not be shown.
  public var isWithheld = false
  /// The line it stands in, with what must not be shown masked; nil when nobody has made one.
  public var excerpt: Excerpt?

  /// Creates a directive.
  public init(
    verb: String, names: [DirectiveName], reason: String?, until: String?, strangers: [String],
    span: Span, source: Range<Int>, start: Position, end: Position, field: String?, reach: Span?
  ) {
    self.verb = verb
    self.names = names
    self.reason = reason
    self.until = until
    self.strangers = strangers
    self.span = span
    self.source = source
    self.start = start
    self.end = end
    self.field = field
    self.reach = reach
  }
}
