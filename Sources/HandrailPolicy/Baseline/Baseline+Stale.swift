public import HandrailCore
import HandrailRules

extension Baseline {
  /// The rule that speaks of entries that nothing is left of.
  public static let staleRule = RuleID(guardrail: "baseline", rule: "stale")

  /// What there is to say of stale entries of one post and rule.
  ///
  /// - Parameters:
  ///   - number: the first of them.
  ///   - count: how many there are.
  ///   - mayBeWaived: whether findings of the rule are waived in the post.
  ///   - severity: how much it weighs.
  /// - Returns: a finding at the first of them.
  func finding(ofStale number: Int, count: Int, mayBeWaived: Bool, severity: Severity)
    -> Finding
  {
    let entry = entries[number]
    let post = Self.shown(entry.post.path + (entry.post.id.map { ", post \($0)" } ?? ""))
    let what = count == 1 ? "a finding" : "\(count) findings"
    let place = places[number]
    let (start, end) = (
      file.lines.position(at: place.lowerBound), file.lines.position(at: place.upperBound)
    )
    let line = Self.shown(String(decoding: file.bytes[place], as: UTF8.self))
    return Finding(
      rule: Self.staleRule, severity: severity,
      message: "The baseline lists \(what) of \(entry.rule) in \(post) that "
        + "\(count == 1 ? "is" : "are") no longer there\(mayBeWaived ? ", or waived now" : "").",
      why: "An entry that is left over would excuse the next one who writes the same there.",
      instead: "Take out what is left over with: handrail baseline prune",
      owner: "whoever looks after \(file.path)", reference: nil, path: file.path, post: nil,
      span: Span(place.lowerBound, place.upperBound), start: start, end: end, match: "",
      disguises: [], ruleSource: RuleSource(path: file.path, line: start.line), related: [],
      fingerprint: SHA256.digest(ofFields: entry.post.fields + [Array(entry.rule.description.utf8)])
        .hex(16),
      excerpt: Excerpt(
        line: start.line, text: line, highlight: 0..<line.utf8.count, isCutBefore: false,
        isCutAfter: false, continues: false))
  }

  /// Text without what could command a terminal.
  private static func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C:
        shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
