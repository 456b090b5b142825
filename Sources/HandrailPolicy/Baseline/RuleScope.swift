public import HandrailCore

/// Which rules had a say in a run: what no rule looked for is not gone.
public struct RuleScope: Sendable {
  private let inForce: Set<RuleID>
  private let isKnown: @Sendable (RuleID) -> Bool

  /// Creates the scope of a run.
  ///
  /// - Parameters:
  ///   - inForce: the rules that looked at posts.
  ///   - isKnown: whether there is such a rule, in force or not.
  public init(inForce: Set<RuleID>, isKnown: @escaping @Sendable (RuleID) -> Bool) {
    self.inForce = inForce
    self.isKnown = isKnown
  }

  /// Whether a run can tell that the rule finds nothing in a post any more.
  ///
  /// - Parameters:
  ///   - rule: the rule, which may be there no longer.
  ///   - skipped: the rules that did not look at the post.
  /// - Returns: whether it can.
  func judges(_ rule: RuleID, skipped: [SkippedRules] = []) -> Bool {
    guard inForce.contains(rule) else { return !isKnown(rule) }
    return !skipped.contains { $0.rules.contains(rule) }
  }
}
