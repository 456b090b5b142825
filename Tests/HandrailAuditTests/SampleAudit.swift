import HandrailAudit
import HandrailCore

/// An audit of Acme Robotics with something of everything that a report can say.
enum SampleAudit {
  static let summary: AuditSummary = {
    var summary = AuditSummary(
      number: 7, started: moment("2026-11-22T08:00:00Z"), asOf: moment("2026-11-22T00:00:00Z"),
      rulesVersion: "3f9c2a71d0b4", verdict: .incomplete)
    summary.name = "Acme Robotics"
    summary.finished = moment("2026-11-22T08:00:41Z")
    summary.since = moment("2025-09-01")
    summary.archives = [
      AuditedArchive(name: "twitter-2026-11-20.zip", formats: ["x"], posts: 3_120),
      AuditedArchive(
        name: "Basic_LinkedInDataExport_11-20-2026.zip", formats: ["linkedin"], posts: 2_077),
      AuditedArchive(name: "acme-blog", formats: ["markdown", "html"], posts: 215),
    ]
    summary.months = months
    summary.totals = AuditTotals(
      read: 5_412, checked: months.reduce(Tally()) { $0 + $1.tally }, incomplete: 1, waived: 4,
      protected: 9, problems: 1_204, people: .exactly(37), notCompared: 12)
    summary.previous = PreviousAudit(
      number: 6, finished: moment("2026-08-14T10:20:00Z"), verdict: .fail,
      checked: Tally(
        posts: 4_020, failing: 190,
        findings: SeverityCounts(error: 204, warning: 371, advice: 512)),
      hadOtherRules: true)
    (summary.guardrails, summary.rules) = (guardrails, rules)
    (summary.channels, summary.departments, summary.locations) = (channels, departments, locations)
    (summary.notChecked, summary.inclusions) = (notChecked, inclusions)
    summary.otherMembers = [
      OtherMembers(what: "pictures", count: 1_204), OtherMembers(what: "settings", count: 31),
    ]
    summary.switchedOff = [
      SkippedRules(
        rules: [RuleID(guardrail: "finance", rule: "quiet-period")],
        reason: "no quiet period is set")
    ]
    (summary.problems, summary.clusters) = (problems, clusters)
    summary.unlistedProblems = [.input: 1_200, .limit: 1]
    (summary.posts, summary.unlistedPosts) = (posts, 3)
    return summary
  }()

  /// An audit that found nothing wrong, the first of its store.
  static let clean: AuditSummary = {
    var summary = AuditSummary(
      number: 1, started: moment("2026-11-22T08:00:00Z"), asOf: moment("2026-11-22T00:00:00Z"),
      rulesVersion: "3f9c2a71d0b4", verdict: .pass)
    summary.finished = moment("2026-11-22T08:00:01Z")
    summary.archives = [AuditedArchive(name: "outbox.json", formats: ["mastodon"], posts: 1)]
    summary.totals = AuditTotals(read: 1, checked: Tally(posts: 1), people: .fewer(than: 5))
    summary.months = [MonthTally(month: Month(year: 2026, month: 11), tally: Tally(posts: 1))]
    return summary
  }()

  /// An audit in which there was nothing to check.
  static let empty: AuditSummary = AuditSummary(
    number: 2, started: moment("2026-11-22T08:00:00Z"), asOf: moment("2026-11-22T00:00:00Z"),
    rulesVersion: "3f9c2a71d0b4", verdict: .incomplete)

  static func moment(_ text: String) -> Timestamp { Timestamp(text) ?? Timestamp(seconds: 0) }

