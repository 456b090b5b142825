public import HandrailCore

/// A post of a corpus, and what a person said a check should find in it.
public struct LabelledPost {
  /// A word that says what should be found.
  public struct Label: Hashable, Sendable {
    /// The word: the name of a guardrail or a rule, or `protected`.
    public let name: String
    /// Where it starts in the batch.
    public let start: Position
    /// Where it ends.
    public let end: Position
  }

  /// The post.
  public let post: ImportedPost
  /// What should be found; empty when nothing should.
  public let labels: [Label]
  /// Words that should be found exactly; often none are named.
  public let spans: [String]
}
