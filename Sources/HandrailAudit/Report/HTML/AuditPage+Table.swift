internal import HandrailCore
internal import HandrailReports

extension AuditPage {
  /// A table that can be sorted, and scrolled where it is wider than the page.
  func table(
    _ caption: String, _ columns: [AuditColumn], filter: String? = nil,
    _ html: inout HTMLWriter, rows: (inout HTMLWriter) -> Void
  ) {
    html.element("div", ["class": "scroll"]) { html in
      html.element("table", ["data-sort": "", "data-filter": filter]) { html in
        html.element("caption", caption)
        html.element("thead") { html in
          html.element("tr") { html in
            for column in columns where !column.isBar {
              html.element(
                "th", ["scope": "col", "class": column.isNumber ? "n" : nil], column.title)
            }
            if columns.contains(where: \.isBar) {
              html.element("td", ["class": "bars"], "")
            }
          }
        }
        html.element("tbody", content: rows)
      }
    }
  }

  /// A cell with a number.
  func cell(_ value: Int, _ html: inout HTMLWriter) {
    html.element("td", ["class": "n"], Wording.number(value))
  }

  /// A cell with a number that leads to its posts; without a query it leads nowhere.
  func cell(
    _ value: Int, of query: KeyValuePairs<String, String>?, _ html: inout HTMLWriter
  ) {
    guard let query else { return cell(value, &html) }
    html.element("td", ["class": "n"]) { number(value, of: query, &$0) }
  }

  /// A cell that says how a number changed; a dash where there is nothing to compare with.
  func change(from before: Int?, to now: Int, _ html: inout HTMLWriter) {
    guard let before else {
      return html.element("td", ["class": "n", "data-value": ""], "–")
    }
    html.element(
      "td", ["class": "n", "data-value": String(now.subtractingReportingOverflow(before).0)],
      Wording.change(from: before, to: now))
  }

  /// A cell with a bar that shows the numbers beside it.
  ///
  /// - Parameters:
  ///   - counts: the numbers.
  ///   - most: the number that fills the cell.
  ///   - html: takes it.
  func bar(_ counts: SeverityCounts, most: Int, _ html: inout HTMLWriter) {
    html.element("td", ["class": "bars"]) { html in
      html.element(
        "svg",
        [
          "viewBox": "0 0 100 10", "preserveAspectRatio": "none", "aria-hidden": "true",
          "focusable": "false",
        ]
      ) { html in
        var start = 0.0
        for severity in Severity.allCases.reversed() where counts[severity] > 0 {
          let width = 100 * Double(counts[severity]) / Double(max(1, most))
          html.element(
            "rect",
            [
              "class": severity.rawValue, "x": Self.points(start), "width": Self.points(width),
              "height": "10",
            ], "")
          start += width
        }
      }
    }
  }

  /// A length with one decimal place.
  static func points(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    return tenths.isMultiple(of: 10) ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// What the colours mean, for charts.
  func legend(_ html: inout HTMLWriter) {
    html.element("ul", ["class": "legend"]) { html in
      for severity in Severity.allCases.reversed() {
        html.element("li", ["class": severity.rawValue], Self.plural(severity))
      }
    }
  }
}
