import HandrailCore
import HandrailEngine
import HandrailRules
import TestSupport
import Testing

@testable import HandrailLint

/// What is said of guardrails that may forbid too much, and what is not said of those that do not.
@Suite struct PolicyLintTests {
  private static let protecting = """
    guardrail: speech
    title: What everybody may say
    owner: hr@acme.example
    reviewed: 2026-11-01
    why: Because it is theirs to say.
    rules:
      - rule: pay
        protect: {terms: [our pay]}
        examples: {protected: ["about [[our pay]]"], passed: ["a word"]}

    """

  private func guardrail(
    _ rule: String, name: String = "sample", message: String = "Say it in other words.",
    severity: String = "error", head: String = "", owner: String = "legal@acme.example",
    reviewed: String = "2026-11-01", title: String = "A sample", why: String = "Readers ask."
  ) -> String {
    """
    guardrail: \(name)
    title: \(title)
    owner: \(owner)
    reviewed: \(reviewed)
    why: \(why)
    \(head)
    rules:
      - rule: one
        severity: \(severity)
        \(rule)
        message: \(message)
        examples: {flagged: ["a sentence"], passed: ["another"]}

    """
  }

  private func remarks(
    _ guardrails: String..., config: String = "", isProtected: Bool = true, uncovered: Bool = false
  ) -> [PolicyRemark] {
    var texts: [String: String] = [:]
    for (number, text) in guardrails.enumerated() { texts["g\(number).yml"] = text }
    if isProtected { texts["z.yml"] = Self.protecting }
    let names = texts.keys.sorted().joined(separator: ", ")
    texts["handrail.yml"] = "guardrails: [\(names)]\n\(config)"
    let (ruleSet, problems) = RuleLoader(files: MemoryFiles(texts))
      .load(configuration: "handrail.yml")
    #expect(problems.isEmpty, "\(problems)")
    let (plan, wrong) = Plan.compile(ruleSet)
    #expect(wrong.isEmpty, "\(wrong)")
    let all = PolicyLint(
      ruleSet, plan: plan, moment: Timestamp("2026-11-23") ?? Timestamp(seconds: 0)
    ).remarks
    // The examples here are stand-ins; what they lack has a test of its own.
    return uncovered ? all : all.filter { $0.check != .uncovered }
  }

  private func checks(_ remarks: [PolicyRemark]) -> [String] { remarks.map(\.check.rawValue) }

  @Test(arguments: [
    ("flag: {terms: [salary]}", "talk about pay"),
    ("flag: {any: [{terms: [{term: Wages, inflect: true}]}]}", "talk about pay"),
    ("flag: {pattern: '\\bunion\\b'}", "talk about organising"),
    ("flag: {terms: [working conditions]}", "talk about working conditions"),
    ("flag: {terms: [whistle-blower]}", "word to the press or to authorities"),
    ("flag: {terms: [legal issues]}", "talk about anything legal"),
    ("flag: {terms: [confidential]}", "whatever somebody may call confidential"),
    ("flag: {terms: [my boss]}", "criticism of the company as such"),
  ])
  func aBareWordThatForbidsTooMuchIsRemarkedOn(_ rule: String, _ what: String) throws {
    let remarks = remarks(guardrail(rule))
    let overbroad = remarks.filter { $0.check == .overbroad }
    #expect(overbroad.count == 1)
    let remark = try #require(overbroad.first)
    #expect(remark.message.hasSuffix("That may forbid \(what)."), "\(remark.message)")
    #expect(remark.severity == .warning && !remark.laws.isEmpty)
    #expect(remark.source == RuleSource(path: "g0.yml", line: 8))
  }

  @Test func noticesOnAllWorkAreRemarkedOn() {
    let rule = "when: {terms: [my job]}\n    require: {terms: [my own view]}"
    #expect(checks(remarks(guardrail(rule))) == ["overbroad"])
  }

  @Test(arguments: [
    "flag: {near: {all: [{terms: [salary]}, {terms: [Initech]}], within: sentence}}",
    "flag: {terms: [salary cap of Initech]}",
    "flag: {all: [{terms: [union]}, {terms: [Initech]}]}",
    "when: {terms: [RoboVac]}\n    require: {terms: [my own view]}",
  ])
  func aWordThatNeedsCompanyIsNot(_ rule: String) {
    #expect(checks(remarks(guardrail(rule))) == [])
  }

  @Test(arguments: [
    "Do not be disparaging.", "This is inappropriate.", "Keep a friendly tone.",
    "Posts about work need prior approval.", "Never share confidential information.",
    "Do not talk to the media.", "Please don't discuss your wages.",
    "Send us a list of personal accounts.",
    "Do not post about any legal matter.",
  ])
  func aWordingThatForbidsTooMuchIsRemarkedOn(_ message: String) {
    let rule = "flag: {terms: [quux]}"
    #expect(checks(remarks(guardrail(rule, message: "\"\(message)\""))) == ["overbroad"])
    #expect(checks(remarks(guardrail(rule, why: "\"\(message)\""))) == ["overbroad"])
  }

  @Test(arguments: [
    "You may talk about your pay.", "Never share confidential information, such as code names.",
    "The press has not heard of it.", "Ask the legal team.", "Their lawyers will read it.",
    "A positive number.",
  ])
  func aWordingThatDoesNotIsLetBe(_ message: String) {
    #expect(checks(remarks(guardrail("flag: {terms: [quux]}", message: "\"\(message)\""))) == [])
  }

