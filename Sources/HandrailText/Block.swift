public import HandrailCore

/// A piece of a post that reads as one: a paragraph, a heading, a table cell, an alt text.
///
/// Sentences, patterns and word sequences do not reach from one block into the next.
public struct Block: Sendable {
  /// Where in the post it stands.
  public let scope: Scope
  /// Its text: a range of UTF-8 bytes in ``Document/text``, or in ``FoldedText/view``.
  public let range: Range<Int>
  /// The front-matter key it comes from, such as `description`; nil for the body.
  public let field: String?

  /// Creates a block.
  public init(scope: Scope, range: Range<Int>, field: String? = nil) {
    self.scope = scope
    self.range = range
    self.field = field
  }
}
