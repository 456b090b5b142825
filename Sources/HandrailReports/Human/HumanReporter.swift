public import HandrailCore

/// The report for people: calm, in plain words, readable without colour.
///
/// Problems of the run come first, then each post with findings or problems, then what was looked
/// at and what was not, then the answer on the last line.
public struct HumanReporter: Reporter {
  /// `human`: what handrail reports in unless told otherwise.
  public static let name = "human"

  private let style: ReportStyle

  /// Creates a reporter for a terminal of the given style.
  public init(style: ReportStyle = ReportStyle()) { self.style = style }

  /// The whole report, ending in a line break.
  public func render(_ report: CheckReport) -> String {
    var page = Page(style)
    for problem in report.problems { page.problem(problem) }
    for post in report.posts {
      let findings = post.findings.filter { report.lists($0) }
      guard !findings.isEmpty || !post.problems.isEmpty else { continue }
      page.leaveLine()
      page.post(post, findings)
    }
    page.housekeeping(report.housekeeping.filter { report.lists($0) })
    let summary = ReportSummary(report)
    page.leaveLine()
    page.summary(of: report, summary)
    page.leaveLine()
    page.paragraph(
      lead: [], VerdictLine(report, summary).runs(elapsed: style.elapsed), hang: 2)
    return LogCommands.disarmed(page.text)
  }
}
