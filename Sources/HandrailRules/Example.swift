public import HandrailCore

/// A sentence that a rule must flag, or must let pass: test, documentation and lesson in one.
public struct Example: Sendable {
  /// The sentence, without the brackets that mark the span.
  public let text: String
  /// The spans that `[[…]]` marked, as UTF-8 ranges in `text`; empty when none was marked.
  public let marked: [Range<Int>]
  /// What kind of post the sentence is meant to stand in.
  public let metadata: PostMetadata
  /// Where the example is written.
  public let source: RuleSource

  /// Creates an example.
  public init(text: String, marked: [Range<Int>], metadata: PostMetadata, source: RuleSource) {
    self.text = text
    self.marked = marked
    self.metadata = metadata
    self.source = source
  }
}
