import HandrailCore
import HandrailEngine
import HandrailRules
import HandrailText

/// A rule in the making, put to the engine that will use it.
final class Trial {
  private let engine: Engine
  /// How often the engine could not decide, because a pattern took too long.
  private var undecided = 0
  /// How often that may be before nothing more is asked.
  private static let mostUndecided = 5

  /// Loads a guardrail of a rule.
  ///
  /// - Throws: the first problem with it.
  init(_ guardrail: String) throws(Problem) {
    let (ruleSet, problems) = Self.load(guardrail)
    if let problem = problems.first { throw problem }
    let (plan, _) = Plan.compile(ruleSet)
    engine = Engine(plan: plan)
  }

  /// What the rule finds in a sentence, as ranges of its bytes; nil when that cannot be told.
  func spans(in text: String, isPlain: Bool) -> [Range<Int>]? {
    guard undecided < Self.mostUndecided else { return nil }
    let document = DocumentReader.read(
      SourceText(path: "example", utf8: Array(text.utf8)), markup: isPlain ? .plain : .markdown)
    let result = engine.check(document, metadata: document.metadata, asOf: nil)
    guard document.problems.isEmpty, result.problems.isEmpty else {
      undecided += 1
      return nil
    }
    return result.findings.map { $0.span.start..<$0.span.end }
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// The rule set of a guardrail, and what is wrong with it.
  static func load(_ guardrail: String) -> (ruleSet: RuleSet, problems: [Problem]) {
    let (ruleSet, problems) = RuleLoader(files: OneFile(text: guardrail)).load(
      configuration: nil, guardrails: [OneFile.path])
    guard problems.isEmpty else { return (ruleSet, problems) }
    return (ruleSet, Plan.compile(ruleSet).problems)
  }

  /// How the examples of a guardrail come out.
  static func outcomes(of guardrail: String) -> [ExampleOutcome] {
    let (ruleSet, problems) = load(guardrail)
    guard problems.isEmpty else { return [] }
    let runner = ExampleRunner(configuration: ruleSet.configuration)
    return ruleSet.guardrails.flatMap { runner.run($0).outcomes }
  }
}

/// A guardrail that is no file yet.
private struct OneFile: RuleFiles {
  static let path = "trial.yml"
  let text: String

  func read(_ path: String) throws(Problem) -> [UInt8] { Array(text.utf8) }
  func expand(_ pattern: String) throws(Problem) -> [String] { [] }
}
