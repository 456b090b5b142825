import HandrailCore

/// Made-up outcomes of runs.
enum SampleReport {
  /// A run over `posts`, with the verdict that they add up to.
  static func run(
    _ posts: [PostReport], problems: [Problem] = [], verdict: Verdict? = nil,
    switchedOff: [SkippedRules] = []
  ) -> CheckReport {
    let verdicts = posts.map(\.verdict)
    let sum: Verdict =
      !problems.isEmpty || verdicts.contains(.incomplete) || posts.isEmpty
      ? .incomplete : verdicts.contains(.fail) ? .fail : .pass
    return CheckReport(
      verdict: verdict ?? sum, failOn: .error, posts: posts, problems: problems,
      guardrails: ["confidentiality", "disclosure", "honesty", "readability"], ruleCount: 12,
      switchedOff: switchedOff, rules: [SampleRule.codeNames.description],
      asOf: Timestamp("2026-11-20"))
  }

  static func skipped(_ guardrail: String, _ rules: [String], _ reason: String) -> SkippedRules {
    SkippedRules(rules: rules.map { RuleID(guardrail: guardrail, rule: $0) }, reason: reason)
  }

  static let launch = Draft(
    "content/blog/launch.md",
    """
    # What comes after RoboVac

    RoboVac is the best vacuum I ever had.
    We demoed Project Titan to three customers.
    It always works. Read more [here](https://acme.example).
    Project Titan ships in the spring.

    """)

  static let second = Draft("content/blog/second.md", "We always deliver on time.\n")

  /// Several posts, with errors, a warning, advice, a shared reason and a related location.
  static let failing: CheckReport = {
    var again = launch.finding("Project Titan ships", .codeNames)
    let span = Span(again.span.start, again.span.start + 13)
    again.span = span
    again.end = launch.lines.position(at: span.end)
    again.match = "Project Titan"
    if let excerpt = again.excerpt {
      again.excerpt = Excerpt(
        line: excerpt.line, text: excerpt.text, highlight: 0..<13, isCutBefore: false,
        isCutAfter: false, continues: false)
    }
    let top = launch.related(
      "# What comes after RoboVac\n\nRoboVac is the best vacuum I ever had.",
      "the disclosure was wanted here")
    let praise = launch.finding("RoboVac is the best", .sayYouWorkHere, related: [top])
    var passed = Draft("content/blog/third.md", "Hello.\n").report()
    passed.skipped = [skipped("honesty", ["prices"], "the post has no front matter")]
    return run([
      launch.report([
        praise, launch.finding("Project Titan", .codeNames), launch.finding("always", .always),
        launch.finding("here", .linkText), again,
      ]),
      second.report([second.finding("always", .always)]),
      passed,
    ])
  }()

  /// Findings that do not count, each for its reason, beside one that does; and an old waiver.
  static let suppressed: CheckReport = {
    let announced = WaiverNote(
      reason: "Announced on Monday.", approvedBy: "legal@acme.example",
      until: Timestamp("2026-12-31"), path: "waivers.yml", line: 3)
    let quoted = WaiverNote(
      reason: "It is the title of a film.", approvedBy: nil, until: nil, path: launch.path, line: 5)
    var post = launch.report([
      launch.finding("RoboVac is the best", .sayYouWorkHere, .unchanged),
      launch.finding("Project Titan", .codeNames, .waived(announced)),
      launch.finding("always", .always, .waived(quoted)),
      launch.finding("here", .linkText, .baseline),
    ])
    post.verdict = .pass
    let waivers = Draft("waivers.yml", "waivers:\n- rule: honesty/absolute-claims\n")
    var expired = waivers.finding("honesty/absolute-claims", .expired)
    (expired.match, expired.excerpt) = ("", nil)
    var report = run([post, second.report([second.finding("always", .always)])])
    report.housekeeping = [expired]
    return report
  }()

  /// The same, with what lies outside the change.
  static let allLines: CheckReport = {
    var report = suppressed
    report.listsUnchanged = true
    return report
  }()

  /// Nothing found; some rules did not apply, some are switched off.
  static let passing: CheckReport = {
    var post = second.report()
    post.skipped = [
      skipped(
        "disclosure", ["hashtag-first", "review-sites", "ad-label", "giveaway", "contest"],
        "they are for posts on linkedin or x"),
      skipped("confidentiality", ["quiet-period"], "no quiet period is on"),
    ]
    post.rulesApplied = 6
    return run(
      [post],
      switchedOff: [
        skipped(
          "confidentiality", ["customers"], "the vocabulary class “unannounced-customers” is empty")
      ])
  }()
}
