public import HandrailCore
public import HandrailRules

/// Everything the engine knows before it sees a post: compiled rules, shared by all workers.
public struct Plan: Sendable {
  let rules: [CompiledRule]
  /// Which of them a post has to be asked about.
  let index: RuleIndex
  /// When which of them are in force.
  let eras: Eras
  let terms: TermIndex
  /// What must not be shown, wherever it stands.
  let secrets: SecretWords
  /// Every pattern of the rules in force; a pattern's place is its number.
  let patterns: [PatternTemplate]
  /// What is looked for before any of them is run.
  let patternIndex: SharedPatternIndex
  /// What is left alone.
  let protection: Protection
  let folds: [String: Int]
  /// The company's key for naming findings among secret words; nil when it has none.
  let fingerprintKey: FingerprintKey?
  /// The names of the guardrails with a rule in force, in order.
  public let guardrails: [String]
  /// Rules that can find nothing here, by reason, such as an empty class of words.
  public let switchedOff: [SkippedRules]

  /// How many rules are in force that find something.
  public var ruleCount: Int { rules.count }
  /// How many rules protect speech from them.
  public var protectingRuleCount: Int { protection.rules.count }

  /// The rules that say what to put in the place of the words they find.
  public var rulesWithReplacement: Set<RuleID> {
    Set(rules.filter { $0.replacement != nil }.map(\.rule.id))
  }

  /// The rules with a pattern that any text might match, so that it is run on every post: worked out
  /// when asked for, with all words in force; in order, each once.
  public var patternsWithoutLiterals: [RuleID] {
    let unconditional = patternIndex.index.unconditional
    return rules.filter { $0.patterns.contains(where: unconditional.contains) }.map(\.rule.id)
  }

  /// Compiles a rule set.
  ///
  /// - Parameters:
  ///   - ruleSet: the rules, as loaded.
  ///   - keeps: says which rules are to look. What a redacted guardrail finds stays secret in any
  ///     case.
  /// - Returns: the plan, and every problem inside the conditions of rules. A plan with problems
  ///   must not be used to judge posts: rules are missing from it.
  public static func compile(_ ruleSet: RuleSet, keeping keeps: (RuleID) -> Bool = { _ in true })
    -> (plan: Plan, problems: [Problem])
  {
    var compiler = PlanCompiler(ruleSet)
    return compiler.compile(keeping: keeps)
  }
}
