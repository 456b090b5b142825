public import HandrailCore
public import HandrailRules
import HandrailText

/// Runs the examples that rules carry: they are tests of the rules, and must hold.
public struct ExampleRunner {
  private let configuration: Configuration

  /// Creates a runner.
  ///
  /// - Parameter configuration: the words that examples are read with, where their guardrail brings
  ///   none of its own.
  public init(configuration: Configuration) { self.configuration = configuration }

  /// Runs every example of a guardrail.
  ///
  /// - Parameters:
  ///   - guardrail: the guardrail.
  ///   - isWanted: which of its rules to run.
  /// - Returns: one outcome an example, in the order of the file; rules that are switched off
  ///   because a class of words is empty, by reason; and problems inside the rules.
  public func run(_ guardrail: Guardrail, where isWanted: (RuleID) -> Bool = { _ in true })
    -> (outcomes: [ExampleOutcome], switchedOff: [SkippedRules], problems: [Problem])
  {
    var configuration = configuration
    if let sample = guardrail.sampleVocabulary {
      configuration.vocabulary = configuration.vocabulary.overridden(by: sample)
    }
    let (plan, problems) = Plan.compile(
      RuleSet(configuration: configuration, guardrails: [guardrail]))
    guard problems.isEmpty else { return ([], [], problems) }
    let engine = Engine(plan: plan)
    let off = Set(plan.switchedOff.flatMap(\.rules))
    var outcomes: [ExampleOutcome] = []
    for rule in guardrail.rules where isWanted(rule.id) && !off.contains(rule.id) {
      for (expectation, examples) in [
        (ExampleOutcome.Expectation.flagged, rule.flagged), (.protected, rule.protected),
        (.passed, rule.passed),
      ] {
        outcomes += examples.map {
          rule.protects
            ? protect($0, by: rule, expecting: expectation, with: engine)
            : run($0, of: rule, in: guardrail, expecting: expectation, with: engine)
        }
      }
    }
    return (outcomes, plan.switchedOff, [])
  }

  private func protect(
    _ example: Example, by rule: Rule, expecting expectation: ExampleOutcome.Expectation,
    with engine: Engine
  ) -> ExampleOutcome {
    let document = DocumentReader.read(
      SourceText(path: example.source.path, utf8: Array(example.text.utf8)),
      markup: example.markup)
    let result = engine.protectedPlaces(
      by: rule.id, in: document, metadata: document.metadata.overridden(by: example.metadata))
    return ExampleOutcome(
      rule: rule.id, example: example, expectation: expectation, findings: result.places,
      fixed: nil, problems: document.problems + result.problems, notApplied: result.notApplied,
      isOfProtection: true, isRedacted: false)
  }

  private func run(
    _ example: Example, of rule: Rule, in guardrail: Guardrail,
    expecting expectation: ExampleOutcome.Expectation, with engine: Engine
  ) -> ExampleOutcome {
    func read(_ bytes: [UInt8]) -> PostReading {
      let document = DocumentReader.read(
        SourceText(path: example.source.path, utf8: bytes), markup: example.markup)
      return PostReading(
        document,
        engine.check(
          document, metadata: document.metadata.overridden(by: example.metadata), asOf: nil))
    }
    let bytes = Array(example.text.utf8)
    let reading = read(bytes)
    let (document, result) = (reading.document, reading.result)
    let findings = result.findings.filter { $0.rule == rule.id }
    let fixed = example.fixed.map { _ in
      Fixer.fix(findings, in: bytes, read: reading, reread: read).bytes
    }
    return ExampleOutcome(
      rule: rule.id, example: example, expectation: expectation,
      findings: findings, fixed: fixed.map { String(decoding: $0, as: UTF8.self) },
      problems: document.problems + result.problems,
      notApplied: result.skipped.first { $0.rules.contains(rule.id) }?.reason,
      isOfProtection: false,
      isRedacted: guardrail.isRedacted && guardrail.sampleVocabulary == nil)
  }
}
