import HandrailCore
import HandrailRules
import HandrailText
import TestSupport

@testable import HandrailEngine

/// A guardrail of one rule, checked against a text.
struct Check {
  /// What the rule says besides its name, severity, message and examples; indented by four.
  var rule: String
  var vocabulary = "products: [RoboVac], competitors: [Sweepster], praise: [best, love]"
  var guardrail = ""
  var examples = "{flagged: [x], passed: [y]}"
  var markup = Markup.markdown
  var metadata = PostMetadata()
  var asOf: Timestamp? = Timestamp("2026-11-22")

  /// The guardrail file.
  var file: String {
    """
    guardrail: test
    title: Test
    owner: Jo
    reviewed: 2026-11-01
    why: Because.
    \(guardrail)
    vocabulary: {\(vocabulary)}
    rules:
      - rule: it
        severity: error
    \(rule)
        message: Found it.
        examples: \(examples)
    """
  }

  /// The rules, and what is wrong with them.
  func load() -> (plan: Plan, problems: [Problem]) {
    let files = MemoryFiles([
      "handrail.yml": "guardrails: [test.yml]", "test.yml": file, "words.txt": "Falcon\nKestrel\n",
    ])
    let (ruleSet, problems) = RuleLoader(files: files).load(configuration: "handrail.yml")
    let (plan, more) = Plan.compile(ruleSet)
    return (plan, problems + more)
  }

  /// The result for a text.
  func result(on text: String) throws -> CheckResult {
    let (plan, problems) = load()
    if let problem = problems.first { throw problem }
    let source = SourceText(path: "post.md", utf8: Array(text.utf8))
    let document = DocumentReader.read(source, markup: markup)
    return Engine(plan: plan).check(
      document, metadata: document.metadata.overridden(by: metadata), asOf: asOf)
  }

  /// The result of a plan for a text.
  static func result(on text: String, plan: Plan) -> CheckResult {
    let source = SourceText(path: "post.md", utf8: Array(text.utf8))
    let document = DocumentReader.read(source)
    return Engine(plan: plan).check(document, metadata: document.metadata, asOf: nil)
  }

  /// The bytes that the findings point at, as text.
  func found(in text: String) throws -> [String] {
    try result(on: text).findings.map {
      String(decoding: Array(text.utf8)[$0.span.start..<$0.span.end], as: UTF8.self)
    }
  }
}
