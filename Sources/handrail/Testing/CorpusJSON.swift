import HandrailCore
import HandrailPolicy
import HandrailReports

/// What `handrail test --corpus` says to programs.
enum CorpusJSON {
  /// The measure as JSON, with a line break at the end.
  static func text(of measure: CorpusMeasure, bar: CorpusBar) -> String {
    JSONWriter.pretty(
      .object([
        "handrail": 1,
        "verdict": bar.verdict(on: measure).map { .string($0.rawValue) },
        "posts": .integer(measure.postCount),
        "expected": .integer(measure.expectedCount),
        "overall": agreement(measure.overall),
        "protected": .object([
          "posts": .integer(measure.protectedCount),
          "flagged": .integer(measure.protectedFlagged),
        ]),
        "quotes": .object([
          "count": .integer(measure.quotes.count), "hit": .integer(measure.quotes.hit),
        ]),
        "guardrails": .array(measure.guardrails.map(row)),
        "rules": .array(measure.rules.map(row)),
        "untested": .array(
          measure.untested.map {
            .object(["label": .string($0.label), "posts": .integer($0.posts)])
          }),
        "disagreements": .array(measure.disagreements.map(disagreement)),
      ])) + "\n"
  }

  private static func row(_ row: CorpusMeasure.Row) -> JSONValue {
    .object([
      "name": .string(row.name), "posts": .integer(row.posts),
      "agreement": agreement(row.agreement),
    ])
  }

  private static func agreement(_ agreement: Agreement) -> JSONValue {
    .object([
      "right": .integer(agreement.right), "wrong": .integer(agreement.wrong),
      "found": .integer(agreement.found), "missed": .integer(agreement.missed),
      "precision": agreement.precision.map { .thousandths($0.thousandths) },
      "recall": agreement.recall.map { .thousandths($0.thousandths) },
    ])
  }

  private static func disagreement(_ disagreement: Disagreement) -> JSONValue {
    let kind: JSONValue =
      switch disagreement.kind {
      case .protected: "protected"
      case .wrong: "wrong"
      case .missed: "missed"
      case .otherwise: "otherwise"
      case .quote: "quote"
      }
    return .object([
      "kind": kind,
      "severity": disagreement.kind == .quote ? nil : .string(disagreement.severity.rawValue),
      "path": .string(disagreement.path), "line": .integer(disagreement.line),
      "post": .string(disagreement.post), "name": disagreement.name.map { .string($0) },
      "words": disagreement.words.map { .string($0) },
      "instead": disagreement.instead.map { .string($0) },
      "field": disagreement.field.map { .string($0) },
      "start": disagreement.start.map {
        .object(["line": .integer($0.line), "column": .integer($0.column)])
      },
    ])
  }
}
