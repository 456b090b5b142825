import HandrailCore
import Testing

@testable import HandrailPolicy

/// What `waivers.yml` lets stand, and what is said of the waivers in it.
@Suite struct RecordedWaiverTests {
  private func waiver(
    _ rule: String = "names/titan", _ keys: String = "post: a.md", until: String? = nil
  ) -> String {
    let end = until.map { ", until: \($0)" } ?? ""
    return "- {rule: \(rule), \(keys), reason: because, approved-by: legal\(end)}\n"
  }

  @Test func anOwnerWaivesForAPost() {
    let rules = WaiverCase(waivers: waiver(until: WaiverCase.future))
    let findings = rules.settled([Finding("names/titan"), Finding("names/star")])
    #expect(findings.map(\.line) == ["names/titan 100 waived", "names/star 100 counts"])
    let note = WaiverNote(
      reason: "because", approvedBy: "legal", until: Timestamp(WaiverCase.future),
      path: "waivers.yml", line: 1)
    #expect(findings.first?.suppression == .waived(note))
  }

  @Test(
    arguments: [
      ("a.md", "content/a.md", nil, false), ("content/a.md", "content/a.md", nil, true),
      ("./content/a.md", "content/a.md", nil, true), ("content/*.md", "content/a.md", nil, true),
      ("content/**", "content/x/a.md", nil, true), ("content/*.md", "content/x/a.md", nil, false),
      ("q-1", "social/q.ndjson", "q-1", true), ("q-1", "social/q.ndjson", "q-10", false),
      ("social/q.ndjson", "social/q.ndjson", "q-1", true), ("content/a.md", nil, nil, false),
      ("q-*", "social/q.ndjson", "q-1", false), ("../a.md", "../a.md", nil, true),
      ("**", "../a.md", nil, false), ("**/*.md", "../a.md", nil, false),
    ] as [(String, String?, String?, Bool)])
  func aPostIsNamedByPathPatternOrID(post: String, file: String?, id: String?, isMeant: Bool) {
    let rules = WaiverCase(waivers: waiver("names/titan", "post: \"\(post)\""))
    let findings = rules.settled([Finding("names/titan", id: id)], file: file, id: id)
    #expect(findings.map(\.line) == ["names/titan 100 \(isMeant ? "waived" : "counts")"])
  }

