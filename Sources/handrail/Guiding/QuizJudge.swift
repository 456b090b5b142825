import HandrailCore
import HandrailEngine
import HandrailRules
import HandrailText

/// Says whether an example as a whole would pass: every rule is asked, not only its own.
final class QuizJudge {
  private let ruleSet: RuleSet
  private let moment: Timestamp
  /// Reads examples in the company's own words.
  private lazy var own = engine(ruleSet.configuration)
  /// Reads examples in the words that the guardrails bring for theirs, all together: an engine for each
  /// guardrail would cost as much each time.
  private lazy var sample: Engine = {
    var configuration = ruleSet.configuration
    let words = ruleSet.guardrails.compactMap(\.sampleVocabulary).reduce(Vocabulary()) {
      $0.appending($1)
    }
    configuration.vocabulary = configuration.vocabulary.overridden(by: words)
    return engine(configuration)
  }()

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
    let engine = guardrail.sampleVocabulary == nil ? own : sample
    let result = engine.check(
      document, metadata: document.metadata.overridden(by: example.metadata), asOf: moment)
    guard document.problems.isEmpty, result.problems.isEmpty else { return nil }
    if isFlagged { return result.findings.contains { $0.rule == rule.id } ? false : nil }
    return result.findings.isEmpty ? true : nil
  }

  private func engine(_ configuration: Configuration) -> Engine {
    Engine(
      plan: Plan.compile(RuleSet(configuration: configuration, guardrails: ruleSet.guardrails)).plan
    )
  }
}