  @Test func adviceForbidsNothing() {
    let remarks = remarks(guardrail("flag: {terms: [salary]}", severity: "advice"))
    #expect(remarks.map(\.severity) == [.advice])
  }

  @Test func withoutProtectionThereIsAWarning() {
    let remarks = remarks(guardrail("flag: {terms: [quux]}"), isProtected: false)
    #expect(checks(remarks) == ["unprotected"])
    #expect(remarks[0].source.path == "handrail.yml")
  }

  @Test func reviewsGrowStaleAfterAYear() {
    func checks(_ day: String) -> [String] {
      self.checks(remarks(guardrail("flag: {terms: [quux]}", reviewed: day)))
    }
    #expect(checks("2025-11-22") == ["review"])
    #expect(checks("2025-11-23") == [])
    #expect(checks("2026-11-24") == ["review"])
  }

  @Test(arguments: ["TODO", "your legal team", "n/a", "nobody"])
  func anOwnerIsSomebody(_ owner: String) {
    #expect(checks(remarks(guardrail("flag: {terms: [quux]}", owner: owner))) == ["owner"])
  }

  @Test func rulesThatFindTheSameWordsAreRemarkedOn() {
    let first = guardrail("flag: {terms: [Quux, Foo Bar]}")
    let second = guardrail("flag: {terms: [foo-bar, quux]}", name: "other")
    let remarks = remarks(first, second)
    #expect(checks(remarks) == ["overlap"])
    #expect(remarks[0].message.contains("‘sample/one’ both look for “foo bar”, and 1 more,"))
    let apart = guardrail(
      "flag: {terms: [quux]}\n    applies: {channels: [x]}", name: "other")
    let blog = guardrail("flag: {terms: [quux]}\n    applies: {channels: [blog]}")
    #expect(checks(self.remarks(blog, apart)) == [])
  }

  @Test func rulesThatContradictEachOtherAreRemarkedOn() {
    let asks = guardrail("when: {terms: [RoboVac]}\n    require: {terms: [bought at Acme]}")
    let forbids = guardrail("flag: {terms: [Acme]}", name: "other")
    let remarks = remarks(asks, forbids)
    #expect(checks(remarks) == ["contradiction"])
    #expect(remarks[0].message.contains("asks for “bought at Acme”, and ‘other/one’"))
  }

  @Test func patternsThatNeverEndOrRunAlwaysAreRemarkedOn() {
    #expect(
      checks(remarks(guardrail(#"flag: {pattern: 'buy (?:\w+ ?)*now'}"#))) == ["slow-pattern"])
    #expect(checks(remarks(guardrail(#"flag: {pattern: '\w\w\W\w'}"#))) == ["costly-pattern"])
  }

  @Test func namesThatAreOrdinaryWordsAreRemarkedOn() {
    let config =
      "vocabulary: {products: [RoboVac, Summit, Falcon], competitors: [Sweepster, Big Apple]}"
    let remarks = remarks(guardrail("flag: {terms: [quux]}"), config: config)
    #expect(checks(remarks) == ["ordinary-word", "ordinary-word"])
    #expect(remarks.map(\.severity) == [.advice, .advice])
    #expect(remarks[0].message.contains("“Summit” in ‘products’"))
    #expect(remarks[0].message.contains("times in a million words"))
    #expect(remarks[1].message.contains("“Falcon” in ‘products’"))
  }

  /// A secret word is named by its place, and not by a number that would give it away.
  @Test func secretWordsAreNotShown() {
    let config = "vocabulary: {unannounced: [Quixotl, Summit, {term: Apple, case: exact}]}"
    let hidden = guardrail(
      "flag: {any: [{terms: [salary, quux]}, {vocabulary: unannounced}]}", head: "redact: true")
    let other = guardrail("flag: {terms: [quux]}", name: "other")
    let remarks = remarks(hidden, other, config: config)
    #expect(Set(checks(remarks)) == ["overbroad", "overlap", "ordinary-word"])
    let said = remarks.map { $0.message + $0.advice }.joined(separator: "\n").lowercased()
    for word in ["quixotl", "summit", "apple", "salary", "quux"] { #expect(!said.contains(word)) }
    #expect(said.contains("word 2 of ‘unannounced’"))
    #expect(said.contains("more than ten times in a million words"))
  }

  @Test func rulesThatNoExampleShowsAreRemarkedOn() {
    let shown = guardrail("flag: {terms: [quux]}").replacing("a sentence", with: "a quux")
    #expect(checks(remarks(shown, uncovered: true)) == [])
    let half = guardrail("flag: {terms: [quux, quuz]}").replacing("a sentence", with: "a quux")
    let remarks = remarks(half, uncovered: true)
    #expect(checks(remarks) == ["uncovered"])
    #expect(remarks[0].message == "No example shows a part of this rule at work.")
    #expect(remarks[0].severity == .advice)
  }

  @Test func ruleThatIsSwitchedOffIsLetBe() {
    let config = "rules: {sample/one: {severity: off}}"
    #expect(
      checks(
        remarks(
          guardrail("flag: {terms: [salary]}"), guardrail("flag: {terms: [quux]}", name: "other"),
          config: config)) == [])
  }
}
