import HandrailCore
import TestSupport
import Testing

@testable import HandrailRules

/// Files of recorded waivers, where they come from and what is wrong with them.
@Suite struct WaiverLoaderTests {
  private func load(_ files: [String: String]) -> Loaded {
    Loaded(
      files.merging(["handrail.yml": "guardrails: [g.yml]", "g.yml": guardrail()]) { one, _ in one }
    )
  }

  private let one = "- {rule: sample/one, post: a.md, reason: because, approved-by: legal}\n"

  @Test func aWaiverIsReadWhole() throws {
    let text = """
      # What may stand.
      - rule: [sample/one, sample/two]
        post: content/**/*.md
        reason: >
          It was named
          on stage.
        approved-by: legal@acme.example
        until: 2026-12-31T14:00Z
      - rule: sample/one, sample/two
        fingerprint: 0123abcd
        reason: because
        approved-by: legal
      """
    let loaded = load(["waivers.yml": text])
    #expect(loaded.lines.isEmpty)
    let waivers = loaded.ruleSet.waivers
    #expect(waivers.map(\.rules) == [["sample/one", "sample/two"], ["sample/one", "sample/two"]])
    let first = try #require(waivers.first)
    #expect(first.post == "content/**/*.md")
    #expect(first.paths?.matches("content/a/b.md") == true)
    #expect(first.reason == "It was named on stage.")
    #expect(first.approvedBy == "legal@acme.example")
    #expect(first.until == Timestamp("2026-12-31T14:00Z"))
    #expect(first.file.path == "waivers.yml")
    #expect(first.file.lines.lineNumber(at: first.place.lowerBound) == 2)
    #expect(waivers.last?.fingerprint == "0123abcd")
    #expect(waivers.last?.post == nil)
    #expect(waivers.last?.until == nil)
  }

  @Test(arguments: ["", "# nothing to waive\n", "---\n", "[]", "~"])
  func aFileWithoutWaiversIsFine(text: String) {
    let loaded = load(["waivers.yml": text])
    #expect(loaded.lines.isEmpty)
    #expect(loaded.ruleSet.waivers.isEmpty)
  }

