import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// What rules find in protected speech is left alone, and counted.
@Suite struct ProtectionTests {
  private static let filler = "and the robots went on to clean the floor of the hall "

  /// So many words of no interest.
  private func words(_ count: Int) -> String {
    (0..<count).map { _ in "word" }.joined(separator: " ")
  }

  @Test func theFindingIsGoneAndCounted() throws {
    let result = try Protected().result(on: "Our wages are awful, and that is dreadful.")
    #expect(result.findings.isEmpty)
    #expect(result.protectedCount == 2)
    #expect(result.problems.isEmpty)
    #expect(try Protected().counts(in: "Our robots are awful.") == [1, 0])
    #expect(try Protected().counts(in: "Our wages are fine.") == [0, 0])
  }

  @Test func unlessItSaysItReaches150WordsAcrossParagraphs() throws {
    let near = "Our wages.\n\n\(words(75))\n\n# \(words(75))\n\nAwful. Robots."
    #expect(try Protected().counts(in: near) == [0, 1])
    let far = "Our wages.\n\n\(words(76))\n\n# \(words(75))\n\nAwful. Robots."
    #expect(try Protected().counts(in: far) == [1, 0])
    let before = "Awful.\n\n\(words(75))\n\n\(words(75)) wages"
    #expect(try Protected().counts(in: before) == [0, 1])
    #expect(try Protected().counts(in: "Awful.\n\n\(words(76))\n\n\(words(75)) wages") == [1, 0])
  }

  @Test(arguments: [
    ("post", "Awful.\n\nWages.", [0, 1]), ("paragraph", "Awful.\n\nWages.", [1, 0]),
    ("paragraph", "Awful. Wages.", [0, 1]), ("sentence", "Awful. Wages.", [1, 0]),
    ("sentence", "Awful wages.", [0, 1]), ("2 words", "Awful it is wages.", [0, 1]),
    ("1 words", "Awful it is wages.", [1, 0]), ("0 words", "Awful wages.", [0, 1]),
  ])
  func itReachesAsFarAsItSays(within: String, text: String, counts: [Int]) throws {
    let case_ = Protected(protect: "    protect: {terms: [wages]}\n    within: \(within)")
    #expect(try case_.counts(in: text) == counts)
  }

  @Test func thereIsNoLoopholeInALongPost() throws {
    let text = "Awful.\n\n" + String(repeating: Self.filler, count: 40) + "\n\nOur wages. Awful."
    #expect(try Protected().counts(in: text) == [1, 1])
  }

  @Test func aLinkStandsWhereItIsALinkOf() throws {
    let case_ = Protected(protect: "    protect: {terms: [wages]}\n    within: paragraph")
    #expect(try case_.counts(in: "[wages](https://awful.example/) here") == [0, 1])
    #expect(try case_.counts(in: "wages https://awful.example/ here") == [0, 1])
    #expect(try case_.counts(in: "wages\n\n[here](https://awful.example/)") == [1, 0])
  }

  @Test func onlyTheAuthorsOwnWordsProtect() throws {
    #expect(try Protected().counts(in: "> Our wages.\n\nAwful.") == [1, 0])
    #expect(try Protected().counts(in: "<!-- wages -->\n\nAwful.") == [1, 0])
    #expect(try Protected().counts(in: "`wages` Awful.") == [1, 0])
    let case_ = Protected(protect: "    protect: {terms: [wages]}\n    in: [quote]")
    #expect(try case_.counts(in: "> Our wages.\n\nAwful.") == [0, 1])
  }

  @Test func theTitleProtectsWhatFollowsIt() throws {
    #expect(try Protected().counts(in: "---\ntitle: Wages\n---\nAwful.") == [0, 1])
    #expect(try Protected().counts(in: "---\ntitle: Awful\n---\nWages.") == [0, 1])
  }

  @Test func unlessTakesTheProtectionAway() throws {
    let case_ = Protected(
      protect: "    protect: {terms: [wages]}\n    unless: {terms: [wages war]}")
    #expect(try case_.counts(in: "It wages war, awful.") == [1, 0])
    #expect(try case_.counts(in: "Our wages, awful.") == [0, 1])
  }

  @Test func someRulesStandAboveIt() throws {
    let line = "    also-in-protected-speech: true\n"
    var rule = Protected()
    rule.rules = rule.rules.replacingOccurrences(of: "    message", with: line + "    message")
    #expect(try rule.counts(in: "Our wages are awful.") == [1, 0])
    var all = Protected()
    all.head = "also-in-protected-speech: true"
    #expect(try all.counts(in: "Our wages are awful.") == [1, 0])
  }

  @Test func itIsForThePostsThatItSaysAndWhenItSays() throws {
    var case_ = Protected(
      protect: "    protect: {terms: [wages]}\n    applies: {channels: [blog]}")
    case_.metadata.channel = "blog"
    #expect(try case_.counts(in: "Awful wages.") == [0, 1])
    case_.metadata.channel = "x"
    #expect(try case_.counts(in: "Awful wages.") == [1, 0])
    let over = Protected(protect: "    protect: {terms: [wages]}\n    until: 2026-11-01")
    #expect(try over.counts(in: "Awful wages.") == [1, 0])
  }

