public import HandrailCore

/// A sentence that a rule must flag, or must let pass: test, documentation and lesson in one.
public struct Example: Sendable {
  /// The sentence, without the brackets that mark the span.
  public let text: String
  /// The spans that `[[…]]` marked, as UTF-8 ranges in `text`; empty when none was marked.
  public let marked: [Range<Int>]
  /// What becomes of it when all that the rule finds is replaced; nil where it is not shown.
  public let fixed: String?
  /// What kind of post the sentence is meant to stand in.
  public let metadata: PostMetadata
  /// How it is marked up; Markdown unless it says otherwise.
  public let markup: Markup
  /// Where the example is written.
  public let source: RuleSource

  /// Creates an example.
  public init(
    text: String, marked: [Range<Int>], fixed: String? = nil, metadata: PostMetadata,
    markup: Markup = .markdown,
    source: RuleSource
  ) {
    self.text = text
    self.marked = marked
    self.fixed = fixed
    self.metadata = metadata
    self.markup = markup
    self.source = source
  }
}
