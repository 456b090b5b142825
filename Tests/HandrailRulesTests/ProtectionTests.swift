import HandrailCore
import Testing

@testable import HandrailRules

/// Rules with `protect`, and those that stand above them.
@Suite struct ProtectionTests {
  private func guardrail(
    head: String = "", rule: String = "    protect: {terms: [pay]}",
    examples: String = "{protected: [\"our [[pay]]\"], passed: [\"a word\"]}"
  ) -> String {
    """
    guardrail: protected
    title: Talk of pay
    owner: legal@acme.example
    reviewed: 2026-11-01
    why: The law protects it.
    \(head.isEmpty ? "" : head + "\n")rules:
      - rule: pay
    \(rule)
        examples: \(examples)

    """
  }

  private func load(_ text: String) -> Loaded {
    Loaded(
      ["g.yml": text, "h.yml": HandrailRulesTests.guardrail()], configuration: nil,
      guardrails: ["g.yml", "h.yml"])
  }

  @Test func itNeedsNoSeverityAndNoMessage() throws {
    let loaded = load(guardrail(rule: "    protect: {terms: [pay]}\n    within: paragraph"))
    #expect(loaded.lines == [])
    let rule = try #require(loaded.ruleSet.rules.first)
    #expect(rule.protects)
    #expect(rule.protectedReach == "paragraph")
    #expect(rule.protected.map(\.text) == ["our pay"])
    #expect(rule.protected.map(\.marked) == [[4..<7]])
    #expect(rule.flagged.isEmpty && rule.passed.count == 1)
  }

  @Test func unlessItSaysItReachesSoManyWords() throws {
    #expect(load(guardrail()).ruleSet.rules.first?.protectedReach == "150 words")
  }

  @Test func aRuleAndAGuardrailMayStandAboveIt() throws {
    let rule = "    flag: {terms: [bad]}\n    also-in-protected-speech: "
    func stands(_ head: String, _ rule: String) -> Bool? {
      let text = HandrailRulesTests.guardrail(head: head, rule: rule)
      let loaded = Loaded(["g.yml": text], configuration: nil, guardrails: ["g.yml"])
      #expect(loaded.lines == [])
      return loaded.ruleSet.rules.first?.standsInProtectedSpeech
    }
    #expect(stands("", "    flag: {terms: [bad]}") == false)
    #expect(stands("", rule + "true") == true)
    #expect(stands("also-in-protected-speech: true", "    flag: {terms: [bad]}") == true)
    #expect(stands("also-in-protected-speech: true", rule + "false") == false)
  }

  @Test(
    arguments: [
      ("severity: error", "it finds nothing that could weigh"),
      ("instead: No.", "there is nothing to write instead"),
      ("waive: author", "there is nothing to let stand"),
      ("when: {terms: [x]}", "it asks for nothing"),
      ("flag: {terms: [x]}", "it finds fault with nothing"),
      ("require: {terms: [x]}", "it asks for nothing"),
      ("replace: x", "nothing is to be replaced"),
      ("also-in-protected-speech: true", "it has no findings that could stand there"),
    ])
  func whatDoesNotGoWithItIsTold(line: String, reason: String) {
    let key = line.prefix { $0 != ":" }
    let problems = load(guardrail(rule: "    protect: {terms: [pay]}\n    \(line)")).lines
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasPrefix("g.yml:9:5 ‘\(key)’ does not go with ‘protect’: \(reason) (")
        == true,
      "\(problems)")
  }

  @Test func whatIsHiddenIsNotProtected() {
    #expect(
      load(guardrail(head: "redact: true")).lines.first?
        .contains("‘protect’ cannot stand in a guardrail that hides its words") == true)
  }

  @Test func itsExamplesAreProtectedOrPassed() {
    let lines = load(guardrail(examples: "{flagged: [x], passed: [y]}")).lines
    #expect(lines.count == 2)
    #expect(
      lines.contains {
        $0.hasSuffix("‘examples’ needs ‘protected’ (show a sentence that the rule protects)")
      })
    #expect(lines.contains { $0.contains("‘flagged’ is not a key of ‘examples’") })
    let fixed = load(guardrail(examples: "{protected: [{text: x, fixed: y}], passed: [y]}")).lines
    #expect(fixed.map { $0.contains("a protected example has nothing to fix") } == [true])
  }

  @Test func reachAloneIsNoPartOfOtherRules() {
    let text = HandrailRulesTests.guardrail(rule: "    flag: {terms: [bad]}\n    within: post")
    let problems = guardrailProblems(text)
    #expect(problems.map { $0.contains("‘within’ goes with ‘protect’") } == [true])
  }

  @Test func aMisspeltKeyIsSuggested() {
    let problems = load(guardrail(rule: "    protct: {terms: [pay]}")).lines
    #expect(problems.contains { $0.contains("did you mean ‘protect’?") }, "\(problems)")
  }

  @Test func onlyProtectionIsNoRuleToCheckBy() {
    let loaded = Loaded(["handrail.yml": "guardrails: [g.yml]", "g.yml": guardrail()])
    #expect(loaded.lines.map { $0.contains("there is no rule to check posts by") } == [true])
  }
}
