internal import HandrailCore

/// Which findings a SARIF log holds: all of them, or as many as are taken, the weightiest first.
///
/// Source: GitHub Docs, “SARIF results exceed one or more limits”.
struct SARIFSelection {
  /// How many results GitHub takes; it shows 5,000 of them, by severity.
  static let mostResults = 25_000

  /// How many findings are kept.
  let kept: Int
  private let total: Int
  /// How many findings of each weight are kept, in report order.
  private let allowed: [Int]

  init(of report: CheckReport, atMost limit: Int) {
    var counts = [Int](repeating: 0, count: Self.weights)
    report.forEachListed(withBaseline: true) { finding, _ in counts[Self.weight(finding)] += 1 }
    total = counts.reduce(0, +)
    var left = limit
    for weight in counts.indices.reversed() {
      counts[weight] = min(counts[weight], left)
      left -= counts[weight]
    }
    allowed = counts
    kept = limit - left
  }

  /// Whether any finding that is kept does not count.
  var hasSuppressions: Bool { allowed[..<Severity.allCases.count].contains { $0 > 0 } }

  /// What to say of the findings left out; nil when there are none.
  var note: String? {
    guard kept < total else { return nil }
    return """
      \(total - kept) of \(total) findings are left out, the least severe first, because code \
      scanning takes no more. The reports “human” and “json” have all of them.
      """
  }

  /// Calls `body` with each finding that is kept, in report order.
  func forEachKept(in report: CheckReport, _ body: (Finding, PostReport?) -> Void) {
    var left = allowed
    report.forEachListed(withBaseline: true) { finding, post in
      let weight = Self.weight(finding)
      guard left[weight] > 0 else { return }
      left[weight] -= 1
      body(finding, post)
    }
  }

  private static let weights = 6

  /// What does not count weighs less than all that does.
  private static func weight(_ finding: Finding) -> Int {
    let severity = Severity.allCases.firstIndex(of: finding.severity) ?? 0
    return severity + (finding.suppression == nil ? Severity.allCases.count : 0)
  }
}