  @Test func aFingerprintNamesOneFinding() {
    let rules = WaiverCase(waivers: waiver("names/titan", "fingerprint: f1"))
    let findings = rules.settled([
      Finding("names/titan", fingerprint: "f0"), Finding("names/titan", at: 120, fingerprint: "f1"),
      Finding("names/star", at: 140, fingerprint: "f1"),
    ])
    #expect(
      findings.map(\.line) == [
        "names/titan 100 counts", "names/titan 120 waived", "names/star 140 counts",
      ])
  }

  @Test func aFingerprintAndAPostMustBothBeRight() {
    let rules = WaiverCase(waivers: waiver("names/titan", "fingerprint: f, post: b.md"))
    #expect(rules.lines([Finding("names/titan")]) == ["names/titan 100 counts"])
  }

  @Test func nobodyWaivesWhatNobodyMay() {
    let rules = WaiverCase(waivers: waiver("names/key") + waiver("'*'"))
    #expect(rules.lines([Finding("names/key")]) == ["names/key 100 counts"])
  }

  @Test func anExpiredWaiverLetsNothingStand() {
    let rules = WaiverCase(waivers: waiver(until: WaiverCase.past))
    #expect(rules.lines([Finding("names/titan")]) == ["names/titan 100 counts"])
    let both = WaiverCase(waivers: waiver(until: WaiverCase.past) + waiver())
    #expect(both.lines([Finding("names/titan")]) == ["names/titan 100 waived"])
  }

  @Test func theOwnersWordComesFirst() {
    let rules = WaiverCase(waivers: waiver("names/moon"))
    let findings = rules.settled([Finding("names/moon")], [.allow("names/moon")])
    guard case .waived(let note) = findings.first?.suppression else {
      Issue.record("it is not waived")
      return
    }
    #expect(note.path == "waivers.yml")
    #expect(findings.count == 1)
  }

  @Test func wordsThatMustNotBeShownAreNot() {
    var rules = WaiverCase(waivers: waiver("names/titan", "post: a.md") + waiver("names/tita"))
    rules.isWithheld = true
    let findings = rules.settled([Finding("names/titan")])
    guard case .waived(let note) = findings.first?.suppression else {
      Issue.record("it is not waived")
      return
    }
    #expect(note.reason == "[not shown]")
    #expect(note.approvedBy == "[not shown]")
    let told = rules.book.housekeeping(on: [report(findings)], isWhole: true) { $0 }
    #expect(told.map(\.rule.rule) == ["unknown-rule"])
    #expect(
      told.allSatisfy { $0.match == nil && $0.excerpt == nil && !$0.message.contains("names/tita") }
    )
  }

  @Test func aWaiverThatIsOverIsNotNamedWhereItMustNotBe() {
    var rules = WaiverCase(
      waivers: waiver(until: WaiverCase.past) + waiver("names/moon", "post: b.md"))
    rules.isWithheld = true
    let told = rules.book.housekeeping(on: [report([])], isWhole: true) { $0 }
    #expect(told.map(\.rule.rule).sorted() == ["expired", "unused"])
    for finding in told {
      #expect(!finding.message.contains("names/"), "\(finding.message)")
      #expect(finding.match == nil && finding.excerpt == nil)
    }
  }

  // MARK: Housekeeping

  private func report(
    _ findings: [Finding], path: String = "a.md", skipped: [RuleID] = [], problems: [Problem] = [],
    leftAlone: String? = nil
  ) -> PostReport {
    PostReport(
      path: path, id: nil, metadata: PostMetadata(), verdict: .pass, findings: findings,
      problems: problems, rulesApplied: 1,
      skipped: skipped.isEmpty ? [] : [SkippedRules(rules: skipped, reason: "it rains")],
      leftAlone: leftAlone)
  }

  /// What is said of the waivers: `rule line`.
  private func told(
    _ rules: WaiverCase, _ posts: [PostReport], isWhole: Bool = true
  ) -> [String] {
    let posts = posts.map { post in
      var post = post
      post.findings = rules.settled(post.findings, file: post.path)
      return post
    }
    return rules.book.housekeeping(on: posts, isWhole: isWhole) { $0 }
      .map { "\($0.rule.rule) \($0.start.line)" }
  }

  @Test func aWaiverOfUseIsNotTold() {
    #expect(told(WaiverCase(waivers: waiver()), [report([Finding("names/titan")])]).isEmpty)
  }

  @Test func anUnusedWaiverIsToldWhenEveryPostIsThere() {
    let rules = WaiverCase(waivers: waiver() + waiver("names/titan", "post: b.md"))
    let posts = [report([Finding("names/titan")]), report([], path: "b.md")]
    #expect(told(rules, posts) == ["unused 2"])
    #expect(told(rules, posts, isWhole: false).isEmpty)
    #expect(told(rules, [posts[0]]) == ["unused 2"])
    let titan = RuleID("names/titan")
    #expect(told(rules, [posts[0], report([], path: "b.md", skipped: [titan])]).isEmpty)
    #expect(told(rules, [posts[0], report([], path: "b.md", leftAlone: "private")]).isEmpty)
    let problem = Problem(.limit, "too long")
    #expect(told(rules, [posts[0], report([], path: "b.md", problems: [problem])]).isEmpty)
    var other = rules
    other.leftOut = [titan]
    #expect(told(other, [report([]), posts[1]]).isEmpty)
    other = rules
    other.switchedOff = [SkippedRules(rules: [titan], reason: "no words")]
    #expect(told(other, [report([]), posts[1]]).isEmpty)
  }

  @Test func aSecondWaiverForTheSameIsUsedToo() {
    let rules = WaiverCase(
      waivers: waiver() + waiver("names/titan", "post: '*.md', fingerprint: f"))
    #expect(told(rules, [report([Finding("names/titan")])]).isEmpty)
  }

  @Test func anExpiredWaiverIsToldWhereItMatters() {
    let rules = WaiverCase(waivers: waiver(until: WaiverCase.past))
    #expect(told(rules, [report([])]) == ["expired 1"])
    #expect(told(rules, [report([])], isWhole: false).isEmpty)
    #expect(told(rules, [report([Finding("names/titan")])], isWhole: false) == ["expired 1"])
  }

  @Test func aWaiverThatCannotWorkIsTold() {
    let rules = WaiverCase(
      waivers: waiver("names/key") + waiver("names/titn") + waiver("[names/titan, nams]"))
    let posts = [report([Finding("names/titan")])]
    #expect(told(rules, posts) == ["not-allowed 1", "unknown-rule 2", "unknown-rule 3"])
    let findings = rules.book.housekeeping(on: posts, isWhole: true) { $0 }
    #expect(findings.map(\.instead)[1] == "Did you mean ‘names/titan’?")
    #expect(findings.allSatisfy { $0.path == "waivers.yml" && $0.severity == .warning })
    #expect(findings.map { $0.excerpt?.line } == [1, 2, 3])
    #expect(findings.map(\.match) == ["names/key", "names/titn", "names/titan, nams"])
  }

  @Test(arguments: [
    ("names", "post: a.md", true), ("'*'", "post: a.md", true), ("names/titan", "post: '**'", true),
    ("names/titan", "post: '**/*.md'", true), ("names/titan", "post: '**/*.{md,html}'", true),
    ("names/titan", "post: '*.md'", false), ("names/titan", "post: 'a*'", false),
    ("names", "fingerprint: f", false), ("names/titan", "post: '**', fingerprint: f", false),
  ])
  func aWaiverForMoreThanWasDecidedIsBroad(rule: String, keys: String, isBroad: Bool) {
    let rules = WaiverCase(waivers: waiver(rule, keys))
    #expect(told(rules, [report([Finding("names/titan")])]) == (isBroad ? ["over-broad 1"] : []))
  }

  @Test func aWaiverOfManyFindingsIsBroad() {
    let rules = WaiverCase(waivers: waiver("names/titan", "post: '*.md'"))
    func posts(_ count: Int) -> [PostReport] {
      (0..<count).map { report([Finding("names/titan", in: "\($0).md")], path: "\($0).md") }
    }
    #expect(told(rules, posts(20)).isEmpty)
    #expect(told(rules, posts(21)) == ["over-broad 1"])
  }
}
