import HandrailCore
import HandrailRules

/// The rules that `--only` and `--except` name.
struct RuleSelection {
  private let only: [String]
  private let except: [String]
  /// Names that are no rule and no guardrail.
  let problems: [Problem]

  /// Takes what the command line names; `quotes` says whether problems may repeat it.
  init(only: [String], except: [String], in ruleSet: RuleSet, quotes: Bool) {
    self.only = only
    self.except = except
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

  /// Whether a rule is to be kept.
  func keeps(_ rule: RuleID) -> Bool {
    guard !only.isEmpty || !except.isEmpty else { return true }
    let names = [rule.description, rule.guardrail]
    return (only.isEmpty || only.contains(where: names.contains))
      && !except.contains(where: names.contains)
  }

  /// The rule set with only the rules that are kept.
  func applied(to ruleSet: RuleSet) -> RuleSet {
    guard !only.isEmpty || !except.isEmpty else { return ruleSet }
    return RuleSet(
      configuration: ruleSet.configuration,
      guardrails: ruleSet.guardrails.map { $0.keeping { keeps($0.id) } }, waivers: ruleSet.waivers)
  }
}
