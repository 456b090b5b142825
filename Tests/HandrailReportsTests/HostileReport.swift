import HandrailCore

/// A run over a post whose words, name and rules try to be more than words.
enum HostileReport {
  /// Every trick, in a row.
  static let tricks = [
    "]]>", "<script>alert(1)</script>", "</failure>", "&quot;\"'", "\u{1B}[2J\u{7}\u{0}\u{9B}",
    "\u{FFFE}\u{FFFF}", "line\r\nbreak\u{2028}\u{85}", "\n::error::forged", "\n  ::add-mask::a",
    "##[error]forged", "%0A%25%3A", "a,b:c;d", "[click](https://evil.example)", "](1)", "{0}",
    "![x](https://evil.example/x.png)", "<details>", "</summary></details>", "`code`", "**bold**",
    "@acme/everyone", "#1", "https://evil.example", "www.evil.example", "| a | b |", "\\", "$x$",
    "\u{202E}txt.exe", "--", "-->", "<!--",
  ].joined(separator: " ")

  static let path = "posts/a,b:c \(tricks).md"

  static let report: CheckReport = {
    let draft = Draft(path, "Start \(tricks) end.\nMore.\n")
    var rule = SampleRule.codeNames
    rule.id = RuleID(guardrail: "odd\(tricks)", rule: "rule")
    (rule.message, rule.why, rule.instead) = (tricks, tricks, tricks)
    (rule.owner, rule.reference) = (tricks, "https://x.example/\(tricks)")
    let waiver = WaiverNote(
      reason: tricks, approvedBy: tricks, until: nil, path: path, line: 1)
    let problem = Problem(
      .limit, tricks, advice: tricks, path: path, position: draft.lines.position(at: 3))
    var post = draft.report(
      [
        draft.finding(
          "Start", rule, disguises: Disguise.allCases, related: [draft.related("end", tricks)]),
        draft.finding("end", rule, .waived(waiver)), draft.finding("More", rule, .baseline),
      ], problems: [problem])
    post.metadata.channel = tricks
    var other = Draft("batch.ndjson", "x").report([draft.finding("Start", rule)])
    (other.id, other.line) = (tricks, 7)
    other.findings[0].post = tricks
    other.findings[0].field = tricks
    var report = SampleReport.run([post, other], problems: [problem])
    report.rules = [rule.description]
    report.rules[0].title = tricks
    report.rules[0].flagged = [tricks]
    report.housekeeping = [draft.finding("More", rule)]
    return report
  }()
}
