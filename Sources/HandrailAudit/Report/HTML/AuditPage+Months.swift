internal import HandrailCore
internal import HandrailReports

extension AuditPage {
  /// The trend.
  func months(_ html: inout HTMLWriter) {
    let dated = summary.months.filter { $0.month != nil }
    html.element("figure", ["class": "chart"]) { html in
      html.element("figcaption") { html in
        html.element("span", "Findings by the month of their posts")
        legend(&html)
      }
      html.element(
        "div",
        [
          "class": "scroll", "tabindex": "0", "role": "region",
          "aria-label": "Chart of findings month by month",
        ]
      ) { TrendChart(summary.months).write(&$0) }
    }
    if dated.count > TrendChart.mostMonths {
      html.element(
        "p", ["class": "note"],
        "The chart shows the last \(TrendChart.mostMonths) months; the table has all "
          + "\(Wording.number(dated.count)).")
    }
    html.element("details") { html in
      html.element("summary", "The same in numbers")
      monthTable(&html)
    }
  }

  private func monthTable(_ html: inout HTMLWriter) {
    let columns =
      [AuditColumn("Month")]
      + ["Posts checked", "Posts that fail", "Errors", "Warnings", "Advice"].map {
        AuditColumn($0, isNumber: true)
      }
    table("Posts and findings by month", columns, &html) { html in
      for entry in summary.months {
        let month = entry.month?.description ?? "none"
        html.element("tr") { html in
          html.element(
            "th", ["scope": "row", "data-value": entry.month.map { $0.description } ?? "~"],
            entry.month.map(Wording.month) ?? "Without a date")
          cell(entry.tally.posts, &html)
          cell(entry.tally.failing, of: ["month": month, "verdict": "fail"], &html)
          for severity in Severity.allCases.reversed() {
            cell(
              entry.tally.findings[severity],
              of: ["month": month, "severity": severity.rawValue], &html)
          }
        }
      }
    }
  }
}
