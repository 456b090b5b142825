import HandrailCore
import HandrailRules

/// The rules that `--only` and `--except` name.
struct RuleSelection {
  private let only: [String]
  private let except: [String]
  /// The rules that protect speech: they stay in force unless they are left out by name.
  private let protecting: Set<RuleID>
  /// Names that are no rule and no guardrail.
  let problems: [Problem]

  /// Takes what the command line names; `quotes` says whether problems may repeat it.
  init(only: [String], except: [String], in ruleSet: RuleSet, quotes: Bool) {
    self.only = only
    self.except = except
    protecting = Set(ruleSet.rules.lazy.filter(\.protects).map(\.id))
    guard !only.isEmpty || !except.isEmpty else {
      problems = []
      return
    }
    let known = ruleSet.guardrails.map(\.name) + ruleSet.rules.map(\.id.description)
    problems = (only + except).filter { !known.contains($0) }.map { name in
      Problem(
        .rules, "there is no rule or guardrail \(quotes ? "‘\(name)’" : "of this name")",
        advice: NearestWord(known).advice(for: name) ?? "see their names with: handrail rules")
    }
  }

  /// Whether a rule is to be kept: it is named, or protects speech from those that are.
  func keeps(_ rule: RuleID) -> Bool {
    protecting.contains(rule) ? !leavesOut(rule) : isChosen(rule)
  }

  /// Whether a rule is among those that are named, by `only` or by not being left out.
  private func isChosen(_ rule: RuleID) -> Bool {
    (only.isEmpty || only.contains(rule.description) || only.contains(rule.guardrail))
      && !leavesOut(rule)
  }

  private func leavesOut(_ rule: RuleID) -> Bool {
    !except.isEmpty && (except.contains(rule.description) || except.contains(rule.guardrail))
  }

  /// The rule set with only the rules that are named.
  func applied(to ruleSet: RuleSet) -> RuleSet {
    guard !only.isEmpty || !except.isEmpty else { return ruleSet }
    return RuleSet(
      configuration: ruleSet.configuration,
      guardrails: ruleSet.guardrails.map { $0.keeping { isChosen($0.id) } },
      waivers: ruleSet.waivers)
  }
}
