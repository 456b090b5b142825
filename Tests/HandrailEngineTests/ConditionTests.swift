import Testing

@testable import HandrailEngine

@Suite struct ConditionTests {
  @Test(
    arguments: [
      (
        "flag: {pattern: 'guarantee[ds]?'}", "We Guaranteed it, guarantees.",
        ["Guaranteed", "guarantees"]
      ),
      ("flag: {pattern: 'guarantee', case: exact}", "Guarantee guarantee", ["guarantee"]),
      ("flag: {pattern: 'the {products} is'}", "The RoboVac is ok", ["The RoboVac is"]),
      ("flag: {pattern: 'one two'}", "one\ntwo **one** two", ["one\ntwo", "one** two"]),
      ("flag: {patterns: ['a1', 'b2']}", "a1 b2", ["a1", "b2"]),
      ("flag: {pattern: 'a{2,3}b'}", "aab", ["aab"]),
      ("flag: {vocabulary: products}", "RoboVac", ["RoboVac"]),
      ("flag: {any: [{terms: [one]}, {terms: [two]}]}", "two one", ["two", "one"]),
      ("flag: {all: [{terms: [one]}, {terms: [two]}]}", "two\n\none one", ["one", "one"]),
      ("flag: {all: [{terms: [one]}, {not: {terms: [two]}}]}", "one two", []),
      ("flag: {all: [{terms: [one]}, {not: {terms: [two]}}]}", "one three", ["one"]),
      ("flag: {near: {all: [{terms: [a]}, {terms: [z]}], within: 2 words}}", "a b c z", ["a"]),
      ("flag: {near: {all: [{terms: [a]}, {terms: [z]}], within: 2 words}}", "a b c d z", []),
      ("flag: {near: {all: [{terms: [a]}, {terms: [z]}], within: 2 words}}", "z b c a", ["a"]),
      (
        "flag: {near: {all: [{terms: [a]}, {terms: [z]}], within: 2 words, in-order: true}}",
        "z b a", []
      ),
      (
        "flag: {near: {all: [{vocabulary: products}, {vocabulary: praise}], within: sentence}}",
        "I use RoboVac. The best day! I love my RoboVac, e.g. at home.", ["RoboVac"]
      ),
      ("flag: {near: {all: [{terms: [a]}, {terms: [z]}], within: paragraph}}", "a. z\n\nz", ["a"]),
      (
        "flag: {near: {all: [{terms: [a]}, {not: {terms: [z]}}], within: sentence}}", "a z. A y.",
        ["A"]
      ),
      ("flag: {terms: [bird]}\n    unless: {terms: [bird day]}", "bird day, bird", ["bird"]),
      (
        "flag: {terms: [bird]}\n    unless: {terms: [dead], within: sentence}",
        "A dead bird. A bird.", ["bird"]
      ),
      (
        "flag: {terms: [bird], unless: {terms: [no], within: 1 word}}",
        "no big bird; no very big bird", ["bird"]
      ),
      ("flag: {terms: [one]}\n    in: [title, code]", "# one\n\none `one`", ["one"]),
      (
        "flag: {terms: [one]}\n    in: [everything]",
        "# one\n\none `one` [x](one) <!-- one --> ![one](y)\n\n> one",
        ["one", "one", "one", "one", "one", "one", "one"]
      ),
      ("flag: {terms: [one]}", "> one", []),
    ] as [(String, String, [String])])
  func conditionsHoldWhereTheyShould(rule: String, text: String, expected: [String]) throws {
    #expect(try Check(rule: "    " + rule).found(in: text) == expected)
  }

