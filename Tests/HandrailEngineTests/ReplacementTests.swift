import HandrailCore
import HandrailRules
import TestSupport
import Testing

@testable import HandrailEngine

/// What findings offer in the place of their words.
@Suite struct ReplacementTests {
  /// A check of one rule that replaces.
  static func check(
    _ replace: String, flag: String = "{terms: [utilise, vacuum bot, IT]}", more: String = "",
    markup: Markup = .markdown
  ) -> Check {
    var check = Check(rule: "    flag: \(flag)\n    replace: \(replace)\n\(more)")
    check.examples = "{flagged: [{text: x, fixed: y}], passed: [y]}"
    check.markup = markup
    return check
  }

  private func offered(_ check: Check, in text: String) throws -> [String?] {
    try check.result(on: text).findings.map(\.replacement)
  }

  @Test(
    arguments: [
      ("We utilise it.", "use"), ("Utilise it.", "Use"), ("UTILISE IT?", "USE"),
      ("A vacuum bot.", "RoboVac"), ("A VACUUM-BOT.", "RoboVac"), ("Vacuum  bot", "RoboVac"),
      ("#VacuumBot", "RoboVac"), ("a_vacuum_bot_b", "RoboVac"), ("**utilise**", "use"),
      ("[utilise](https://x.example/)", "use"), ("![utilise](x.png)", "use"),
      ("> said he\n\nutilise", "use"), ("# utilise", "use"), ("| utilise |\n| --- |", "use"),
      ("---\ntitle: Utilise it\n---\n", "Use"),
    ])
  func plainWordsGetAReplacementInTheirCapitals(text: String, replacement: String) throws {
    let check = Self.check(
      "{utilise: use, Vacuum-Bot: RoboVac}", flag: "{terms: [utilise, vacuum bot]}")
    #expect(try offered(check, in: text) == [replacement])
  }

  @Test(
    arguments: [
      "utili**se**", "vacuum\nbot", "vacuum *bot*", "&#117;tilise", "𝘂𝘁𝗶𝗹𝗶𝘀𝗲", "u t i l i s e",
      "util1se", "utili\u{200B}se", "utilіse", "https://x.example/utilise",
      "www.example.org/utilise",
      "vacuum&nbsp;bot", "IT",
    ])
  func otherWordsAreForTheAuthor(text: String) throws {
    let check = Self.check("{utilise: use, vacuum bot: RoboVac}")
    #expect(try offered(check, in: text).allSatisfy { $0 == nil })
    #expect(try !check.result(on: text).findings.isEmpty)
  }

  @Test func quotesCodeLinksAndCommentsAreLeftAlone() throws {
    let check = Self.check("use", flag: "{terms: [utilise]}", more: "    in: [everything]\n")
    let text = "> utilise\n\n`utilise` <!-- utilise --> [x](https://utilise.example/)\n"
    #expect(try offered(check, in: text) == [nil, nil, nil, nil])
  }

  @Test func severalWordsDoNotGoIntoOne() throws {
    let check = Self.check("make use of", flag: "{terms: [utilise]}")
    #expect(try offered(check, in: "#utilise") == [nil])
    #expect(try offered(check, in: "re-utilise") == [nil])
    #expect(try offered(check, in: "(utilise)") == ["make use of"])
  }

  @Test func placeholdersAreFilledIn() throws {
    let check = Self.check("'{products} ({match})'", flag: "{pattern: 'robo\\w+r\\b'}")
    #expect(try offered(check, in: "My Robohoover!") == ["RoboVac (Robohoover)"])
  }

  @Test func capitalsStayWhereTheRuleCountsThem() throws {
    let check = Self.check("computers", flag: "{terms: [IT]}", more: "    case: exact\n")
    #expect(try offered(check, in: "IT and it") == ["computers"])
  }

  @Test(
    arguments: [
      (
        "{utilize: use}", "{terms: [utilise]}",
        "‘utilize’ is none of the words that the rule looks for", "did you mean ‘utilise’?"
      ),
      (
        "'$1 it'", "{pattern: 'x(y)'}", "a replacement cannot use the groups of a pattern",
        "write the text itself; {match} stands for all that was found"
      ),
    ])
  func replacementsThatCannotBeMadeAreProblems(
    replace: String, flag: String, message: String, advice: String
  ) {
    let problems = Self.check(replace, flag: flag).load().problems
    #expect(problems.map(\.message) == [message])
    #expect(problems.map(\.advice) == [advice])
  }

  @Test func aPriceIsNoGroup() {
    #expect(Self.check("$5", flag: "{terms: [cheap]}").load().problems.isEmpty)
  }

  @Test func wordsThatAnotherGuardrailHidesAreNotOffered() throws {
    let files = MemoryFiles([
      "handrail.yml": "guardrails: [a.yml, b.yml]",
      "a.yml": Self.check("'new {match}'", flag: "{pattern: 'falcon\\w*'}").file,
      "b.yml": """
      guardrail: secret
      title: Secret
      owner: Jo
      reviewed: 2026-11-01
      why: Because.
      redact: true
      rules:
        - rule: names
          severity: error
          flag: {terms: [falcon]}
          message: No.
          examples: {flagged: [falcon], passed: [x]}
      """,
    ])
    let (ruleSet, problems) = RuleLoader(files: files).load(configuration: "handrail.yml")
    try #require(problems.isEmpty)
    let result = Check.result(on: "Falcon falconry", plan: Plan.compile(ruleSet).plan)
    #expect(
      result.findings.filter { $0.rule.guardrail == "test" }.map(\.replacement) == [
        nil, "new falconry",
      ])
  }
}
