import HandrailCore
import HandrailRules
import HandrailText
import TestSupport

@testable import HandrailEngine

/// Rules, a post and what is known of it: asked of both engines.
struct DifferentialCase {
  var rules: ReferenceRuleSet
  var page: RandomPage
  var metadata = PostMetadata()
  var asOf: Timestamp?
  /// Whether the engine is one for a few posts.
  var readsFew = false

  /// What both say.
  struct Answers {
    let engine: ReferenceEngine.Answer
    let reference: ReferenceEngine.Answer
    let problems: [Problem]
    var agree: Bool { engine == reference && problems.isEmpty }
  }

  /// The plan of a rule set; nil when its rules are refused.
  static func plan(of rules: ReferenceRuleSet) -> (plan: Plan?, problems: [Problem]) {
    let files = MemoryFiles(rules.texts)
    let (ruleSet, problems) = RuleLoader(files: files).load(configuration: "handrail.yml")
    let (plan, more) = Plan.compile(ruleSet)
    return (problems.isEmpty && more.isEmpty ? plan : nil, problems + more)
  }

  /// What both say; nil when a pattern's limit kept either from deciding.
  func answers(by engine: Engine) -> Answers? {
    let document = page.document
    let metadata = document.metadata.overridden(by: metadata)
    let found = engine.check(document, metadata: metadata, asOf: asOf)
    let reference = ReferenceEngine(rules: rules)
    guard let expected = try? reference.check(document, metadata: metadata, asOf: asOf),
      !found.problems.contains(where: { problem in
        // A pattern's limit, or that of findings, which the reference does not have.
        ["took too long", "are listed"].contains { problem.message.contains($0) }
      })
    else { return nil }
    let skipped = found.skipped.flatMap(\.rules).map { "\($0)" }
    let answer = ReferenceEngine.Answer(
      findings: found.findings.map(ReferenceFinding.init), skipped: Set(skipped))
    return Answers(engine: answer, reference: expected, problems: found.problems)
  }

  /// What both say, the engine being new.
  func answers() -> Answers? {
    Self.plan(of: rules).plan.flatMap { answers(by: Engine(plan: $0, readsFew: readsFew)) }
  }

  // MARK: Smaller cases

  private var disagrees: Bool { answers().map { !$0.agree } ?? false }

  /// How often a smaller case is tried.
  private static let mostTries = 600

  /// A small case that the engines still disagree on: without rules and text that do not matter.
  func shrunk() -> DifferentialCase {
    var best = self
    for number in (0..<rules.ruleCount).reversed() {
      var smaller = best
      smaller.rules = best.rules.keepingRules { $0 != number }
      if smaller.rules.ruleCount > 0, smaller.disagrees { best = smaller }
    }
    var smaller = best
    smaller.page.extras = []
    if smaller.disagrees { best = smaller }
    var size = max(best.page.text.unicodeScalars.count / 2, 1)
    var tries = 0
    while size > 0, tries < Self.mostTries {
      var start = 0
      while start < best.page.text.unicodeScalars.count, tries < Self.mostTries {
        tries += 1
        var scalars = Array(best.page.text.unicodeScalars)
        scalars.removeSubrange(start..<min(start + size, scalars.count))
        var smaller = best
        smaller.page.text = String(String.UnicodeScalarView(scalars))
        if smaller.disagrees { best = smaller } else { start += size }
      }
      size /= 2
    }
    return best
  }
}

extension DifferentialCase: CustomStringConvertible {
  var description: String {
    let answers = answers()
    let files = rules.texts.sorted { $0.key < $1.key }.map { "--- \($0.key)\n\($0.value)" }
    let extras = page.extras.map { "\($0.name): \($0.text.debugDescription)\n" }.joined()
    return """
      \(files.joined())--- \(page.markup.rawValue), as of \(asOf.map { "\($0)" } ?? "never")
      \(metadata)
      \(extras)\(page.text.debugDescription)
      --- engine
      \(Self.lines(answers?.engine))
      problems \(answers?.problems.map(\.message) ?? [])
      --- reference
      \(Self.lines(answers?.reference))
      """
  }

  private static func lines(_ answer: ReferenceEngine.Answer?) -> String {
    guard let answer else { return "nothing, with a new engine" }
    return (answer.findings.map(\.description) + ["skipped \(answer.skipped.sorted())"])
      .joined(separator: "\n")
  }
}
