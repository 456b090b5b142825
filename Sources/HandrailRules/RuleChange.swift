public import HandrailCore

/// What a `handrail.yml` sets of a rule, in place of what the rule says itself.
public struct RuleChange: Hashable, Sendable {
  /// The setting in the words of the file: `severity: error`, `waive: nobody`.
  public let words: String
  /// Where it stands.
  public let source: RuleSource

  /// Creates a change.
  public init(_ words: String, source: RuleSource) {
    self.words = words
    self.source = source
  }
}
