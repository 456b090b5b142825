internal import HandrailCore

/// The findings of an audit as a table for spreadsheets: one row a finding, columns to count by.
///
/// Begins with a byte order mark, without which Excel takes UTF-8 for something else.
public struct CSVAuditReporter: AuditReporter {
  /// `csv`.
  public static let name = "csv"
  /// As many as spreadsheets hold with room to spare.
  public static let postLimit = 100_000

  /// Creates a reporter; the style changes nothing.
  public init(style: AuditReportStyle = AuditReportStyle()) {}

  /// The table, its first row naming the columns. A post that could not be decided and has no finding
  /// has a row of its own.
  public func render(_ summary: AuditSummary) -> String {
    let rules = Dictionary(summary.rules.map { ($0.rule, $0) }) { first, _ in first }
    var table = CSVTable(columns: [
      "archive member", "record", "post", "channel", "department", "location", "published", "month",
      "verdict", "guardrail", "rule", "severity", "waived", "what", "words", "field", "line",
      "column", "instead", "ask", "link",
    ])
    for post in summary.posts {
      let head = Self.head(of: post)
      if post.findings.isEmpty { table.add(head) }
      for finding in post.findings {
        let rule = rules[finding.rule]
        table.add(
          head + [
            .words(finding.rule.guardrail), .words(finding.rule.description),
            .words(finding.severity.rawValue), .words(finding.isWaived ? "yes" : "no"),
            .words(finding.message), .words(finding.match ?? ""), .words(finding.field ?? ""),
            .number(finding.line), .number(finding.column), .words(rule?.instead ?? ""),
            .words(rule?.owner ?? ""), .words(post.link ?? ""),
          ])
      }
    }
    return table.text
  }

  private static func head(of post: ListedPost) -> [CSVTable.Cell] {
    [
      .words(post.origin.member), .number(post.origin.record), .words(post.id ?? ""),
      .words(post.channel ?? ""), .words(post.department ?? ""), .words(post.location ?? ""),
      .words(post.published?.description ?? ""),
      .words(post.published.map { Month($0).description } ?? ""), .words(post.verdict.rawValue),
    ]
  }
}
