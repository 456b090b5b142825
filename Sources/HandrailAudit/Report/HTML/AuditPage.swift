internal import HandrailCore
internal import HandrailReports

/// The page of an audit. Each section is a function that writes itself.
struct AuditPage {
  let summary: AuditSummary
  let version: String?

  init(_ summary: AuditSummary, version: String?) {
    self.summary = summary
    self.version = version
  }

  /// The whole page.
  var text: String {
    WebPage(
      title: summary.name.map { "\($0): audit report" } ?? "Audit report",
      style: AuditPageStyle.text, script: AuditPageScript.text
    ).text { html in
      html.element("a", ["class": "skip", "href": "#report"], "Skip to the report")
      masthead(&html)
      html.element("div", ["class": "sheet"]) { html in
        contents(&html)
        html.element("main", ["id": "report", "tabindex": "-1"]) { html in sections(&html) }
      }
      footer(&html)
    }
  }

  private var present: [AuditSection] {
    AuditSection.allCases.filter { $0.isPresent(in: summary) }
  }

  private func contents(_ html: inout HTMLWriter) {
    html.element("nav", ["class": "contents", "aria-label": "Contents"]) { html in
      html.element("ol") { html in
        for section in present {
          html.element("li") { $0.element("a", ["href": "#\(section.rawValue)"], section.title) }
        }
      }
    }
  }

  private func sections(_ html: inout HTMLWriter) {
    for section in present {
      let heading = "h-\(section.rawValue)"
      html.element("section", ["id": section.rawValue, "aria-labelledby": heading]) { html in
        html.element("h2", ["id": heading], section.title)
        write(section, &html)
      }
    }
  }

  private func write(_ section: AuditSection, _ html: inout HTMLWriter) {
    switch section {
    case .standing: standing(&html)
    case .months: months(&html)
    case .reasons: reasons(&html)
    case .guardrails: guardrails(&html)
    case .rules: rules(&html)
    case .channels: groups(summary.channels, "channel", &html)
    case .departments: groups(summary.departments, "department", &html)
    case .locations: groups(summary.locations, "location", &html)
    case .templates: templates(&html)
    case .unchecked: unchecked(&html)
    case .posts: posts(&html)
    case .about: about(&html)
    }
  }

  /// A number that leads to the posts behind it.
  ///
  /// - Parameters:
  ///   - number: the number.
  ///   - query: what the posts have in common, by the names that the page's script knows: `rule`,
  ///     `guardrail`, `severity`, `channel`, `department`, `location`, `month`, `verdict`.
  ///   - html: takes it.
  func number(
    _ number: Int, of query: KeyValuePairs<String, String>, _ html: inout HTMLWriter
  ) {
    let shown = Wording.number(number)
    guard number > 0, !summary.posts.isEmpty else { return html.words(shown) }
    let show = query.map { "\($0)=\(WebAddress.encoded(Visible.text($1)))" }.joined(separator: "&")
    html.element(
      "a", ["href": "#posts", "data-show": show, "aria-label": "\(shown): show the posts"], shown)
  }
}
