import HandrailAudit
import HandrailCore

/// An audit whose every word tries to be more than a word.
enum HostileAudit {
  /// Every trick, in a row.
  static let tricks = [
    "<script>captured='script'</script>", "</script>", "</title>", "</style>",
    "<img src=x onerror=",
    "captured='image'>", "\" onmouseover=\"captured=1", "' autofocus onfocus='captured=1", "-->",
    "<!--", "]]>", "&quot;&#39;", "${captured=1}", "javascript:captured=1",
    "\u{1B}[2J\u{7}\u{0}\u{9B}",
    "line\r\nbreak\u{2028}\u{85}", "\n::error::forged", "##[error]forged", "\u{202E}txt.exe",
    "| a | b |", "[click](https://evil.example)", "![x](https://evil.example/x.png)", "`code`",
    "@acme/everyone", "#1", "https://evil.example", "www.evil.example", "\"quoted\", and; more",
  ].joined(separator: " ")

  /// What a spreadsheet would calculate.
  static let formulas = [
    "=HYPERLINK(\"https://evil.example\")", "+1+cmd|'/c calc'!A0", "-2+3", "@SUM(1)", "\t=1+1",
    "\r=1+1", " =1", "\u{FEFF}=1", "＝1+1", "%0A=1", "|x",
  ]

  static let summary: AuditSummary = {
    var summary = SampleAudit.summary
    let rule = RuleID(guardrail: "odd \(tricks)", rule: tricks)
    summary.name = tricks
    summary.rulesVersion = tricks
    summary.archives = [AuditedArchive(name: tricks, formats: [tricks, tricks], posts: 3)]
    summary.guardrails = [
      GuardrailTally(
        name: rule.guardrail, title: tricks, owner: tricks, reference: "javascript:captured=1",
        rules: 1, posts: 3, findings: SeverityCounts(error: 3))
    ]
    summary.rules = ["javascript:captured=1", "https://x.example/fine", tricks].enumerated().map {
      RuleTally(
        rule: RuleID(guardrail: rule.guardrail, rule: "\(rule.rule) \($0)"), severity: .error,
        title: tricks, message: tricks, why: tricks, instead: tricks, owner: tricks, reference: $1,
        posts: 1, findings: 1, reasons: [ReasonTally(message: tricks + "!", findings: 1)])
    }
    let group = GroupTally(name: tricks, people: 7, tally: Tally(posts: 3, failing: 1))
    summary.channels = GroupTable(groups: [group])
    summary.departments = GroupTable(groups: [group])
    summary.locations = GroupTable(groups: [group])
    summary.notChecked = [NotChecked(name: tricks, clause: tricks, posts: 1)]
    summary.otherMembers = [OtherMembers(what: tricks, count: 2)]
    summary.inclusions = [RecordedInclusion(inclusion: .private, reason: tricks, posts: 1)]
    summary.switchedOff = [SkippedRules(rules: [rule], reason: tricks)]
    summary.problems = [Problem(.input, tricks, advice: tricks, path: tricks, post: tricks)]
    summary.clusters = [
      TemplateCluster(
        text: tricks, posts: 2, people: .exactly(9), channels: [tricks], months: nil)
    ]
    let links = ["javascript:captured=1", "https://x.example/fine", "data:text/html,x", tricks]
    summary.posts = (links + formulas).map { words in post(words, rule) }
    return summary
  }()

  private static func post(_ words: String, _ rule: RuleID) -> ListedPost {
    let own = links(words) ? tricks : words
    return ListedPost(
      id: own, origin: Origin(member: own, record: 1), verdict: .fail, channel: own,
      department: own, location: own, published: Timestamp(seconds: 0), link: words,
      findings: [
        ListedFinding(
          rule: rule, severity: .error, message: own, field: own, span: Span(0, 1), line: 1,
          column: 1, match: own)
      ])
  }

  private static func links(_ words: String) -> Bool { !formulas.contains(words) }
}