  @Test(
    arguments: [
      ("require: {terms: [ad]}", "This is an ad.", []),
      ("require: {terms: [ad]}", "Nothing here.", ["N"]),
      ("require: {terms: [ad]}\n    when: {terms: [vac]}", "Nothing here.", []),
      ("require: {terms: [ad]}\n    when: {terms: [vac]}", "My vac, my vac.", ["vac"]),
      ("require: {terms: [ad], where: first 10 characters}", "An ad here.", []),
      ("require: {terms: [ad], where: first 10 characters}", "Some words then an ad.", ["S"]),
      ("require: {terms: [ad], where: first 2 words}", "An ad here", []),
      ("require: {terms: [ad], where: first 2 words}", "Here an ad", ["H"]),
      ("require: {terms: [ad], where: first sentence}", "Here. An ad", ["H"]),
      ("require: {terms: [ad], where: first paragraph}", "Here. An ad", []),
      ("require: {terms: [ad], where: first paragraph}", "Here.\n\nAn ad", ["H"]),
      (
        "require: {terms: [ad], unless: {pattern: '#\\w+(?: #\\w+){2,}'}}", "Hi #iot #ad #tech",
        ["H"]
      ),
    ] as [(String, String, [String])])
  func requirementsMustBeMet(rule: String, text: String, expected: [String]) throws {
    #expect(try Check(rule: "    " + rule).found(in: text) == expected)
  }

  @Test(
    arguments: [
      ("flag: {term: [a]}", "‘term’ is not a key of a condition"),
      ("flag: {terms: [a], pattern: b}", "a condition is one of ‘terms’ and ‘pattern’, not both"),
      ("flag: {}", "this condition does not say what to look for"),
      ("flag: {vocabulary: prodcuts}", "there is no vocabulary class ‘prodcuts’"),
      ("flag: {pattern: '(a'}", "PCRE2 cannot read this pattern"),
      ("flag: {pattern: '{prodcuts}'}", "the pattern names ‘{prodcuts}’"),
      ("flag: {not: {terms: [a]}}", "‘not’ has no place of its own"),
      (
        "flag: {near: {all: [{terms: [a]}], within: sentence}}",
        "‘near’ needs at least two conditions"
      ),
      (
        "flag: {near: {all: [{terms: [a]}, {terms: [b]}], within: 3 word of}}",
        "‘3 word of’ does not say how near"
      ),
    ])
  func mistakesAreProblems(rule: String, message: String) throws {
    let problems = Check(rule: "    " + rule).load().problems
    #expect(problems.contains { $0.message.hasPrefix(message) }, "\(problems.map(\.message))")
    #expect(problems.allSatisfy { $0.path == "test.yml" && $0.position != nil })
  }

  @Test(
    arguments: [
      ("", "flag: {terms: [a, b]}\n    unless: {terms: [b, a, c]}", "this rule can never match"),
      (
        "applies: {channels: [blog]}", "flag: {terms: [a]}\n    applies: {channels: [x]}",
        "this rule can never apply"
      ),
      (
        "until: 2026-01-01", "flag: {terms: [a]}\n    from: 2026-02-01",
        "this rule is never in force"
      ),
    ])
  func aRuleThatCanNeverMatchIsAProblem(guardrail: String, rule: String, message: String) {
    let problems = Check(rule: "    " + rule, guardrail: guardrail).load().problems
    #expect(problems.map(\.message).contains { $0.hasPrefix(message) }, "\(problems)")
    #expect(problems.first?.position?.line == 9)
  }

  @Test func aPostThatBreaksARuleAThousandTimesIsNotToldEachTime() throws {
    let result = try Check(rule: "    flag: {terms: [a]}")
      .result(on: String(repeating: "a, ", count: 1500))
    #expect(result.findings.count == 1000)
    #expect(
      result.problems.map(\.message) == [
        "test/it was broken 1500 times, and only the first 1000 are listed"
      ])
  }

  @Test func aPatternThatTakesTooLongMakesThePostIncomplete() throws {
    let check = Check(rule: "    flag: {pattern: '^(a|aa)+$'}")
    let result = try check.result(on: String(repeating: "a", count: 5000) + "b")
    #expect(result.problems.map(\.kind) == [.limit])
    #expect(result.problems.first?.message.contains("test/it") == true)
  }

  @Test func aRuleWithoutItsWordsIsSwitchedOff() {
    let plan = Check(
      rule: "    flag: {near: {all: [{vocabulary: ticker}, {terms: [a]}], within: sentence}}"
    ).load().plan
    #expect(plan.ruleCount == 0)
    #expect(plan.switchedOff.map(\.reason) == ["the vocabulary class “ticker” is empty"])
  }
}
