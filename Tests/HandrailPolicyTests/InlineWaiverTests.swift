import HandrailCore
import Testing

@testable import HandrailPolicy

/// What a post's own waivers let stand, and what is said of those that do not work.
@Suite struct InlineWaiverTests {
  private let rules = WaiverCase()

  @Test func anAuthorWaivesABlock() throws {
    let findings = rules.settled(
      [
        Finding("names/moon", at: 20), Finding("names/moon", at: 100),
        Finding("names/star", at: 100),
        Finding("names/moon", at: 190), Finding("names/moon", at: 195),
      ],
      [.allow("names/moon", until: WaiverCase.future)])
    #expect(
      findings.map(\.line) == [
        "names/moon 20 counts", "names/moon 100 waived", "names/star 100 counts",
        "names/moon 190 waived", "names/moon 195 counts",
      ])
    let note = WaiverNote(
      reason: "because", approvedBy: nil, until: Timestamp(WaiverCase.future), path: "a.md", line: 3
    )
    #expect(findings[1].suppression == .waived(note))
  }

  @Test func aWaiverWithoutReachIsForTheWholePost() {
    let lines = rules.lines(
      [Finding("names/moon", at: 5), Finding("names/moon", at: 900)],
      [.allow("names/moon", reach: nil)])
    #expect(lines == ["names/moon 5 waived", "names/moon 900 waived"])
  }

  @Test func oneWaiverMayNameSeveralRules() {
    let lines = rules.lines(
      [Finding("names/moon"), Finding("names/star")], [.allow("names/moon", "names/star")])
    #expect(lines == ["names/moon 100 waived", "names/star 100 waived"])
  }

  @Test func aRuleThatIsNamedTwiceIsWaivedOnce() {
    let lines = rules.lines([], [.allow("names/moon", "names/moon"), .allow("names", "names")])
    #expect(
      lines.sorted() == [
        "waivers/over-broad 50 counts", "waivers/unused 50 counts", "waivers/unused 50 counts",
      ])
  }

  @Test func whatOnlyOthersMayWaiveCounts() throws {
    let findings = rules.settled([Finding("names/titan")], [.allow("names/titan")])
    #expect(findings.map(\.line) == ["waivers/not-allowed 50 counts", "names/titan 100 counts"])
    let told = try #require(findings.first)
    #expect(told.severity == .warning)
    #expect(told.owner == "legal@acme.example")
    #expect(told.message.contains("Only legal@acme.example"))
    #expect(told.instead?.contains("waivers.yml") == true)
    #expect(told.span == Span(50, 90))
    #expect(told.start.line == 3)

    let never = rules.settled([Finding("names/key")], [.allow("names/key")])
    #expect(never.map(\.line) == ["waivers/not-allowed 50 counts", "names/key 100 counts"])
    #expect(never.first?.instead?.contains("waivers.yml") == false)
  }

  @Test func whatIsNotAllowedIsToldWhetherOrNotItIsNeeded() {
    #expect(rules.lines([], [.allow("names/titan")]) == ["waivers/not-allowed 50 counts"])
  }

  @Test func aWaiverEndsWhenItsMomentComes() {
    let now = WaiverCase.now
    for (until, isOver) in [(now.seconds - 1, true), (now.seconds, true), (now.seconds + 1, false)]
    {
      let directive = Directive.allow("names/moon", until: Timestamp(seconds: until).description)
      let lines = rules.lines([Finding("names/moon")], [directive])
      #expect(
        lines
          == (isOver
            ? ["waivers/expired 50 counts", "names/moon 100 counts"] : ["names/moon 100 waived"]))
    }
  }

  @Test(arguments: [nil, "!!!", "--"])
  func aReasonIsNeeded(reason: String?) {
    let lines = rules.lines([Finding("names/moon")], [.allow("names/moon", reason: reason)])
    #expect(lines == ["waivers/no-reason 50 counts", "names/moon 100 counts"])
  }

  @Test func aNameThatIsNoRuleIsTold() throws {
    let findings = rules.settled([Finding("names/moon")], [.allow("names/mon", "names/moon")])
    #expect(findings.map(\.line) == ["waivers/unknown-rule 50 counts", "names/moon 100 waived"])
    #expect(findings.first?.instead == "Did you mean ‘names/moon’?")
    #expect(findings.first?.message.contains("‘names/mon’") == true)
    #expect(findings.first?.owner == "legal@acme.example")
  }

  @Test(arguments: [
    (Directive.allow("names/moon", verb: "alow"), "Did you mean ‘allow’?"),
    (Directive.allow("names/moon", verb: "disable"), "handrail: allow RULE"),
    (Directive.allow(verb: ""), "handrail: allow RULE"),
    (Directive.allow(), "handrail: allow RULE -- reason"),
    (Directive.allow("names/moon", strangers: ["reson"]), "Did you mean ‘reason’?"),
    (Directive.allow("names/moon", until: "soon"), "2026-12-31"),
  ])
  func whatIsNotUnderstoodIsToldAndDoesNotWork(directive: Directive, advice: String) {
    let findings = rules.settled([Finding("names/moon")], [directive])
    #expect(findings.map(\.line) == ["waivers/not-understood 50 counts", "names/moon 100 counts"])
    #expect(findings.first?.instead?.contains(advice) == true)
    #expect(findings.first?.severity == .warning)
  }

  @Test func anUnusedWaiverIsToldWhenItIsCertain() {
    let directives = [Directive.allow("names/moon")]
    #expect(
      rules.lines([Finding("names/moon", at: 500)], directives) == [
        "waivers/unused 50 counts", "names/moon 500 counts",
      ])
    #expect(
      rules.lines([], directives, skipped: [RuleID("names/star")]) == ["waivers/unused 50 counts"])
    #expect(rules.lines([], directives, skipped: [RuleID("names/moon")]).isEmpty)
    #expect(rules.lines([], directives, isComplete: false).isEmpty)
    var other = WaiverCase()
    other.leftOut = [RuleID("names/moon")]
    #expect(other.lines([], directives).isEmpty)
    other = WaiverCase()
    other.switchedOff = [SkippedRules(rules: [RuleID("names/moon")], reason: "no words")]
    #expect(other.lines([], directives).isEmpty)
  }

  @Test func eachNameOfAWaiverIsUsedOrNot() {
    let findings = rules.settled([Finding("names/moon")], [.allow("names/moon", "names/star")])
    #expect(findings.map(\.line) == ["waivers/unused 50 counts", "names/moon 100 waived"])
    #expect(findings.first?.message.contains("names/star") == true)
  }

  @Test func nothingIsSaidOfRulesThatTheRunLeavesOut() {
    var rules = WaiverCase()
    rules.leftOut = [RuleID("names/moon"), RuleID("names/titan")]
    for directive in [
      Directive.allow("names/moon", reason: nil), .allow("names/moon", until: WaiverCase.past),
      .allow("names/titan"),
    ] {
      #expect(rules.lines([], [directive]).isEmpty)
    }
  }

  @Test(arguments: ["names", "names/*", "*"])
  func aWaiverOfManyRulesIsBroad(name: String) {
    let lines = rules.lines([Finding("names/moon"), Finding("names/star")], [.allow(name)])
    #expect(
      lines == [
        "waivers/over-broad 50 counts", "names/moon 100 waived", "names/star 100 waived",
      ])
    let refused = rules.lines([Finding("names/moon"), Finding("names/titan")], [.allow(name)])
    #expect(
      refused == [
        "waivers/not-allowed 50 counts", "waivers/over-broad 50 counts", "names/moon 100 waived",
        "names/titan 100 counts",
      ])
  }

  @Test func aWaiverOfManyFindingsIsBroad() {
    func count(_ findings: Int) -> Int {
      rules.lines(
        (0..<findings).map { Finding("names/moon", at: 100 + $0) },
        [.allow("names/moon", reach: nil)]
      ).count { $0.hasPrefix("waivers/over-broad") }
    }
    #expect(count(20) == 0)
    #expect(count(21) == 1)
  }

  @Test func namingARuleIsNoFinding() {
    // The name stands at 60 and has ten bytes, as the finding has.
    let named = Finding("names/star", at: 60)
    #expect(
      rules.lines([named, Finding("names/moon")], [.allow("names/moon")]) == [
        "names/moon 100 waived"
      ])
    #expect(
      rules.lines([Finding("names/star", at: 61)], [.allow("names/moon", reach: nil)]).contains(
        "names/star 61 counts"))
    // A name that is no rule may be any word.
    #expect(rules.lines([named], [.allow("names/mooo")]).contains("names/star 60 counts"))
    let other = Finding("names/star", at: 60, field: "title")
    #expect(
      rules.lines([other], [.allow("names/moon", field: "text")]).contains("names/star 60 counts"))
  }

  @Test func aBlockOfOneTextIsNotThatOfAnother() {
    let lines = rules.lines(
      [Finding("names/moon", field: "alt[0]"), Finding("names/moon", field: "text")],
      [.allow("names/moon", field: "text")])
    #expect(lines == ["names/moon 100 counts", "names/moon 100 waived"])
  }

  @Test func wordsThatMustNotBeShownAreNot() {
    let secret = "zephyrine"
    let directives = [
      Directive.allow("names/moon", reason: secret), .allow(secret), .allow(verb: secret),
      .allow("names/moon", until: secret), .allow("names/moon", strangers: [secret]),
    ].map { directive in
      var directive = directive
      directive.isWithheld = true
      return directive
    }
    let findings = rules.settled([Finding("names/moon")], directives)
    #expect(findings.count == 5)
    for finding in findings { #expect(!"\(finding)".contains(secret)) }
    guard case .waived(let note) = findings.last?.suppression else {
      Issue.record("it is not waived")
      return
    }
    #expect(note.reason == "[not shown]")
  }

  @Test func moreThanAThousandDoNotWork() {
    let many = Array(repeating: Directive.allow("names/star"), count: 1_000)
    let lines = rules.lines(
      [Finding("names/moon"), Finding("names/star")], many + [.allow("names/moon")])
    #expect(
      lines == [
        "waivers/not-understood 50 counts", "names/moon 100 counts", "names/star 100 waived",
      ])
  }

  @Test func severityNeverFailsAPostForHousekeeping() {
    let findings = rules.settled(
      [], [.allow("names/moon", until: WaiverCase.past), .allow("names/star"), .allow("names")])
    #expect(findings.map(\.rule.rule).sorted() == ["expired", "over-broad", "unused", "unused"])
    #expect(findings.allSatisfy { $0.severity == .advice })
    #expect(VerdictPolicy.verdict(on: findings, problems: [], failOn: .warning) == .pass)
  }

  @Test func fingerprintsTellEqualWaiversApart() {
    let findings = rules.settled([], [.allow("names/moon"), .allow("names/moon")])
    #expect(Set(findings.map(\.fingerprint)).count == 2)
    #expect(findings.allSatisfy { $0.fingerprint.count == 32 })
  }
}
