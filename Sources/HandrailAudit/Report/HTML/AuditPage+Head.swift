internal import HandrailCore
internal import HandrailReports

extension AuditPage {
  /// What the audit is called, for the heading.
  var title: String { summary.name ?? "Audit \(summary.number)" }

  /// The top of the page.
  func masthead(_ html: inout HTMLWriter) {
    html.element("header", ["class": "masthead"]) { html in
      html.brand("Audit report")
      html.element("h1", title)
      html.element("p", ["class": "scope"], scope)
    }
  }

  /// What the report is about, in a line: `4,812 posts in 3 archives, as of 22 November 2026`.
  private var scope: String {
    let dated = summary.months.compactMap(\.month)
    let months = dated.min().flatMap { first in dated.max().map { first...$0 } }
    let posts = Wording.count(summary.totals.read, "post")
    let archives = Wording.count(summary.archives.count, "archive")
    let time = months.map { ", \(Wording.months($0))" } ?? ""
    let end = summary.finished ?? summary.started
    return "\(posts) in \(archives)\(time). Audited on \(end.day)."
  }

  /// The end of the page.
  func footer(_ html: inout HTMLWriter) {
    html.element("footer") { html in
      let version = version.map { " \($0)" } ?? ""
      html.element(
        "p",
        "Written by handrail\(version). This page asks no network for anything. It names posts, "
          + "never people, and no number in it is about a group of fewer than "
          + "\(summary.minimumGroup) people.")
    }
  }
}
