import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// What holds for every kind of data.
@Suite struct DataConditionTests {
  @Test func severalKindsAreFoundByOneCondition() throws {
    let text = "jo@acme.example, password is hunter2, +44 20 7183 8750"
    #expect(
      try Check(rule: "    flag: {data: [password, phone, email]}").found(in: text)
        == ["jo@acme.example", "hunter2", "+44 20 7183 8750"])
  }

  @Test(
    arguments: [
      ("except: [press@acme.example]", ["jo@acme.example"]), ("except: ['*@acme.example']", []),
      ("except: ['PRESS@*']", ["jo@acme.example"]), ("except: ['{contacts}']", ["jo@acme.example"]),
      ("except: {vocabulary: contacts}", ["jo@acme.example"]),
      ("except: [x]", ["press@acme.example", "jo@acme.example"]),
    ])
  func exceptionsAreLetBe(except: String, expected: [String]) throws {
    let check = Check(
      rule: "    flag: {data: email, \(except)}", vocabulary: "contacts: [press@acme.example]")
    #expect(try check.found(in: "press@acme.example and jo@acme.example") == expected)
  }

  @Test func aNumberIsExceptedHoweverItIsGrouped() throws {
    let check = Check(rule: "    flag: {data: phone, except: ['+442071838750']}")
    #expect(
      try check.found(in: "+44 20 7183 8750, +44 (20) 7183-8750, +44 20 7183 8751").count == 1)
  }

  @Test(
    arguments: [
      ("data: emial", "is not a kind of data", "email"),
      ("data: [email, ibam]", "is not a kind of data", "iban"),
      ("data: []", "empty list", "fill"), ("data: {email: true}", "expected text", "quotes"),
      ("data: email, excpet: [x]", "is not a key", "except"),
      ("data: email, except: ['{nobody}']", "no vocabulary class", "vocabulary"),
      ("link: {host: [x]}", "is not a key", "hosts"), ("link: {}", "does not say which", "hosts"),
      ("link: {tracking: false}", "looks for nothing", "true"),
      ("link: {tracking: true, hosts: [x]}", "nothing can stand beside", "any"),
      ("link: {hosts: ['*']}", "not the name of a host", "wiki"),
      ("link: {paths: [go]}", "starts with a slash", "/go"),
      ("link: {hosts: ['{nobody}']}", "no vocabulary class", "vocabulary"),
      ("link: acme.example", "expected a link condition", ""),
    ])
  func mistakesAreTold(condition: String, message: String, advice: String) throws {
    let problems = Check(rule: "    flag: {\(condition)}").load().problems
    #expect(problems.count == 1 && problems[0].message.contains(message), "\(problems)")
    #expect(problems[0].advice?.contains(advice) ?? advice.isEmpty, "\(problems)")
  }

  @Test func whereItLooksUnlessTheRuleSays() throws {
    let text = """
      # jo@a.io

      jo@b.io `jo@c.io` [x](mailto:jo@d.io) ![jo@e.io](x.png) <!-- jo@f.io -->

      > jo@g.io
      """
    func found(_ more: String) throws -> String {
      try Check(rule: "    flag: {data: email}\n    \(more)").found(in: text).map {
        String($0.dropFirst(3).prefix(1))
      }
      .sorted().joined()
    }
    #expect(try found("") == "abcdeg")
    #expect(try found("in: [own-words]") == "abe")
    #expect(try found("in: [everything]") == "abcdefg")
  }

  @Test func dataOfEveryKindCostNothingWhereNothingIsLikeThem() throws {
    let kinds = allDataKinds.map { $0.name }.joined(separator: ", ")
    let (plan, problems) = Check(rule: "    flag: {data: [\(kinds)]}").load()
    #expect(problems.isEmpty && plan.patternsWithoutLiterals.isEmpty)
    #expect(plan.index.everywhere.isEmpty)
    let links = Check(
      rule: "    flag: {any: [{link: {hosts: ['*.acme.example', go/*]}}, {link: {tracking: true}}]}"
    )
    #expect(links.load().plan.patternsWithoutLiterals.isEmpty)
  }

  @Test func secretsAreShownByNoFinding() throws {
    let text = "hurrah, the password is hunter2, and jo@acme.example knows."
    let check = Check(
      rule: """
            flag: {any: [{data: [password, email]}, {pattern: 'hurrah.*'}]}
        """)
    let result = try check.result(on: "hurrah, the password is hunter2.")
    #expect(result.findings.count == 1)
    let alone = try Check(rule: "    flag: {data: [password, email]}").result(on: text)
    #expect(alone.findings.map(\.match) == ["[not shown]", "jo@acme.example"])
    for finding in result.findings + alone.findings {
      #expect(!String(describing: finding).contains("hunter2"))
      #expect(finding.excerpt?.text.contains("███████") == true)
    }
    #expect(alone.hidden == [24..<31])
  }

  @Test func aSecretStaysHiddenWhereItsRuleIsLeftOut() throws {
    let files = MemoryFiles([
      "handrail.yml": "guardrails: [test.yml]",
      "test.yml": """
      guardrail: test
      title: Test
      owner: Jo
      reviewed: 2026-11-01
      why: Because.
      rules:
        - rule: secrets
          severity: error
          flag: {near: {all: [{terms: [use]}, {data: password}], within: sentence}}
          message: Found it.
          examples: {flagged: [x], passed: [y]}
        - rule: loud
          severity: error
          flag: {terms: [hurrah]}
          message: Found it.
          examples: {flagged: [x], passed: [y]}
      """,
    ])
    let (ruleSet, _) = RuleLoader(files: files).load(configuration: "handrail.yml")
    let (plan, problems) = Plan.compile(ruleSet) { $0.rule == "loud" }
    #expect(problems.isEmpty && plan.ruleCount == 1)
    let result = Check.result(on: "hurrah, the password is hunter2", plan: plan)
    #expect(result.findings.map { $0.excerpt?.text } == ["hurrah, the password is ███████"])
  }

  @Test func anEmptyClassSwitchesALinkRuleOff() throws {
    let plan = Check(rule: "    flag: {link: {hosts: ['{internal-hosts}']}}").load().plan
    #expect(plan.ruleCount == 0)
    #expect(plan.switchedOff.map(\.reason) == ["the vocabulary class “internal-hosts” is empty"])
  }
}
