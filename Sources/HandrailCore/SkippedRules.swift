/// Rules that did not apply to a post or a run, and why, for the report.
public struct SkippedRules: Hashable, Sendable {
  /// The rules, in order.
  public let rules: [RuleID]
  /// Why they did not apply, as a clause that follows “because”.
  public let reason: String

  /// Creates a group of rules with one reason.
  public init(rules: [RuleID], reason: String) {
    self.rules = rules
    self.reason = reason
  }
}
