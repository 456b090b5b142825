/// The report for the meeting: one page of HTML that needs nothing beside it.
///
/// It asks no network for anything, and forbids itself to. It can be read in light and dark, on a
/// telephone, on paper, by keyboard and by ear, and without its script.
public struct HTMLAuditReporter: AuditReporter {
  /// `html`.
  public static let name = "html"
  /// As many as a browser shows without waiting.
  public static let postLimit = 5_000

  private let style: AuditReportStyle

  /// Creates a reporter.
  public init(style: AuditReportStyle = AuditReportStyle()) { self.style = style }

  /// The whole page, ending in a line break.
  public func render(_ summary: AuditSummary) -> String {
    AuditPage(summary, version: style.page.version).text
  }
}
