public import HandrailCore

/// A block of a document in the folded view.
public struct FoldedBlock: Sendable {
  /// Where in the post it stands.
  public let scope: Scope
  /// The front-matter key it comes from; nil for the body.
  public let field: String?
  /// Its text: a range of bytes in ``FoldedText/view``.
  public let range: Range<Int>

  /// Creates a block.
  init(scope: Scope, field: String?, range: Range<Int>) {
    self.scope = scope
    self.field = field
    self.range = range
  }
}
