internal import HandrailCore

extension AuditPage {
  /// What the audit is called, for the heading.
  var title: String { summary.name ?? "Audit \(summary.number)" }

  /// What browsers need to know.
  func head(_ html: inout HTMLWriter) {
    html.element("head") { html in
      html.void("meta", ["charset": "utf-8"])
      html.void(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      html.void("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy])
      html.void("meta", ["name": "referrer", "content": "no-referrer"])
      html.void("meta", ["name": "color-scheme", "content": "light dark"])
      html.element("title", summary.name.map { "\($0): audit report" } ?? "Audit report")
      html.markup("<style>")
      html.markup(AuditPageStyle.text)
      html.markup("</style>\n")
    }
  }

  /// Nothing is fetched, and only our own style and script count.
  ///
  /// Source: Content Security Policy Level 3.
  private static let policy =
    "default-src 'none'; style-src '\(source(AuditPageStyle.text))'; "
    + "script-src '\(source(AuditPageScript.text))'; base-uri 'none'; form-action 'none'"

  private static func source(_ text: StaticString) -> String {
    let bytes = text.withUTF8Buffer { Array($0) }
    return "sha256-\(Base64.encoded(SHA256.digest(of: bytes).bytes))"
  }

  /// The top of the page.
  func masthead(_ html: inout HTMLWriter) {
    html.element("header", ["class": "masthead"]) { html in
      html.element("p", ["class": "brand"]) { html in
        html.words("Audit report")
        html.element("button", ["type": "button", "id": "theme", "hidden": ""], "Dark")
      }
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
    return "\(posts) in \(archives)\(time). Audited on \(Wording.day(end))."
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
