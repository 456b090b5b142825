import HandrailCore
import HandrailPolicy

/// How well the rules have to do on a corpus.
struct CorpusBar {
  /// The least share of flagged posts that should have been, in thousandths; nil for any.
  let precision: Int?
  /// The least share of posts found of those that should be flagged; nil for any.
  let recall: Int?
  /// The same for every guardrail that a label names; nil for any.
  let labelRecall: Int?

  /// Whether anything is asked for.
  var isSet: Bool { precision != nil || recall != nil || labelRecall != nil }

  /// The verdict: incomplete where the corpus cannot tell; nil when nothing was asked for.
  func verdict(on measure: CorpusMeasure) -> Verdict? {
    guard isSet else { return nil }
    let all = measure.overall
    if precision != nil && all.precision == nil || recall != nil && all.recall == nil {
      return .incomplete
    }
    let recalls = measure.guardrails.compactMap(\.agreement.recall)
    if labelRecall != nil, recalls.isEmpty { return .incomplete }
    let isMet =
      precision.map { all.precision?.isAtLeast($0) == true } ?? true
      && recall.map { all.recall?.isAtLeast($0) == true } ?? true
      && labelRecall.map { wanted in recalls.allSatisfy { $0.isAtLeast(wanted) } } ?? true
    return isMet && measure.protectedFlagged == 0 ? .pass : .fail
  }

  /// What the verdict rests on.
  func sentence(on measure: CorpusMeasure) -> String {
    var parts: [String] = []
    func add(_ name: String, _ share: Agreement.Share?, _ wanted: Int?) {
      guard let wanted else { return }
      let value = share.map { Self.shown($0.thousandths) } ?? "unknown"
      parts.append("\(name) is \(value), and should be at least \(Self.shown(wanted))")
    }
    add("precision", measure.overall.precision, precision)
    add("recall", measure.overall.recall, recall)
    let worst = measure.guardrails.filter { $0.agreement.recall != nil }
      .min { ($0.agreement.recall?.thousandths ?? 0) < ($1.agreement.recall?.thousandths ?? 0) }
    if let worst { add("recall of \(worst.name)", worst.agreement.recall, labelRecall) }
    if measure.protectedFlagged > 0 { parts.append("protected speech was flagged") }
    return parts.joined(separator: "; ")
  }

  /// Thousandths as people write them: `0.950`.
  static func shown(_ thousandths: Int) -> String {
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