  private static let months: [MonthTally] = {
    let counts = [
      (228, 12, 14, 30, 38), (241, 9, 11, 22, 41), (260, 14, 15, 31, 36), (199, 7, 8, 19, 28),
      (233, 11, 12, 24, 30), (270, 13, 16, 28, 44), (251, 10, 10, 25, 33), (288, 16, 19, 30, 47),
      (302, 12, 13, 26, 40), (279, 9, 9, 21, 31), (0, 0, 0, 0, 0), (310, 10, 11, 18, 29),
      (325, 8, 8, 17, 27), (341, 6, 7, 14, 22), (214, 4, 4, 9, 15),
    ]
    var month = Month(year: 2025, month: 9)
    var months: [MonthTally] = []
    for (posts, failing, error, warning, advice) in counts {
      let findings = SeverityCounts(error: error, warning: warning, advice: advice)
      months.append(
        MonthTally(
          month: month, tally: Tally(posts: posts, failing: failing, findings: findings)))
      month = month.next
    }
    let undated = Tally(posts: 12, failing: 1, findings: SeverityCounts(error: 1))
    return months + [MonthTally(month: nil, tally: undated)]
  }()

  private static let notChecked = [
    (SkipReason.unlisted, 804), (.private, 612), (.reposts, 240), (.deleted, 3),
  ].map { NotChecked(name: $0.0.rawValue, clause: $0.0.clause, posts: $0.1) }

  private static let inclusions = [
    RecordedInclusion(
      inclusion: .followers, reason: "Works council agreement of 3 November 2026", posts: 58)
  ]

  private static let problems = [
    Problem(
      .input, "the record ends in the middle of a text",
      advice: "ask the platform for the archive again", path: "data/tweets-part2.js",
      position: Position(byte: 88_120, line: 4_011, column: 17)),
    Problem(
      .input, "the row has 4 columns, and its header has 6",
      advice: "see whether a line break in it lacks its quotes", path: "Shares.csv",
      position: Position(byte: 12_004, line: 311, column: 1)),
    Problem(
      .limit, "a pattern took too long on this post",
      advice: "simplify the pattern of claims/numbers", path: "data/tweets.js"),
  ]

  private static let channels = GroupTable(
    groups: [
      group("linkedin", 31, 1_480, 70, 74, 150, 230), group("x", 22, 1_102, 52, 55, 100, 158),
      group("blog", 9, 215, 11, 12, 30, 48), group("website", 0, 640, 4, 4, 12, 9),
    ],
    folded: FoldedGroups(
      groups: 2, people: .exactly(6),
      tally: Tally(
        posts: 316, failing: 15, findings: SeverityCounts(error: 13, warning: 22, advice: 16))))

  private static let departments = GroupTable(
    groups: [
      group("Sales", 11, 1_020, 61, 66, 120, 170), group("Engineering", 12, 980, 40, 42, 93, 150),
      group("Support", 7, 504, 21, 21, 44, 61), group(nil, 0, 640, 4, 4, 12, 9),
    ],
    folded: FoldedGroups(
      groups: 3, people: .exactly(7),
      tally: Tally(
        posts: 609, failing: 26, findings: SeverityCounts(error: 25, warning: 45, advice: 71))))

  private static let locations = GroupTable(
    groups: [
      group("Lisbon", 21, 2_210, 90, 92, 190, 281), group("Osaka", 16, 903, 58, 62, 112, 171),
    ]
  )

  private static func group(
    _ name: String?, _ people: Int, _ posts: Int, _ failing: Int, _ error: Int, _ warning: Int,
    _ advice: Int
  ) -> GroupTally {
    GroupTally(
      name: name, people: people,
      tally: Tally(
        posts: posts, failing: failing,
        findings: SeverityCounts(error: error, warning: warning, advice: advice)))
  }

  private static let clusters = [
    TemplateCluster(
      text:
        "So proud to be part of the team behind the new RoboVac. It changes how homes are cleaned, "
        + "for good!",
      posts: 38, people: .exactly(14), channels: ["linkedin", "x"],
      months: Month(year: 2026, month: 3)...Month(year: 2026, month: 4)),
    TemplateCluster(
      text: nil, posts: 6, people: .fewer(than: 5), channels: ["linkedin"],
      months: Month(year: 2026, month: 10)...Month(year: 2026, month: 10)),
  ]
}
