import HandrailCore
import Testing

@testable import HandrailRules

/// `replace`, and the examples that show it.
@Suite struct ReplacementTests {
  private static let shown = """
    {flagged: [{text: "a [[bad]] word", fixed: "a good word"}], passed: ["a good word"]}
    """

  private func rule(_ replace: String) -> String { "    flag: {terms: [bad]}\n    \(replace)" }

  @Test func oneTextIsForAllThatTheRuleFinds() throws {
    let loaded = Loaded(
      ["g.yml": guardrail(rule: rule("replace: good"), examples: Self.shown)], configuration: nil,
      guardrails: ["g.yml"])
    let rule = try #require(loaded.ruleSet.rules.first)
    #expect(loaded.lines == [])
    #expect(rule.replacement?.wordings.map(\.term) == [nil])
    #expect(rule.replacement?.wordings.map(\.text) == ["good"])
    #expect(rule.flagged.map(\.fixed) == ["a good word"])
    #expect(rule.passed.map(\.fixed) == [nil])
  }

  @Test func aMapSaysItTermByTerm() throws {
    let loaded = Loaded(
      ["g.yml": guardrail(rule: rule("replace: {bad: good, worse: better}"), examples: Self.shown)],
      configuration: nil, guardrails: ["g.yml"])
    let rule = try #require(loaded.ruleSet.rules.first)
    #expect(loaded.lines == [])
    #expect(rule.replacement?.wordings.map(\.term) == ["bad", "worse"])
    #expect(rule.replacement?.wordings.map(\.text) == ["good", "better"])
  }

  @Test(
    arguments: [
      ("replace: [good]", "11:14 expected text, found a list"),
      ("replace: {}", "11:14 expected a text or a map of terms and texts, found an empty map"),
      ("replace: {bad: }", "11:20 expected text, found nothing"),
      ("replace: \"one\\ntwo\"", "11:14 a replacement stands on one line"),
      ("replace: '{frob} it'", "11:14 ‘{frob}’ is not a placeholder"),
    ])
  func whatIsNoReplacementIsTold(replace: String, problem: String) {
    let problems = guardrailProblems(guardrail(rule: rule(replace), examples: Self.shown))
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }

  @Test func aRequirementHasNoWordsToReplace() {
    let problems = guardrailProblems(
      guardrail(
        rule: "    require: {terms: [bad]}\n    replace: good",
        examples: "{flagged: [{text: x, fixed: y}], passed: [bad]}"))
    #expect(
      problems == [
        "11:14 ‘replace’ goes with ‘flag’: a requirement finds no words to replace "
          + "(say in ‘instead’ what to add)"
      ])
  }

  @Test func wordsThatAreHiddenAreNotReplaced() {
    let problems = guardrailProblems(
      guardrail(
        head: "redact: true", rule: rule("replace: {bad: good}"), examples: Self.shown))
    #expect(
      problems == [
        "12:14 ‘replace’ cannot stand in a guardrail that hides its words: the change would show "
          + "them (say in ‘instead’ what to write)"
      ])
  }

  @Test func anExampleMustShowWhatBecomesOfIt() {
    let problems = guardrailProblems(guardrail(rule: rule("replace: good")))
    #expect(
      problems == [
        "11:5 a rule with ‘replace’ shows in an example what becomes of it "
          + "(write {text: …, fixed: …} under ‘flagged’)"
      ])
  }

  @Test func anExampleCannotShowAReplacementThatIsNotThere() {
    #expect(
      guardrailProblems(guardrail(examples: Self.shown)).map { $0.contains("‘fixed’ shows what") }
        == [true])
    let passed = """
      {flagged: [{text: "a [[bad]] word", fixed: "a good word"}], passed: [{text: x, fixed: x}]}
      """
    #expect(
      guardrailProblems(guardrail(rule: rule("replace: good"), examples: passed))
        .map { $0.contains("a passed example has nothing to fix") } == [true])
  }
}
