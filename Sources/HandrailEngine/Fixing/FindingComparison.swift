import HandrailCore
import HandrailText

/// Compares the findings of a post before and after changes to it.
struct FindingComparison {
  private let changes: [Fixer.Candidate]
  /// How many bytes of the saved file each change adds, summed up to and with it.
  private let growth: [Int]

  /// What makes two findings one.
  private struct Place: Hashable {
    let rule: RuleID
    let span: Span
  }

  /// Takes changes in the order of the text.
  init(_ changes: [Fixer.Candidate], in source: SourceText) {
    self.changes = changes
    let unit = source.encoding == .utf8 ? 1 : 2
    var sum = 0
    growth = changes.map { change in
      let text = change.edit.text
      let count = unit == 1 ? text.utf8.count : 2 * text.utf16.count
      sum += count - change.finding.span.count
      return sum
    }
  }

  /// Why the changes cannot stand, as a clause after “because”; nil when only what they mend is gone.
  ///
  /// A finding of another rule that shares bytes with a change may be gone. It may stay when it was
  /// about more than the words that change, and about nothing that is to be changed in turn.
  func objection(before: [Finding], after: [Finding]) -> String? {
    let mended = Set(changes.map { Self.place(of: $0.finding) })
    var expected: Set<Place> = []
    var touched: [RuleID: [Int]] = [:]
    for finding in before {
      if mended.contains(Self.place(of: finding)) { continue }
      if let span = moved(finding.span) {
        expected.insert(Place(rule: finding.rule, span: span))
      } else {
        touched[finding.rule, default: []].append(finding.span.start)
      }
    }
    for finding in after where expected.remove(Self.place(of: finding)) == nil {
      if let reason = objection(to: finding, touched: touched) { return reason }
    }
    return expected.min { ($0.rule, $0.span) < ($1.rule, $1.span) }.map {
      "it would change what \($0.rule) says of other words"
    }
  }

  /// Why a finding of the changed post speaks against a change; nil when it was there before.
  ///
  /// - Parameters:
  ///   - finding: a finding that is not where one was.
  ///   - touched: where findings started that share bytes with a change, by their rules.
  /// - Returns: the reason, or nil.
  private func objection(to finding: Finding, touched: [RuleID: [Int]]) -> String? {
    guard let index = change(at: finding.span), let starts = touched[finding.rule] else {
      let isItsOwn = change(at: finding.span).map { changes[$0].finding.rule == finding.rule }
      return isItsOwn == true
        ? "the rule finds fault with the new words, too"
        : "\(finding.rule) would then find fault with the post"
    }
    if finding.replacement != nil { return "\(finding.rule) would change the new words again" }
    let (start, end) = (newStart(of: index), newEnd(of: index))
    let isLarger = finding.span.start < start || finding.span.end > end
    // What is said of the post as a whole stands at its first character.
    let stoodThere =
      finding.span.start == start && starts.contains(changes[index].finding.span.start)
    return isLarger || stoodThere ? nil : "\(finding.rule) would find fault with the new words"
  }

  private static func place(of finding: Finding) -> Place {
    Place(rule: finding.rule, span: finding.span)
  }

  /// Where a span lies after the changes; nil when it shares bytes with one.
  private func moved(_ span: Span) -> Span? {
    let next = first { $0.finding.span.end > span.start }
    if next < changes.count, changes[next].finding.span.overlaps(span) { return nil }
    let offset = next == 0 ? 0 : growth[next - 1]
    return Span(span.start + offset, span.end + offset)
  }

  /// The index of the first change whose new words share bytes with a span of the changed file.
  private func change(at span: Span) -> Int? {
    let next = changes.indices.first { newEnd(of: $0) > span.start }
    guard let next, newStart(of: next) < span.end else { return nil }
    return next
  }

  private func newStart(of index: Int) -> Int {
    changes[index].finding.span.start + (index == 0 ? 0 : growth[index - 1])
  }

  private func newEnd(of index: Int) -> Int { changes[index].finding.span.end + growth[index] }

  /// The index of the first change for which `holds`; those before it do not.
  private func first(where holds: (Fixer.Candidate) -> Bool) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if holds(changes[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
