import HandrailPolicy
import HandrailReports

/// What `handrail test --corpus` says to people.
struct CorpusPage {
  /// The page.
  private(set) var text: String

  /// The columns of a table, after the name.
  private static let widths = [7, 7, 8, 11, 8]

  /// How many disagreements are listed unless all are asked for.
  private static let most = 20

  /// Lays out the page.
  ///
  /// - Parameters:
  ///   - measure: how far rules and people agree.
  ///   - bar: what was asked for.
  ///   - listsAll: whether every disagreement is listed.
  ///   - style: how it is to look.
  init(_ measure: CorpusMeasure, bar: CorpusBar, listsAll: Bool, style: ReportStyle) {
    var page = TextPage(style)
    Self.addSummary(of: measure, to: &page)
    let names = (measure.guardrails + measure.rules).map(\.name.count)
    let width = max(names.max() ?? 0, 12) + 2
    Self.add(measure.guardrails, "By guardrail", nameWidth: width, to: &page)
    Self.add(measure.rules, "By rule", nameWidth: width, to: &page)
    for (label, count) in measure.untested {
      page.paragraph(
        "No rule under test looks for ‘\(label)’, the label of \(Self.posts(count)).")
    }
    let disagreements = measure.disagreements
    if !disagreements.isEmpty {
      page.heading("Where rules and labels differ,", "the worst first")
      let shown = listsAll ? disagreements[...] : disagreements.prefix(Self.most)
      for disagreement in shown { Self.add(disagreement, to: &page) }
      if shown.count < disagreements.count {
        page.paragraph("And \(disagreements.count - shown.count) more: --all lists them.")
      }
    }
    if let verdict = bar.verdict(on: measure) {
      page.verdict(verdict, bar.sentence(on: measure))
    }
    text = page.text
  }

  private static func addSummary(of measure: CorpusMeasure, to page: inout TextPage) {
    let all = measure.overall
    page.heading(
      posts(measure.postCount) + ",",
      "of which \(measure.expectedCount) should be flagged with an error or a warning")
    page.field(
      "Precision",
      share(all.precision)
        + (all.precision.map {
          ": \($0.count) of \($0.whole) flagged posts should have been"
        } ?? ": no post was flagged"))
    page.field(
      "Recall",
      share(all.recall)
        + (all.recall.map { ": \($0.count) of \($0.whole) posts that should be were flagged" }
          ?? ": no post should be flagged"))
    if measure.protectedCount > 0 {
      page.field(
        "Protected",
        measure.protectedFlagged == 0
          ? "none of \(posts(measure.protectedCount)) was flagged"
          : "\(measure.protectedFlagged) of \(posts(measure.protectedCount)) flagged, and nobody "
            + "may be failed for these")
    }
    if measure.quotes.count > 0 {
      page.field(
        "Quotes", "\(measure.quotes.hit) of \(measure.quotes.count) found, to the letter")
    }
  }

  private static func add(
    _ rows: [CorpusMeasure.Row], _ title: String, nameWidth: Int, to page: inout TextPage
  ) {
    guard !rows.isEmpty else { return }
    page.heading(title)
    page.row(
      "", ["posts", "wrong", "missed", "precision", "recall"], nameWidth: nameWidth,
      widths: widths)
    for row in rows {
      let agreement = row.agreement
      page.row(
        "  " + row.name,
        [
          String(row.posts), String(agreement.wrong), String(agreement.missed),
          share(agreement.precision), share(agreement.recall),
        ], nameWidth: nameWidth, widths: widths)
    }
  }

  private static func add(_ disagreement: Disagreement, to page: inout TextPage) {
    let place = "\(disagreement.post), line \(disagreement.line): "
    let words = disagreement.words.map { "“\($0)”" } ?? "words that must not be shown"
    let name = disagreement.name ?? ""
    switch disagreement.kind {
    case .quote:
      let instead = disagreement.instead.map { ", but “\($0)” was" } ?? ""
      page.field("Quote", place + "\(words) was not found to the letter" + instead)
    case .missed:
      page.field("Missed", place + "nothing of \(name) was found in " + words)
    case .protected, .wrong, .otherwise:
      let label =
        disagreement.kind == .protected
        ? "Protected" : disagreement.kind == .wrong ? "Wrong" : "Besides"
      let severity = disagreement.severity == .error ? "error" : "warning"
      page.field(label, place + "\(name) (\(severity)) found \(words)" + spot(of: disagreement))
    }
  }

  private static func spot(of disagreement: Disagreement) -> String {
    guard let start = disagreement.start else { return "" }
    let field = disagreement.field.map { $0 == "text" ? "" : " of \($0)" } ?? ""
    return ", line \(start.line), column \(start.column)\(field)"
  }

  private static func posts(_ count: Int) -> String { count == 1 ? "1 post" : "\(count) posts" }

  /// A share with three digits, or a dash where there is none.
  static func share(_ share: Agreement.Share?) -> String {
    share.map { CorpusBar.shown($0.thousandths) } ?? "–"
  }
}
