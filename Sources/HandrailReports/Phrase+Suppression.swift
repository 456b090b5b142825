internal import HandrailCore

/// How the reports tell why a finding stands.
extension Phrase {
  /// `by legal@acme.example, until 2026-12-31 (waivers.yml:3)`; what is not known is left out.
  static func source(of waiver: WaiverNote) -> String {
    let by = waiver.approvedBy.map { "by \($0), " } ?? ""
    let until = waiver.until.map { "until \(day($0)) " } ?? "without an end "
    return "\(by)\(until)(\(waiver.path):\(waiver.line))"
  }

  /// Why a finding does not count, as a sentence for one line; nil when it does.
  static func standing(_ finding: Finding) -> String? {
    switch finding.suppression {
    case nil: nil
    case .waived(let waiver): "Waived \(source(of: waiver)): \(waiver.reason)"
    case .baseline: "In the baseline: it was there before."
    case .unchanged: "Outside the change under review."
    }
  }

  /// What went wrong and what to do about it, on one line.
  static func sentence(_ problem: Problem) -> String {
    "could not be checked: \(problem.message)" + (problem.advice.map { "; \($0)" } ?? "")
  }

  /// A moment, without its time when that is midnight.
  private static func day(_ moment: Timestamp) -> String {
    let text = moment.description
    return text.hasSuffix("T00:00:00Z") ? String(text.prefix(10)) : text
  }
}
