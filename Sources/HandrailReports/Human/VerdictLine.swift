internal import HandrailCore

/// The last line of a report for people: the answer, and the counts that it rests on.
struct VerdictLine {
  private let report: CheckReport
  private let summary: ReportSummary

  init(_ report: CheckReport, _ summary: ReportSummary) {
    self.report = report
    self.summary = summary
  }

  /// The line as plain text.
  var text: String { runs(elapsed: nil).map(\.text).joined() }

  /// The answer in its ink, then the counts, as one paragraph.
  func runs(elapsed: String?) -> [Run] {
    let ink: Ink =
      switch report.verdict {
      case .pass: .pass
      case .fail: .error
      case .incomplete: .warning
      }
    // What fails the run comes first.
    let isHousekeeping = report.verdict == .fail && found == nil
    let told =
      isHousekeeping ? [housekeeping] + answer + [suppressed] : answer + [suppressed, housekeeping]
    let counts = (told + [leftAlone, rules, elapsed]).compactMap(\.self).joined(separator: "; ")
    return [.words("\(report.verdict.rawValue):", ink), .words(" \(counts)")]
  }

  private var answer: [String?] {
    guard summary.checked > 0 else {
      if summary.problems > 0 {
        let problems = Phrase.count(summary.problems, "problem")
        return ["no post was checked, because of \(problems)"]
      }
      return [summary.posts == 0 ? "there were no posts to check" : "no post was checked"]
    }
    let posts = Phrase.count(summary.checked, "post")
    guard report.verdict == .incomplete else { return [found ?? "no findings in \(posts)"] }
    if summary.incomplete > 0 {
      return [undecided(posts), found]
    }
    return ["\(Phrase.count(summary.problems, "problem")) kept handrail from an answer", found]
  }

  /// `2 of 12 posts could not be fully checked`.
  private func undecided(_ posts: String) -> String {
    switch (summary.incomplete == summary.checked, summary.checked) {
    case (true, 1): "\(posts) could not be fully checked"
    case (true, 2): "neither of the \(posts) could be fully checked"
    case (true, _): "none of the \(posts) could be fully checked"
    case (false, _): "\(summary.incomplete) of \(posts) could not be fully checked"
    }
  }

  /// `3 errors and 2 warnings in 2 of 12 posts`; nil when there is none.
  private var found: String? {
    let counts = Severity.allCases.reversed().compactMap { severity in
      summary.findings[severity].map { Phrase.count($0, severity) }
    }
    guard !counts.isEmpty else { return nil }
    let posts = Phrase.count(summary.checked, "post")
    let isAll = summary.postsWithFindings == summary.checked
    let share =
      switch (isAll, summary.checked) {
      case (true, 1): posts
      case (true, 2): "both posts"
      case (true, _): "all \(posts)"
      case (false, _): "\(summary.postsWithFindings) of \(posts)"
      }
    return "\(Phrase.list(counts)) in \(share)"
  }

  /// `2 waived; 14 in the baseline; 3 outside the change; 1 left alone as protected speech`; nil when there is none.
  private var suppressed: String? {
    let counts = [
      (summary.waived, "waived"), (summary.baseline, "in the baseline"),
      (summary.unchanged, "outside the change"),
      (summary.protected, "left alone as protected speech"),
    ]
    let told = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return told.isEmpty ? nil : told.joined(separator: "; ")
  }

  private var housekeeping: String? {
    let count = summary.housekeeping.values.reduce(0, +)
    return count == 0 ? nil : Phrase.count(count, "finding") + " about waivers and the baseline"
  }

  private var leftAlone: String? {
    guard summary.leftAlone > 0 else { return nil }
    return "\(Phrase.count(summary.leftAlone, "post")) \(summary.leftAlone == 1 ? "was" : "were") "
      + "left alone"
  }

  private var rules: String? {
    guard summary.checked > 0 else { return nil }
    let looked = max(0, report.ruleCount - summary.rulesNeverApplied)
    let guardrails = Phrase.count(report.guardrails.count, "guardrail")
    var parts = [
      looked == 0 ? "no rule looked" : "\(Phrase.count(looked, "rule")) from \(guardrails) looked"
    ]
    if summary.rulesNeverApplied > 0 { parts.append("\(summary.rulesNeverApplied) did not apply") }
    let off = report.switchedOff.reduce(0) { $0 + $1.rules.count }
    if off > 0 { parts.append("\(off) \(off == 1 ? "is" : "are") switched off") }
    return parts.joined(separator: "; ")
  }
}
