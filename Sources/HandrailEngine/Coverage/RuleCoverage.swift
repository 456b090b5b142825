public import HandrailCore

/// What of a rule no example of its own shows at work.
public struct RuleCoverage: Sendable {
  /// Something that no example shows.
  public struct Gap: Hashable, Sendable {
    /// What it is.
    public enum Kind: Sendable {
      /// A word that the rule lists.
      case word
      /// A branch of a pattern.
      case alternative
      /// A condition inside another.
      case part
      /// What excuses a finding.
      case excuse
    }

    /// What it is.
    public let kind: Kind
    /// The word, the branch or what the condition looks for; nil when it must not be shown.
    public let text: String?
  }

  /// The rule.
  public let rule: RuleID
  /// Where it is written.
  public let source: RuleSource
  /// What no example shows, in the order of the rule.
  public let gaps: [Gap]
}
