import HandrailCore
import HandrailEngine
import HandrailRules

extension RuleDescription {
  /// What there is to know of the rules that a run's findings name.
  ///
  /// - Parameters:
  ///   - book: the rules.
  ///   - findings: the findings.
  /// - Returns: the descriptions, in the order of the rules, without examples that hold words which
  ///   must not be shown.
  static func broken(in book: Rulebook, by findings: [Finding]) -> [RuleDescription] {
    let broken = Set(findings.map(\.rule))
    return broken.isEmpty ? [] : all(in: book) { broken.contains($0) }
  }

  /// What there is to know of the rules that find something.
  ///
  /// - Parameters:
  ///   - book: the rules.
  ///   - isWanted: says which of them are wanted; all when nil.
  /// - Returns: the descriptions, in the order of the rules, without examples that hold words which
  ///   must not be shown.
  static func all(
    in book: Rulebook, where isWanted: (RuleID) -> Bool = { _ in true }
  ) -> [RuleDescription] {
    let engine = Engine(plan: book.plan)
    return book.ruleSet.guardrails.flatMap { guardrail in
      let vocabulary = book.ruleSet.configuration.vocabulary.overridden(by: guardrail.vocabulary)
      return guardrail.rules.filter { !$0.protects && isWanted($0.id) }.map { rule in
        var description = RuleDescription(rule, of: guardrail, vocabulary)
        description.flagged.removeAll(where: engine.holdsSecrets)
        description.passed.removeAll(where: engine.holdsSecrets)
        return description
      }
    }
  }

  private init(_ rule: Rule, of guardrail: Guardrail, _ vocabulary: Vocabulary) {
    func filled(_ text: String) -> String {
      MessageTemplate(text).filled(match: nil, vocabulary: vocabulary)
    }
    let showsExamples = !guardrail.isRedacted || guardrail.sampleVocabulary != nil
    self.init(
      id: rule.id, severity: rule.severity, title: guardrail.title, message: filled(rule.message),
      why: rule.why ?? guardrail.why, instead: rule.instead.map(filled), owner: guardrail.owner,
      reference: guardrail.reference, source: rule.source,
      flagged: showsExamples ? rule.flagged.map(\.text) : [],
      passed: showsExamples ? rule.passed.map(\.text) : [])
  }
}
