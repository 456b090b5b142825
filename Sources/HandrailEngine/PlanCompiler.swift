import HandrailCore
import HandrailRules
import HandrailSyntax

/// Gives the conditions of a rule set their meaning.
struct PlanCompiler {
  private let ruleSet: RuleSet
  private var rules: [CompiledRule] = []
  private let termSets = TermSetList()
  private var secrets: SecretWords
  private let patterns = PatternList()
  private var protecting: [CompiledRule] = []
  private let protectedTerms = TermSetList()
  private let protectedPatterns = PatternList()
  private var problems: [Problem] = []
  private var switchedOff = SkippedRulesBuilder()
  /// How many patterns belong to rules in force or find what is secret.
  private var keptPatterns = 0

  init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    secrets = SecretWords(areIncomplete: ruleSet.mayLackSecrets)
  }

  mutating func compile(keeping keeps: (RuleID) -> Bool) -> (plan: Plan, problems: [Problem]) {
    for guardrail in ruleSet.guardrails { compile(guardrail, keeping: keeps) }
    patterns.truncate(to: keptPatterns)
    let names = ruleSet.guardrails.map(\.name).filter { name in
      rules.contains { $0.rule.id.guardrail == name }
    }
    let protection = Protection(
      rules: protecting, termSets: protectedTerms.sets, patterns: protectedPatterns.templates,
      patternIndex: SharedPatternIndex(protectedPatterns.templates))
    let plan = Plan(
      rules: rules,
      index: RuleIndex(
        rules, termSets: termSets.sets.count, patterns: patterns.templates.count),
      eras: Eras(rules), terms: TermIndex(termSets.sets), secrets: secrets,
      patterns: patterns.templates, patternIndex: SharedPatternIndex(patterns.templates),
      protection: protection, folds: ruleSet.configuration.folds,
      fingerprintKey: ruleSet.configuration.fingerprintKey, guardrails: names,
      switchedOff: switchedOff.groups)
    return (plan, problems.inOrder)
  }

  private mutating func compile(_ guardrail: Guardrail, keeping keeps: (RuleID) -> Bool) {
    let vocabulary = ruleSet.configuration.vocabulary.overridden(by: guardrail.vocabulary)
    let info = GuardrailInfo(guardrail)
    let nodes = NodeReader(guardrail.file)
    for rule in guardrail.rules
    where !rule.protects && (guardrail.isRedacted || rule.mayFindSecrets || keeps(rule.id)) {
      patterns.truncate(to: keptPatterns)
      let firstPattern = keptPatterns
      let reader = ConditionReader(
        rule: rule, guardrail: guardrail, vocabulary: vocabulary, nodes: nodes,
        termSets: termSets, patterns: patterns)
      guard let check = check(of: rule, with: reader) else {
        if guardrail.isRedacted { secrets.areIncomplete = true }
        continue
      }
      if guardrail.isRedacted, let condition = check.finder {
        hide(condition, of: guardrail)
        keptPatterns = patterns.templates.count
      } else {
        hideSecrets(of: check)
      }
      let never = NeverMatching(guardrail: guardrail, termSets: termSets.sets)
      if let reason = never.reason(for: rule, check: check) {
        let line = guardrail.file.lines.range(ofLine: rule.source.line)
        nodes.note(reason, advice: "mend it or take it out", at: line)
        continue
      }
      guard keeps(rule.id) else { continue }
      let numbers = firstPattern..<patterns.templates.count
      let replacement = replacement(
        of: rule, check: check, hasPatterns: !numbers.isEmpty, nodes: nodes)
      let periods = periods(of: rule)
      if let reason = rule.offReason ?? check.neverReason
        ?? (periods?.isEmpty == true ? noPeriod(rule) : nil)
      {
        switchedOff.add(rule.id, because: reason)
      } else {
        keptPatterns = numbers.upperBound
        rules.append(
          CompiledRule(
            rule: rule, guardrail: info, check: check, periods: periods, vocabulary: vocabulary,
            replacement: replacement, patterns: numbers,
            asksForMetadata: reader.asksForMetadata))
      }
    }
    protect(by: guardrail, vocabulary, info, nodes, keeping: keeps)
    problems += nodes.problems
  }

  /// Compiles the rules of a guardrail that protect speech from others.
  private mutating func protect(
    by guardrail: Guardrail, _ vocabulary: Vocabulary, _ info: GuardrailInfo, _ nodes: NodeReader,
    keeping keeps: (RuleID) -> Bool
  ) {
    for rule in guardrail.rules where rule.protects && keeps(rule.id) {
      let first = protectedPatterns.templates.count
      let reader = ConditionReader(
        rule: rule, guardrail: guardrail, vocabulary: vocabulary, nodes: nodes,
        termSets: protectedTerms, patterns: protectedPatterns)
      guard let check = check(of: rule, with: reader) else { continue }
      let never = NeverMatching(guardrail: guardrail, termSets: protectedTerms.sets)
      if let reason = never.reason(for: rule, check: check) {
        let line = guardrail.file.lines.range(ofLine: rule.source.line)
        nodes.note(reason, advice: "mend it or take it out", at: line)
        continue
      }
      let periods = periods(of: rule)
      if let reason = rule.offReason ?? check.neverReason
        ?? (periods?.isEmpty == true ? noPeriod(rule) : nil)
      {
        switchedOff.add(rule.id, because: reason)
        continue
      }
      protecting.append(
        CompiledRule(
          rule: rule, guardrail: info, check: check, periods: periods, vocabulary: vocabulary,
          replacement: nil, patterns: first..<protectedPatterns.templates.count,
          asksForMetadata: reader.asksForMetadata))
    }
  }

  /// The windows of the period that a rule is in force in; nil when it is always.
  private func periods(of rule: Rule) -> [TimeWindow]? {
    rule.during.map { name in
      ruleSet.configuration.periods.first { $0.name == name }?.windows ?? []
    }
  }

  /// Takes what a rule under `redact` finds for secret, whether or not the rule is in force.
  private mutating func hide(_ condition: any Condition, of guardrail: Guardrail) {
    let company = Set(ruleSet.configuration.vocabulary.classes.values.joined().map(\.text))
    let own = condition.termSets.filter { set in
      !guardrail.isBuiltIn || termSets.sets[set].allSatisfy { company.contains($0.text) }
    }
    secrets.add(condition, ownSets: own, isOwn: !guardrail.isBuiltIn)
  }

  /// Takes what is secret in itself, such as a password, for secret in every post.
  private mutating func hideSecrets(of check: CompiledRule.Check) {
    let secret = check.conditions.flatMap(\.secretConditions)
    for condition in secret { secrets.add(condition, ownSets: [], isOwn: false) }
    if !secret.isEmpty { keptPatterns = patterns.templates.count }
  }

  private func noPeriod(_ rule: Rule) -> String {
    "handrail.yml sets no \(rule.during ?? "") period"
  }

  /// What a rule puts in the place of the words it finds, after noting what is wrong with it.
  private func replacement(
    of rule: Rule, check: CompiledRule.Check, hasPatterns: Bool, nodes: NodeReader
  ) -> CompiledReplacement? {
    guard let replacement = rule.replacement, case .flag(let condition) = check else { return nil }
    let words = condition.termSets
    var areAll = false
    if case .either(let sets, _) = condition.triggers { areAll = Set(sets) == Set(words) }
    ReplacementCheck(
      rule: rule, nodes: nodes, termSets: areAll ? words.map { termSets.sets[$0] } : [],
      hasPatterns: hasPatterns
    ).check(replacement)
    return CompiledReplacement(replacement, keepsCapitals: !rule.isCaseExact)
  }

  private func check(of rule: Rule, with reader: ConditionReader) -> CompiledRule.Check? {
    let excuse = rule.unless.flatMap { reader.excuse($0) }
    if rule.unless != nil, excuse == nil { return nil }
    func excused(_ condition: any Condition) -> any Condition {
      guard let excuse else { return condition }
      return ExceptCondition(base: condition, excuse: excuse.condition, reach: excuse.reach)
    }
    switch rule.check {
    case .flag(let node):
      guard let condition = located(node, with: reader) else { return nil }
      return .flag(excused(condition))
    case .require(let node, let when, let place):
      let wanted = located(node, with: reader)
      let trigger = when.flatMap { located($0, with: reader) }
      guard let wanted, (when == nil) == (trigger == nil) else { return nil }
      return .require(wanted, when: trigger.map(excused), place: place)
    case .protect(let node, let within):
      let reach = within.map { reader.reach($0) } ?? .words(Rule.usualProtection)
      guard let condition = located(node, with: reader), let reach else { return nil }
      return .protect(excused(condition), within: reach)
    }
  }

  /// A condition that has a place in the post: not a bare `not`.
  private func located(_ node: Node, with reader: ConditionReader) -> (any Condition)? {
    guard let condition = reader.condition(node) else { return nil }
    guard condition is NotCondition else { return condition }
    reader.nodes.note(
      "‘not’ has no place of its own, so there is nowhere to point",
      advice: "use ‘require’ for a text that must be there", at: node.range)
    return nil
  }
}

extension Rule {
  /// Why the rule is off, where a configuration says so.
  fileprivate var offReason: String? {
    switchedOff.map { "\($0.path), line \($0.line), switches it off" }
  }
}

extension CompiledRule.Check {
  /// The conditions that it asks.
  fileprivate var conditions: [any Condition] {
    switch self {
    case .flag(let condition), .protect(let condition, _): [condition]
    case .require(let wanted, let when, _): [wanted] + (when.map { [$0] } ?? [])
    }
  }

  /// What the words of the post have to meet; nil when the check asks every post for something.
  fileprivate var finder: (any Condition)? {
    switch self {
    case .flag(let condition), .protect(let condition, _): condition
    case .require(_, let when, _): when
    }
  }

  /// Why the check can find nothing; nil when it can.
  ///
  /// A requirement without words of its own is off too: nobody could meet it.
  var neverReason: String? {
    switch self {
    case .flag(let condition), .protect(let condition, _): condition.neverReason
    case .require(let wanted, let when, _): when?.neverReason ?? wanted.neverReason
    }
  }
}
