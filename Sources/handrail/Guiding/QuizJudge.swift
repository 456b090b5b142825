import HandrailCore
import HandrailEngine
import HandrailRules
import HandrailText

/// Says whether an example as a whole would pass: every rule is asked, not only its own.
final class QuizJudge {
  private let ruleSet: RuleSet
  private let moment: Timestamp
  /// An engine for each guardrail, in whose words its examples are read.
  private var engines: [String: Engine] = [:]

  /// Takes the rules and the moment to judge by.
  init(_ book: Rulebook, at moment: Timestamp) {
    ruleSet = book.everyRule
    self.moment = moment
  }

  /// Whether an example passes without a remark.
  ///
  /// - Parameters:
  ///   - example: the example.
  ///   - rule: the rule that it is for.
  ///   - guardrail: the guardrail of that rule.
  ///   - isFlagged: whether the rule finds fault with it.
  /// - Returns: nil where it is no question for a quiz: advice, or what comes out another way when all
  ///   rules look.
  func verdict(
    on example: Example, of rule: Rule, in guardrail: Guardrail, isFlagged: Bool
  ) -> Bool? {
    guard !isFlagged || rule.severity > .advice, example.markup == .markdown else { return nil }
    let document = DocumentReader.read(
      SourceText(path: example.source.path, utf8: Array(example.text.utf8)),
      markup: example.markup)
    let result = engine(for: guardrail).check(
      document, metadata: document.metadata.overridden(by: example.metadata), asOf: moment)
    guard document.problems.isEmpty, result.problems.isEmpty else { return nil }
    if isFlagged { return result.findings.contains { $0.rule == rule.id } ? false : nil }
    return result.findings.isEmpty ? true : nil
  }

  private func engine(for guardrail: Guardrail) -> Engine {
    let name = guardrail.sampleVocabulary == nil ? "" : guardrail.name
    if let engine = engines[name] { return engine }
    var configuration = ruleSet.configuration
    if let sample = guardrail.sampleVocabulary {
      configuration.vocabulary = configuration.vocabulary.overridden(by: sample)
    }
    let engine = Engine(
      plan: Plan.compile(RuleSet(configuration: configuration, guardrails: ruleSet.guardrails)).plan
    )
    engines[name] = engine
    return engine
  }
}
