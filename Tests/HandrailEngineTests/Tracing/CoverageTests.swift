import HandrailCore
import HandrailRules
import TestSupport
import Testing

@testable import HandrailEngine

/// What of a rule its examples do not show.
@Suite struct CoverageTests {
  private func gaps(
    _ rule: String, flagged: String, passed: String = "All is well.", guardrail: String = ""
  ) throws -> [String] {
    var check = Check(rule: "    " + rule)
    check.guardrail = guardrail
    check.examples = "{flagged: [\(flagged)], passed: [\(passed)]}"
    let files = MemoryFiles([
      "handrail.yml": "guardrails: [test.yml]", "test.yml": check.file,
      "words.txt": "Falcon\nKestrel\n",
    ])
    let (ruleSet, problems) = RuleLoader(files: files).load(configuration: "handrail.yml")
    try #require(problems.isEmpty, "\(problems.map(\.message))")
    let runner = ExampleRunner(configuration: ruleSet.configuration)
    let coverage = try #require(ruleSet.guardrails.map { runner.coverage(of: $0) }.first?.first)
    return coverage.gaps.map { "\($0.kind) \($0.text ?? "-")" }
  }

  @Test(
    arguments: [
      ("flag: {terms: [Titan, Bluebird]}", "Titan", "x", ["word Bluebird"]),
      ("flag: {terms: [Titan, Bluebird]}", "Titan, Bluebird", "x", []),
      ("flag: {terms: [run], inflect: true}", "He runs.", "x", []),
      ("flag: {vocabulary: praise}", "The best.", "x", []),
      ("flag: {terms-from: words.txt}", "Falcon", "x", []),
      ("flag: {pattern: 'a(?:bc|de)f?'}", "abc", "x", ["alternative de"]),
      ("flag: {pattern: 'a(?:b(?:c|e)|d)'}", "ad", "x", ["alternative b(?:c|e)"]),
      ("flag: {pattern: 'a(?!b|c)'}", "a", "ab", ["alternative c"]),
      (
        "flag: {pattern: '{products} (?:is|was) here'}", "RoboVac is here", "x", ["alternative was"]
      ),
      (
        "flag: {any: [{terms: [Titan]}, {pattern: 'moon'}]}", "Titan", "x",
        ["part a match of the pattern moon"]
      ),
      (
        "flag: {terms: [Titan]}\n    unless: {terms: [moon]}", "Titan", "x",
        ["excuse the term moon"]
      ),
      (
        "flag: {terms: [Titan]}\n    unless: {terms: [moon], within: sentence}", "Titan",
        "The moon Titan.", []
      ),
      (
        "when: {terms: [Titan]}\n    require: {terms: [I work here, '#ad']}", "Titan",
        "I work here. Titan.", ["word #ad"]
      ),
      (
        "flag: {all: [{terms: [Titan]}, {not: {terms: [moon]}}]}", "Titan", "x",
        ["part the term moon"]
      ),
    ])
  func whatNoExampleShowsIsTold(rule: String, flagged: String, passed: String, gaps: [String])
    throws
  {
    #expect(try self.gaps(rule, flagged: flagged, passed: passed) == gaps)
  }

  @Test func secretWordsAreNotTold() throws {
    let gaps = try gaps(
      "flag: {any: [{terms: [Titan, Quixotl]}, {pattern: 'Zephyr(?:ine|os)'}]}",
      flagged: "Titan, Zephyrine", guardrail: "redact: true")
    #expect(gaps == ["word -", "alternative -"])
  }
}
