import HandrailEngine
import HandrailReports

/// What `handrail test --coverage` says: which words, branches and conditions no example shows.
struct CoveragePage {
  /// The page.
  private(set) var text: String

  /// Lays out the page.
  ///
  /// - Parameters:
  ///   - rules: what the examples of each rule show.
  ///   - style: how it is to look.
  ///   - holdsSecrets: whether a text holds words that must not be shown.
  init(_ rules: [RuleCoverage], style: ReportStyle, holdsSecrets: (String) -> Bool) {
    var page = TextPage(style)
    let incomplete = rules.filter { !$0.gaps.isEmpty }
    for rule in incomplete {
      page.heading(
        rule.rule.description, "no example shows, in \(rule.source.path), line \(rule.source.line)")
      for gap in rule.gaps {
        let text = gap.text.flatMap { holdsSecrets($0) ? nil : $0 }
        page.item(Self.phrase(gap.kind, text))
      }
    }
    let count = incomplete.reduce(0) { $0 + $1.gaps.count }
    page.paragraph(
      count == 0
        ? "Every word, branch and condition of \(rules.count) rules is shown by an example."
        : "No example shows \(count) \(count == 1 ? "part" : "parts") of \(incomplete.count) of "
          + "\(rules.count) rules. A sentence for each would show that it works, and say so when it no "
          + "longer does.")
    text = page.text
  }

  private static func phrase(_ kind: RuleCoverage.Gap.Kind, _ text: String?) -> String {
    switch kind {
    case .word: text.map { "the word “\($0)”" } ?? "a word that must not be shown"
    case .alternative:
      text.map { "the alternative “\($0)” of a pattern" } ?? "an alternative of a pattern"
    case .part: text.map { "the condition: \($0)" } ?? "a condition"
    case .excuse: text.map { "the ‘unless’: \($0)" } ?? "the ‘unless’"
    }
  }
}