  @Test func aRequirementIsProtectedWithItsTrigger() throws {
    let rules = """
        - rule: say-so
          severity: error
          when: {terms: [awful]}
          require: {terms: [I work at Acme]}
          message: Say so.
          examples: {flagged: [awful], passed: [y]}
        - rule: always
          severity: error
          require: {terms: [hello]}
          message: Greet.
          examples: {flagged: [x], passed: [hello]}
      """
    let case_ = Protected(
      rules: rules, protect: "    protect: {terms: [wages]}\n    within: 3 words")
    #expect(try case_.counts(in: "Hello. It is awful.") == [1, 0])
    #expect(try case_.counts(in: "Hello. Awful wages.") == [0, 1])
    #expect(try case_.counts(in: "Our wages.") == [0, 1])
    #expect(try case_.counts(in: "It is as it was, and so are wages.") == [1, 0])
  }

  @Test func whatCannotBeDecidedIsNeitherFoundNorProtected() throws {
    var case_ = Protected(protect: "    protect: {pattern: '^(a|aa)+$'}")
    let text = "Awful.\n\n" + String(repeating: "a", count: 60) + "b"
    let result = try case_.result(on: text)
    #expect(result.findings.isEmpty && result.protectedCount == 0)
    #expect(result.problems.map(\.kind) == [.limit])
    #expect(result.problems.first?.message.contains("protected/pay") == true)
    case_.head = "also-in-protected-speech: true"
    let standing = try case_.result(on: text)
    #expect(standing.findings.count == 1 && standing.problems.isEmpty)
  }

  @Test func aPostInWhichNothingIsFoundIsNotAsked() throws {
    let case_ = Protected(protect: "    protect: {pattern: '^(a|aa)+$'}")
    let result = try case_.result(on: "Fine.\n\n" + String(repeating: "a", count: 60) + "b")
    #expect(result.problems.isEmpty && result.findings.isEmpty)
    let plan = try Protected().plan()
    let text = FoldedText(
      DocumentReader.read(SourceText(path: "a.txt", utf8: Array("Our wages.".utf8))))
    #expect(Engine(plan: plan).passesOver(text, metadata: PostMetadata(), asOf: nil))
    #expect(Glance(at: text, for: plan.terms, PatternStore(plan.patterns)).blocks.isEmpty)
  }

  @Test func secretsAreHiddenProtectedOrNot() throws {
    let case_ = Protected(head: "redact: true")
    let text = "Our wages are awful.\n\n" + String(repeating: Self.filler, count: 40) + "Dreadful."
    let result = try case_.result(on: text)
    #expect(result.findings.count == 1 && result.protectedCount == 1)
    let hidden = result.hidden.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    #expect(hidden == ["awful", "Dreadful"])
  }

  @Test func manyFindingsInItReachNoLimit() throws {
    let text = "Our wages: " + String(repeating: "awful ", count: 1_200)
    let case_ = Protected(protect: "    protect: {terms: [wages]}\n    within: post")
    let result = try case_.result(on: text)
    #expect(result.problems.isEmpty && result.findings.isEmpty)
    #expect(result.protectedCount == 1_200)
  }

  @Test func itIsNoRuleThatLooks() throws {
    let plan = try Protected().plan()
    #expect(plan.ruleCount == 1 && plan.protectingRuleCount == 1)
    #expect(plan.guardrails == ["test"])
    #expect(try Protected().result(on: "Fine.").rulesApplied == 1)
  }

  @Test func aClassWithoutWordsSwitchesItOff() throws {
    let rule = "    protect: {vocabulary: competitors}"
    let files = MemoryFiles([
      "handrail.yml": "guardrails: [a.yml]\nvocabulary: {competitors: []}",
      "a.yml": """
      guardrail: a
      title: A
      owner: Jo
      reviewed: 2026-11-01
      why: Because.
      rules:
        - rule: b
      \(rule)
          examples: {protected: [x], passed: [y]}
        - rule: c
          severity: error
          flag: {terms: [x]}
          message: x
          examples: {flagged: [x], passed: [y]}
      """,
    ])
    let (ruleSet, problems) = RuleLoader(files: files).load(configuration: "handrail.yml")
    #expect(problems.isEmpty)
    let plan = Plan.compile(ruleSet).plan
    #expect(plan.switchedOff.flatMap(\.rules).map(\.description) == ["a/b"])
    #expect(plan.protectingRuleCount == 0)
  }

  @Test func whatCanNeverProtectIsAProblem() throws {
    let case_ = Protected(protect: "    protect: {terms: [wages]}\n    unless: {terms: [wages]}")
    #expect(throws: Problem.self) { try case_.plan() }
    #expect(throws: Problem.self) {
      try Protected(protect: "    protect: {terms: [x]}\n    within: hall").plan()
    }
    #expect(throws: Problem.self) {
      try Protected(protect: "    protect: {not: {terms: [x]}}").plan()
    }
  }
}
