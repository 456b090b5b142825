internal import HandrailCore
internal import HandrailReports

/// The report on an audit in Markdown, for a wiki, minutes or a message.
public struct MarkdownAuditReporter: AuditReporter {
  /// `markdown`.
  public static let name = "markdown"
  /// As many as somebody reads in a message.
  public static let postLimit = 50

  /// Creates a reporter; the style changes nothing.
  public init(style: AuditReportStyle = AuditReportStyle()) {}

  /// The report, ending in a line break.
  public func render(_ summary: AuditSummary) -> String {
    var page = MarkdownTables()
    page.heading(1, summary.name.map { "\($0): audit report" } ?? "Audit report")
    page.paragraph("\(summary.verdict.rawValue.capitalizedFirst). \(summary.sentences)")
    if let comparison = summary.comparison { page.paragraph(comparison) }
    totals(summary, &page)
    months(summary, &page)
    rules(summary, &page)
    for (kind, groups) in [
      ("channel", summary.channels), ("department", summary.departments),
      ("location", summary.locations),
    ] where !groups.isEmpty {
      table(of: groups, by: kind, summary, &page)
    }
    templates(summary, &page)
    unchecked(summary, &page)
    posts(summary, &page)
    return page.text
  }

  private func totals(_ summary: AuditSummary, _ page: inout MarkdownTables) {
    let totals = summary.totals
    let findings = totals.checked.findings
    let rows: [(String, Int)] = [
      ("Posts read", totals.read), ("Posts checked", totals.checked.posts),
      ("Posts that fail", totals.checked.failing), ("Errors", findings.error),
      ("Warnings", findings.warning), ("Pieces of advice", findings.advice),
      ("Findings let stand", totals.waived),
      ("Posts with protected speech, left alone", totals.protected),
      ("Could not be read", totals.problems),
    ]
    page.table(["", "#Number"], rows.map { [.words($0), .number($1)] })
  }

  private func months(_ summary: AuditSummary, _ page: inout MarkdownTables) {
    guard !summary.months.isEmpty else { return }
    page.heading(2, "Month by month")
    page.table(
      ["Month", "#Posts", "#Fail", "#Errors", "#Warnings", "#Advice"],
      summary.months.map { entry in
        [.words(entry.month.map(Wording.month) ?? "Without a date")] + cells(entry.tally)
      })
  }

  private func cells(_ tally: Tally) -> [MarkdownTables.Cell] {
    [.number(tally.posts), .number(tally.failing)]
      + Severity.allCases.reversed().map { .number(tally.findings[$0]) }
  }

  private func rules(_ summary: AuditSummary, _ page: inout MarkdownTables) {
    guard !summary.rules.isEmpty else { return }
    page.heading(2, "By guardrail")
    page.table(
      ["Guardrail", "Ask", "#Posts", "#Errors", "#Warnings", "#Advice", "#Change"],
      summary.guardrails.map { guardrail in
        let counts = Severity.allCases.reversed().map {
          MarkdownTables.Cell.number(guardrail.findings[$0])
        }
        return [.words(guardrail.title), .words(guardrail.owner), .number(guardrail.posts)]
          + counts + [change(from: guardrail.before, to: guardrail.findings.total)]
      })
    page.heading(2, "By rule, and what to write instead")
    page.table(
      ["Rule", "Severity", "#Findings", "#Posts", "#Change", "What", "Instead"],
      summary.rules.map { rule in
        [
          .words(rule.rule.description), .words(rule.severity.rawValue), .number(rule.findings),
          .number(rule.posts), change(from: rule.before, to: rule.findings), .words(rule.message),
          .words(rule.instead ?? ""),
        ]
      })
  }

  private func change(from before: Int?, to now: Int) -> MarkdownTables.Cell {
    .words(before.map { Wording.change(from: $0, to: now) } ?? "–")
  }

  private func table(
    of groups: GroupTable, by kind: String, _ summary: AuditSummary, _ page: inout MarkdownTables
  ) {
    page.heading(2, "By \(kind)")
    let rows: [[MarkdownTables.Cell]] = groups.groups.map { group in
      let people = group.people == 0 ? "–" : Wording.number(group.people)
      return [.words(group.name ?? "Not known"), .words(people)] + cells(group.tally)
    }
    let folded: [[MarkdownTables.Cell]] = [groups.folded].compactMap(\.self).map { folded in
      [.words("Small groups together"), .words(Wording.people(folded.people))]
        + cells(folded.tally)
    }
    page.table(
      [kind.capitalizedFirst, "#People", "#Posts", "#Fail", "#Errors", "#Warnings", "#Advice"],
      rows + folded)
  }

  private func templates(_ summary: AuditSummary, _ page: inout MarkdownTables) {
    guard !summary.clusters.isEmpty else { return }
    page.heading(2, "Said alike by several")
    page.list(summary.clusters.map(\.sentence))
  }

  private func unchecked(_ summary: AuditSummary, _ page: inout MarkdownTables) {
    page.heading(2, "What was not checked, and why")
    var items = summary.notChecked.map {
      "\(Wording.count($0.posts, "post")) \($0.clause)"
    }
    items += [Wording.others(summary.otherMembers)].compactMap(\.self)
    items += summary.switchedOff.map { skipped in
      "\(Wording.list(skipped.rules.map(\.description))) did not look, because \(skipped.reason)"
    }
    items += summary.inclusions.map {
      "\($0.inclusion.rawValue) was included in \(Wording.count($0.posts, "post")): \($0.reason)"
    }
    items += summary.problems.map { "\(AuditPage.place(of: $0)): \($0.message)" }
    items += [summary.restOfProblems, summary.uncompared].compactMap(\.self)
    if items.isEmpty { items = ["Every post that was read was checked."] }
    page.list(items)
  }

  private func posts(_ summary: AuditSummary, _ page: inout MarkdownTables) {
    guard !summary.posts.isEmpty else { return }
    page.heading(2, "The posts behind the numbers")
    for post in summary.posts {
      let name = post.id.map { "Post \($0) of \(post.origin.member)" } ?? post.origin.member
      let facts = [
        "\(name), record \(post.origin.record)", post.channel, post.published.map(\.day),
      ]
      page.item(facts.compactMap(\.self).joined(separator: ", "), link: post.link)
      for finding in post.findings {
        page.subitem(
          "\(finding.severity.rawValue): \(finding.message) (\(finding.rule)"
            + (finding.isWaived ? ", let stand)" : ")"))
      }
    }
    if summary.unlistedPosts > 0 {
      page.paragraph("\(Wording.count(summary.unlistedPosts, "more post")) are in the numbers.")
    }
  }
}
