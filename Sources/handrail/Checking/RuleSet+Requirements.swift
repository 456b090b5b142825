import HandrailCore
import HandrailRules

extension RuleSet {
  /// The rules that ask for something to be there.
  var requirements: Set<RuleID> {
    Set(
      guardrails.lazy.flatMap(\.rules).compactMap { rule in
        if case .require = rule.check { rule.id } else { nil }
      })
  }
}
