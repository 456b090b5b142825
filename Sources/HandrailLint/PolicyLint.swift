public import HandrailCore
public import HandrailEngine
public import HandrailRules

/// Looks over the guardrails themselves: for rules that may forbid what people are free to say, and for
/// what keeps rules from working well.
///
/// It knows wordings, not law: what it finds is for people to judge, and what it does not find may still
/// be wrong. Words that a guardrail hides are never in a remark.
public struct PolicyLint {
  let ruleSet: RuleSet
  let plan: Plan
  let moment: Timestamp
  let engine: Engine
  /// The rules with a pattern that is tried on every post.
  private let costly: Set<RuleID>

  /// Takes sound rules, and the day by which reviews are stale.
  public init(_ ruleSet: RuleSet, plan: Plan, moment: Timestamp) {
    self.ruleSet = ruleSet
    self.plan = plan
    self.moment = moment
    engine = Engine(plan: plan)
    costly = Set(plan.patternsWithoutLiterals)
  }

  /// All remarks, by file, line and rule.
  public var remarks: [PolicyRemark] {
    let found =
      protection + ruleSet.guardrails.flatMap(remarks(on:)) + overlaps + contradictions
      + ordinaryWords
    return found.enumerated().sorted { a, b in
      (a.element.source.path, a.element.source.line, a.offset)
        < (b.element.source.path, b.element.source.line, b.offset)
    }.map(\.element)
  }

  private func remarks(on guardrail: Guardrail) -> [PolicyRemark] {
    care(for: guardrail) + overbroadTexts(of: guardrail)
      + guardrail.rules.filter { $0.switchedOff == nil }.flatMap { rule in
        overbroad(rule, in: guardrail) + patterns(of: rule, in: guardrail)
      } + uncovered(by: guardrail)
  }

  /// Parts of the company's own rules that no example shows; packs are tried elsewhere.
  private func uncovered(by guardrail: Guardrail) -> [PolicyRemark] {
    guard !guardrail.isBuiltIn else { return [] }
    let runner = ExampleRunner(configuration: ruleSet.configuration)
    return runner.coverage(of: guardrail).filter { !$0.gaps.isEmpty }.map { rule in
      let count = rule.gaps.count
      let parts = count == 1 ? "a part" : "\(count) parts"
      return PolicyRemark(
        .uncovered, .advice, rule: rule.rule, at: rule.source,
        "No example shows \(parts) of this rule at work.",
        advice: "See which with: handrail test --coverage \(rule.rule)")
    }
  }

  /// The words of a class as a guardrail sees them.
  func vocabulary(of guardrail: Guardrail) -> Vocabulary {
    ruleSet.configuration.vocabulary.overridden(by: guardrail.vocabulary)
  }

  /// A word in quotes, or what stands for one that must not be shown.
  func shown(_ word: String, of guardrail: Guardrail, or place: String) -> String {
    guardrail.isRedacted || engine.holdsSecrets(word) ? place : "“\(word)”"
  }

  /// Where a guardrail starts.
  func source(of guardrail: Guardrail) -> RuleSource {
    RuleSource(path: guardrail.file.path, line: 1)
  }

  /// Nobody protects what people may say at work.
  private var protection: [PolicyRemark] {
    guard plan.protectingRuleCount == 0 else { return [] }
    let path = ruleSet.configuration.path ?? ruleSet.guardrails.first?.file.path ?? ""
    return [
      PolicyRemark(
        .unprotected, .warning, at: RuleSource(path: path, line: 1),
        "No rule protects what people may say about pay, hours, safety, organising, discrimination or "
          + "wrongdoing, so any of these rules may fail such a post.",
        advice: "Add protected-speech under ‘extends’, or write rules with ‘protect’.",
        laws: [
          .concertedActivity, .securitiesReports, .californianWages, .californianConditions,
        ])
    ]
  }

  /// Who looks after a guardrail, and since when nobody has.
  private func care(for guardrail: Guardrail) -> [PolicyRemark] {
    var remarks: [PolicyRemark] = []
    let source = source(of: guardrail)
    let year: Int64 = 365 * 86_400
    let day = guardrail.reviewed.description.prefix(10)
    if guardrail.reviewed.seconds + year < moment.seconds {
      remarks.append(
        PolicyRemark(
          .review, .warning, at: source,
          "Nobody has read ‘\(guardrail.name)’ since \(day), more than a year ago.",
          advice: guardrail.isBuiltIn
            ? "See whether there is a newer handrail." : "Read it, then set ‘reviewed’ to that day."
        ))
    } else if guardrail.reviewed > moment {
      remarks.append(
        PolicyRemark(
          .review, .advice, at: source,
          "‘\(guardrail.name)’ was reviewed on \(day), a day to come.",
          advice: "Write the day on which a person last read it."))
    }
    if !guardrail.isBuiltIn, Self.isNobody(guardrail.owner) {
      remarks.append(
        PolicyRemark(
          .owner, .warning, at: source,
          "‘\(guardrail.name)’ does not say whom to ask: its owner is a stand-in.",
          advice: "Name an address, a team or a channel where somebody answers."))
    }
    return remarks
  }

  /// Whether an owner is written only to fill the line.
  private static func isNobody(_ owner: String) -> Bool {
    let words = WordSequence(owner).words
    let standIns: Set = [
      "todo", "tbd", "tba", "nobody", "none", "n", "a", "owner", "unknown", "xxx",
    ]
    return words.allSatisfy(standIns.contains) || owner.contains("…") || words.first == "your"
  }

  /// Patterns that cost much, or may never end.
  private func patterns(of rule: Rule, in guardrail: Guardrail) -> [PolicyRemark] {
    var remarks: [PolicyRemark] = []
    if costly.contains(rule.id) {
      remarks.append(
        PolicyRemark(
          .costlyPattern, .advice, rule: rule.id, at: rule.source,
          "A pattern of this rule is tried on every post, because any text might match it.",
          advice: "Write a word into it that every match must hold, or use ‘terms’ instead."))
    }
    if rule.conditions.flatMap(\.patterns).contains(where: PatternHazard.isIn) {
      remarks.append(
        PolicyRemark(
          .slowPattern, .warning, rule: rule.id, at: rule.source,
          "A pattern of this rule repeats what is repeated already, as (\\w+ ?)* does. On some posts it "
            + "would take for ever, is stopped, and leaves the post undecided.",
          advice: "Repeat once only, or write the inner part with ++ or *+, which never gives back."
        ))
    }
    return remarks
  }
}
