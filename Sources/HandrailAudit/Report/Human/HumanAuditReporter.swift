internal import HandrailCore
internal import HandrailReports

/// What `handrail audit` says at its end: how things stand, in a dozen lines, and where the rest is.
public struct HumanAuditReporter: AuditReporter {
  /// `human`.
  public static let name = "human"
  /// None: the other reports list posts.
  public static let postLimit = 0
  /// How many rules and problems are told of.
  private static let most = 3

  private let style: AuditReportStyle

  /// Creates a reporter for a terminal of the given style.
  public init(style: AuditReportStyle = AuditReportStyle()) { self.style = style }

  /// The summary, the verdict on its last line.
  public func render(_ summary: AuditSummary) -> String {
    var page = TextPage(style.page)
    page.heading(
      summary.name.map { "\($0), audit \(summary.number)" } ?? "Audit \(summary.number)",
      archives(summary))
    for rule in summary.rules.filter({ $0.findings > 0 }).prefix(Self.most) {
      let count = Wording.count(rule.findings, "time")
      page.field("\(count)", "\(rule.message) (\(rule.rule))")
      if let instead = rule.instead { page.field("", instead) }
    }
    let more = summary.rules.filter { $0.findings > 0 }.count - Self.most
    if more > 0 { page.field("", "… and \(Wording.count(more, "more rule")) with findings") }
    notes(summary, &page)
    if let store = style.store {
      page.paragraph("Kept in \(store). To see all of it:")
      page.paragraph("  handrail report \(store) --format html --output report.html")
    }
    page.verdict(summary.verdict, line(summary))
    return page.text
  }

  private func archives(_ summary: AuditSummary) -> String {
    summary.archives.count == 1
      ? summary.archives[0].name : Wording.count(summary.archives.count, "archive")
  }

  private func notes(_ summary: AuditSummary, _ page: inout TextPage) {
    let left = summary.notChecked.enumerated().map { index, left in
      let count = index == 0 ? Wording.count(left.posts, "post") : Wording.number(left.posts)
      return "\(count) \(left.clause)"
    }
    if !left.isEmpty { page.field("Left out", left.joined(separator: "; ")) }
    if summary.totals.protected > 0 {
      page.field(
        "Left alone",
        "protected speech in \(Wording.count(summary.totals.protected, "post"))")
    }
    if !summary.clusters.isEmpty {
      let count = Wording.count(summary.clusters.count, "template")
      page.field("Alike", "\(count) that several people posted in nearly the same words")
    }
    if let uncompared = summary.uncompared {
      page.field(summary.clusters.isEmpty ? "Alike" : "", uncompared)
    }
    for (index, problem) in summary.problems.prefix(Self.most).enumerated() {
      page.field(
        index == 0 ? "Not read" : "", "\(AuditPage.place(of: problem)): \(problem.message)")
    }
    let more = summary.totals.problems - min(Self.most, summary.problems.count)
    if more > 0 { page.field("", "… and \(Wording.count(more, "more problem"))") }
    if let comparison = summary.comparison { page.field("Before", comparison) }
  }

  private func line(_ summary: AuditSummary) -> String {
    let totals = summary.totals
    let posts = Wording.count(totals.checked.posts, "post")
    var parts: [String] = []
    if totals.checked.posts == 0 {
      parts.append("no post was checked")
    } else if let counts = Wording.counts(totals.checked.findings) {
      let failing = Wording.number(totals.checked.failing)
      parts.append(
        "\(counts); \(failing) of \(posts) \(totals.checked.failing == 1 ? "fails" : "fail")")
    } else {
      parts.append("no findings in \(posts)")
    }
    if totals.incomplete > 0 {
      parts.append("\(Wording.count(totals.incomplete, "post")) could not be fully checked")
    }
    if totals.problems > 0 {
      parts.append("\(Wording.count(totals.problems, "problem")) kept handrail from reading all")
    }
    if totals.waived > 0 { parts.append("\(Wording.number(totals.waived)) waived") }
    if let elapsed = style.page.elapsed { parts.append(elapsed) }
    return parts.joined(separator: "; ")
  }
}