  @Test func everyMistakeIsToldInOneGo() {
    let text = """
      - {rul: sample/one, post: a.md, reason: because, approved-by: legal}
      - {rule: sample/one, post: a.md, reson: because, approved-by: legal}
      - {rule: sample/one, reason: because, approved-by: legal}
      - {rule: sample/one, post: "a[", reason: because, approved-by: legal, until: soon}
      - {rule: [], post: a.md, reason: "", aproved-by: legal}
      - sample/one
      - {rule: {a: b}, post: [a.md], reason: ~, approved-by: yes, fingerprint: ""}
      """
    #expect(
      load(["waivers.yml": text]).lines == [
        "waivers.yml:1:4 this is not a key of a waiver (did you mean ‘rule’?)",
        "waivers.yml:2:34 this is not a key of a waiver (did you mean ‘reason’?)",
        "waivers.yml:3:4 a waiver needs ‘post’ or ‘fingerprint’ "
          + "(say which post it is for, like content/blog/a-post.md)",
        "waivers.yml:4:28 this pattern has a ‘[’ that is never closed",
        "waivers.yml:4:78 expected a date, found text (write it like 2026-12-01 or "
          + "2026-12-01T14:00Z)",
        "waivers.yml:5:10 expected a list of rules, found an empty list (fill it or leave the key out)",
        "waivers.yml:5:34 expected text, found nothing",
        "waivers.yml:5:38 this is not a key of a waiver (did you mean ‘approved-by’?)",
        "waivers.yml:6:3 expected a waiver, a map of keys and values, found text",
        "waivers.yml:7:10 expected text, found a map "
          + "(put quotes around text that starts with [ or { or holds a colon)",
        "waivers.yml:7:24 expected text, found a list "
          + "(put quotes around text that starts with [ or { or holds a colon)",
        "waivers.yml:7:40 expected text, found nothing (write it in quotes to mean the word itself)",
        "waivers.yml:7:74 expected text, found nothing",
      ])
  }

  @Test func aFileThatIsNoListIsTold() {
    #expect(
      load(["waivers.yml": "waivers: []"]).lines == [
        "waivers.yml:1:1 expected a list of waivers, found a map"
      ])
    #expect(load(["waivers.yml": "- {rule: [}"]).lines.count == 1)
  }

  @Test func noProblemShowsWhatTheFileSays() {
    let secret = "zephyrine"
    for text in [
      "- {\(secret): x}", "- {rule: a/b, post: \"\(secret)[\", reason: x, approved-by: y}",
      "- \(secret)",
      "\(secret)", "- {rule: a/b, post: x, reason: \(secret), until: \(secret)}",
      "- {\"\(secret)\": [}",
    ] {
      let problems = load(["waivers.yml": text]).problems
      #expect(!problems.isEmpty)
      for problem in problems { #expect(!"\(problem)".contains(secret), "\(text)") }
    }
  }

  @Test func aConfigurationNamesItsFiles() {
    let loaded = load([
      "handrail.yml": "guardrails: [g.yml]\nwaivers: [waivers/*.yml, more.yml, waivers/a.yml]",
      "waivers/a.yml": one, "waivers/b.yml": one, "more.yml": one, "waivers.yml": "- not read",
    ])
    #expect(loaded.lines.isEmpty)
    #expect(
      loaded.ruleSet.waivers.map(\.file.path) == ["waivers/a.yml", "waivers/b.yml", "more.yml"])
  }

  @Test func filesThatAreNotThereAreTold() {
    let loaded = load([
      "handrail.yml": "guardrails: [g.yml]\nwaivers: [none/*.yml, none.yml, a.txt, 'a[']",
      "a.txt": one,
    ])
    #expect(
      loaded.lines == [
        "handrail.yml:2:11 no file matches this pattern (mend it or take it out)",
        "handrail.yml:2:23 the file named here cannot be read: there is no such file",
        "handrail.yml:2:33 a file of waivers ends in .yml or .yaml",
        "handrail.yml:2:40 this pattern has a ‘[’ that is never closed",
      ])
  }

  @Test func everyExtendedFileHasItsOwn() {
    let loaded = load([
      "handrail.yml": "extends: [company/handrail.yml]\nguardrails: [g.yml]", "waivers.yml": one,
      "company/handrail.yml": "guardrails: []", "company/waivers.yml": one,
    ])
    #expect(loaded.lines.isEmpty)
    #expect(loaded.ruleSet.waivers.map(\.file.path) == ["company/waivers.yml", "waivers.yml"])
  }

  // MARK: Who may waive

  private func rights(head: String = "", rule: String) -> [WaiverRight] {
    let text = guardrail(head: head, rule: "    flag: {terms: [bad]}\n\(rule)")
    return Loaded(["g.yml": text], configuration: nil, guardrails: ["g.yml"])
      .ruleSet.rules.map(\.waivers)
  }

  @Test func aRuleSaysWhoMayWaiveIt() {
    #expect(rights(rule: "    waive: author") == [.author])
    #expect(rights(rule: "    waive: nobody") == [.nobody])
    #expect(rights(head: "waive: nobody", rule: "") == [.nobody])
    #expect(rights(head: "waive: nobody", rule: "    waive: owner") == [.owner])
  }

  @Test func withoutAWordErrorsAreTheOwners() {
    #expect(rights(rule: "") == [.owner])
    #expect(WaiverRight(for: .error) == .owner)
    #expect(WaiverRight(for: .warning) == .author)
    #expect(WaiverRight(for: .advice) == .author)
  }

  @Test func anybodyElseIsAMistake() {
    let text = guardrail(head: "waive: owners", rule: "    flag: {terms: [bad]}\n    waive: me")
    #expect(
      guardrailProblems(text) == [
        "6:8 ‘owners’ is not somebody who may let findings stand (did you mean ‘owner’?)",
        "12:12 ‘me’ is not somebody who may let findings stand (write author, owner or nobody)",
      ])
  }

  @Test(arguments: ["waivers", "baseline"])
  func handrailsOwnNamesAreTaken(name: String) {
    #expect(
      guardrailProblems(guardrail(name: name)) == [
        "1:12 this is the name of findings that handrail makes itself "
          + "(give the guardrail another name)"
      ])
  }
}
