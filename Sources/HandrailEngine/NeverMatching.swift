import HandrailCore
import HandrailRules

/// Finds rules that can never have anything to say: they give false comfort, so they are problems.
struct NeverMatching {
  let guardrail: Guardrail
  let termSets: [[Term]]

  /// Why a rule can never match, as a sentence without a full stop; nil when it can.
  func reason(for rule: Rule, check: CompiledRule.Check) -> String? {
    reasonInApplies(of: rule) ?? reasonInTime(of: rule) ?? reasonInWords(of: check)
  }

  /// The guardrail is for some posts and the rule for others.
  private func reasonInApplies(of rule: Rule) -> String? {
    func isDisjoint<T: Hashable>(_ a: [T], _ b: [T]) -> Bool {
      !a.isEmpty && !b.isEmpty && Set(a).isDisjoint(with: b)
    }
    let (outer, inner) = (guardrail.applies, rule.applies)
    let parts = [
      ("channels", isDisjoint(outer.channels, inner.channels)),
      ("audiences", isDisjoint(outer.audiences, inner.audiences)),
      ("accounts", isDisjoint(outer.accounts, inner.accounts)),
      ("statuses", isDisjoint(outer.statuses, inner.statuses)),
    ]
    return parts.first { $0.1 }.map { part, _ in
      "this rule can never apply: its guardrail is for other \(part)"
    }
  }

  /// The rule begins after its guardrail ends, or ends before it begins.
  private func reasonInTime(of rule: Rule) -> String? {
    let windows = [guardrail.window, rule.window]
    guard let from = windows.compactMap(\.from).max(),
      let until = windows.compactMap(\.until).min(), until <= from
    else { return nil }
    return "this rule is never in force: it starts on \(from), and all ends on \(until)"
  }

  /// Everything that is flagged is excused.
  private func reasonInWords(of check: CompiledRule.Check) -> String? {
    guard let condition = check.place, let except = condition as? ExceptCondition,
      except.reach == nil, let base = except.base as? TermsCondition,
      let excuse = except.excuse as? TermsCondition
    else { return nil }
    let excused = Set(termSets[excuse.set].map(\.text))
    guard termSets[base.set].allSatisfy({ excused.contains($0.text) }) else { return nil }
    return "this rule can never match: ‘unless’ excuses every word that it looks for"
  }
}

extension CompiledRule.Check {
  /// The condition that says where the rule speaks; nil for a requirement.
  fileprivate var place: (any Condition)? {
    switch self {
    case .flag(let condition), .protect(let condition, _): condition
    case .require: nil
    }
  }
}
