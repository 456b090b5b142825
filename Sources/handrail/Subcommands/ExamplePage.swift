import HandrailCore
import HandrailEngine
import HandrailReports
import HandrailRules

/// What `handrail test` says: every example that did not hold, and how many did.
struct ExamplePage {
  /// The page.
  private(set) var text: String

  /// Lays out the page.
  ///
  /// - Parameters:
  ///   - outcomes: how the examples came out.
  ///   - switchedOff: the rules whose examples were not run.
  ///   - style: how it is to look.
  ///   - holdsSecrets: whether a text holds words that must not be shown.
  init(
    _ outcomes: [ExampleOutcome], switchedOff: [SkippedRules], style: ReportStyle,
    holdsSecrets: (String) -> Bool
  ) {
    var page = TextPage(style)
    let failed = outcomes.filter { !$0.holds }
    for outcome in failed {
      let example = outcome.example
      let texts = [example.text, example.fixed ?? "", outcome.fixed ?? ""]
      let namesSecrets = holdsSecrets(texts.joined(separator: "\n\n"))
      let isHidden = outcome.isRedacted || namesSecrets
      page.heading("\(outcome.rule)", "\(example.source.path), line \(example.source.line)")
      if isHidden {
        page.field(
          "Example",
          "not shown: it may name what \(outcome.isRedacted ? "this" : "a") guardrail keeps quiet")
      } else {
        page.field("Example", "“\(example.text)”")
      }
      page.field("Expected", Self.expectation(of: outcome, isHidden))
      page.field("Found", Self.found(in: outcome, isHidden))
      if !isHidden, let expected = example.fixed, let fixed = outcome.fixed, fixed != expected {
        page.field("Expected", "to become “\(expected)”")
        page.field("Became", "“\(fixed)”")
      }
    }
    for group in switchedOff {
      let names = group.rules.map(\.description).joined(separator: ", ")
      page.paragraph("Not tested, because \(group.reason): \(names)")
    }
    let rules = Set(outcomes.map(\.rule)).count
    let count = "\(outcomes.count) examples of \(rules) \(rules == 1 ? "rule" : "rules")"
    if outcomes.isEmpty {
      page.verdict(.incomplete, "no example was run")
    } else if failed.isEmpty {
      page.verdict(.pass, "\(count) hold")
    } else {
      page.verdict(
        .fail, "\(failed.count) of \(count) \(failed.count == 1 ? "does" : "do") not hold")
    }
    text = page.text
  }

  private static func expectation(of outcome: ExampleOutcome, _ isHidden: Bool) -> String {
    switch outcome.expectation {
    case .passed: "nothing to be \(outcome.isOfProtection ? "protected" : "flagged")"
    case .flagged where outcome.example.marked.isEmpty: "something to be flagged"
    case .protected where outcome.example.marked.isEmpty: "something to be protected"
    case .flagged, .protected:
      places(outcome.example.marked.map { ($0.lowerBound, $0.upperBound) }, in: outcome, isHidden)
    }
  }

  private static func found(in outcome: ExampleOutcome, _ isHidden: Bool) -> String {
    if let problem = outcome.problems.first { return problem.message }
    if let reason = outcome.notApplied { return "the rule did not look, because \(reason)" }
    if outcome.findings.isEmpty { return "nothing" }
    return places(outcome.findings.map { ($0.span.start, $0.span.end) }, in: outcome, isHidden)
  }

  /// The flagged words with the columns they stand in; only the columns where words are withheld.
  private static func places(_ spans: [(Int, Int)], in outcome: ExampleOutcome, _ isHidden: Bool)
    -> String
  {
    let bytes = Array(outcome.example.text.utf8)
    let lines = LineIndex(bytes)
    return spans.map { start, end in
      let column = lines.lineAndColumn(at: start).column
      let words = String(decoding: bytes[start..<min(end, bytes.count)], as: UTF8.self)
      return isHidden ? "at column \(column)" : "“\(words)” at column \(column)"
    }.joined(separator: ", ")
  }
}
