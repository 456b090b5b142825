import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// Posts checked against a guardrail of rules, with one beside it that protects speech.
struct Protected {
  /// The rules, indented by two.
  var rules = """
      - rule: bad
        severity: error
        in: [everything]
        flag: {terms: [awful, dreadful]}
        message: No.
        examples: {flagged: [awful], passed: [y]}
    """
  /// What the rule that protects says besides its name and its examples; indented by four.
  var protect = "    protect: {terms: [wages, overtime]}"
  /// A line of the head of the guardrail.
  var head = ""
  var metadata = PostMetadata()

  /// The plan; without protection when `isProtected` is false.
  func plan(isProtected: Bool = true) throws -> Plan {
    let files = MemoryFiles([
      "handrail.yml": "guardrails: [a.yml\(isProtected ? ", b.yml" : "")]",
      "a.yml": """
      guardrail: test
      title: Test
      owner: Jo
      reviewed: 2026-11-01
      why: Because.
      \(head)
      rules:
      \(rules)

      """,
      "b.yml": """
      guardrail: protected
      title: What people may always say
      owner: Jo
      reviewed: 2026-11-01
      why: The law says so.
      rules:
        - rule: pay
      \(protect)
          examples: {protected: [x], passed: [y]}

      """,
    ])
    let (ruleSet, problems) = RuleLoader(files: files).load(configuration: "handrail.yml")
    let (plan, more) = Plan.compile(ruleSet)
    if let problem = (problems + more).first { throw problem }
    return plan
  }

  /// What the engine says of a post in Markdown.
  func result(on text: String, isProtected: Bool = true, markup: Markup = .markdown) throws
    -> CheckResult
  {
    let document = DocumentReader.read(
      SourceText(path: "post.md", utf8: Array(text.utf8)), markup: markup)
    return Engine(plan: try plan(isProtected: isProtected)).check(
      document, metadata: document.metadata.overridden(by: metadata),
      asOf: Timestamp("2026-11-22"))
  }

  /// How many findings stand, and how many are protected.
  func counts(in text: String) throws -> [Int] {
    let result = try result(on: text)
    #expect(result.problems.isEmpty)
    return [result.findings.count, result.protectedCount]
  }
}
