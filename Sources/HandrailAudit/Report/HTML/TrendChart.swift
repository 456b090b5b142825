internal import HandrailCore
internal import HandrailReports

/// Findings month by month as bars stacked by severity, over the posts that were checked.
struct TrendChart {
  /// How many months there is room for.
  static let mostMonths = 120

  private let months: [MonthTally]
  private let width = 900.0
  private let left = 44.0
  private let top = 12.0
  private let height = 190.0
  private let gap = 58.0
  private let lower = 46.0

  /// Creates a chart of the last months; those without a date have no place in it.
  init(_ months: [MonthTally]) {
    self.months = Array(months.filter { $0.month != nil }.suffix(Self.mostMonths))
  }

  /// Writes the chart; the table beside it says the same in numbers.
  func write(_ html: inout HTMLWriter) {
    let total = top + height + gap + lower + 24
    html.element(
      "svg",
      [
        "class": "trend", "viewBox": "0 0 \(Int(width)) \(Int(total))", "role": "img",
        "aria-labelledby": "trend-title trend-text",
      ]
    ) { html in
      html.element("title", ["id": "trend-title"], "Findings and posts, month by month")
      html.element("desc", ["id": "trend-text"], description)
      let most = Self.ceiling(months.map(\.tally.findings.total).max() ?? 0)
      scale(most, from: top, height: height, steps: 2, &html)
      html.element(
        "text",
        [
          "class": "label", "x": AuditPage.points(left),
          "y": AuditPage.points(top + height + gap - 9),
        ],
        "Posts checked")
      let mostPosts = Self.ceiling(months.map(\.tally.posts).max() ?? 0)
      scale(mostPosts, from: top + height + gap, height: lower, steps: 1, &html)
      for (index, month) in months.enumerated() {
        column(month, at: index, most: most, mostPosts: mostPosts, &html)
      }
    }
  }

  private var step: Double { (width - left) / Double(max(1, months.count)) }

  /// The next number up that reads well on a scale: 1, 2, 4, 5, 10, 20, 40, 50, …
  static func ceiling(_ number: Int) -> Int {
    var unit = 1
    while unit < Int.max / 100 {
      for factor in [1, 2, 4, 5] where number <= factor * unit { return max(2, factor * unit) }
      unit *= 10
    }
    return number
  }

  private func scale(
    _ most: Int, from top: Double, height: Double, steps: Int, _ html: inout HTMLWriter
  ) {
    for index in 0...steps {
      let y = top + height * (1 - Double(index) / Double(steps))
      html.element(
        "line",
        [
          "class": index == 0 ? "axis" : "grid", "x1": AuditPage.points(left),
          "x2": AuditPage.points(width), "y1": AuditPage.points(y), "y2": AuditPage.points(y),
        ], "")
      html.element(
        "text",
        [
          "class": "tick", "x": AuditPage.points(left - 8), "y": AuditPage.points(y + 4),
          "text-anchor": "end",
        ], Wording.number(most * index / steps))
    }
  }

  private func column(
    _ month: MonthTally, at index: Int, most: Int, mostPosts: Int, _ html: inout HTMLWriter
  ) {
    let x = left + Double(index) * step
    let inset = min(step * 0.16, 10)
    let barWidth = min(step - 2 * inset, 56)
    let start = x + (step - barWidth) / 2
    var y = top + height
    for severity in Severity.allCases.reversed() where month.tally.findings[severity] > 0 {
      let tall = height * Double(month.tally.findings[severity]) / Double(most)
      y -= tall
      rectangle(severity.rawValue, start, y, barWidth, tall, &html)
    }
    let tall = lower * Double(month.tally.posts) / Double(mostPosts)
    let base = top + height + gap + lower
    if month.tally.posts > 0 {
      rectangle("count", start, base - tall, barWidth, tall, &html)
    }
    if let label = label(at: index) {
      for y in [top + height, base] {
        html.element(
          "text",
          [
            "class": "tick", "x": AuditPage.points(x + step / 2), "y": AuditPage.points(y + 17),
            "text-anchor": "middle",
          ], label)
      }
    }
  }

  private func rectangle(
    _ name: String, _ x: Double, _ y: Double, _ width: Double, _ height: Double,
    _ html: inout HTMLWriter
  ) {
    html.element(
      "rect",
      [
        "class": name, "x": AuditPage.points(x), "y": AuditPage.points(y),
        "width": AuditPage.points(width), "height": AuditPage.points(height),
      ], "")
  }

  /// What stands below a column: the month, with its year where that is new; years alone where months
  /// are too many.
  private func label(at index: Int) -> String? {
    guard let month = months[index].month else { return nil }
    if step >= 34 {
      let isNew = index == 0 || month.month == 1
      return isNew ? "\(Wording.shortMonth(month)) \(month.year)" : Wording.shortMonth(month)
    }
    let every = max(1, Int((48 / (step * 12)).rounded(.up)))
    return month.month == 1 && month.year.isMultiple(of: every) ? String(month.year) : nil
  }

  private var description: String {
    guard let first = months.first?.month, let last = months.last?.month,
      let peak = months.max(by: { $0.tally.findings.total < $1.tally.findings.total }),
      let peakMonth = peak.month
    else { return "" }
    return "Bars from \(Wording.month(first)) to \(Wording.month(last)), stacked by severity. Most "
      + "findings were in \(Wording.month(peakMonth)): "
      + "\(Wording.counts(peak.tally.findings) ?? "none"). The table below has every number."
  }
}
