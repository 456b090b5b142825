import HandrailCore

/// Gathers the rules that do not apply, by reason.
struct SkippedRulesBuilder {
  private var reasons: [String] = []
  private var rules: [String: [RuleID]] = [:]
  private(set) var count = 0

  mutating func add(_ rule: RuleID, because reason: String) {
    if rules[reason] == nil { reasons.append(reason) }
    rules[reason, default: []].append(rule)
    count += 1
  }

  /// One group a reason, in the order in which the reasons were first given.
  var groups: [SkippedRules] {
    reasons.map { SkippedRules(rules: rules[$0] ?? [], reason: $0) }
  }
}
