package import HandrailCore

extension JSONValue {
  /// A finding, as JSON and NDJSON share it.
  init(_ finding: Finding) {
    self = .object([
      "rule": .string(finding.rule.description),
      "severity": .string(finding.severity.rawValue),
      "message": .string(finding.message),
      "why": .string(finding.why),
      "instead": finding.instead.map(JSONValue.string),
      "replacement": finding.suggestion.map(JSONValue.string),
      "owner": .string(finding.owner),
      "reference": finding.reference.map(JSONValue.string),
      "path": .string(finding.path),
      "post": finding.post.map(JSONValue.string),
      "field": finding.field.map(JSONValue.string),
      "span": JSONValue(finding.start, finding.end),
      "match": finding.match.map(JSONValue.string),
      "disguises": .nonEmpty(finding.disguises.map { .string($0.rawValue) }),
      "rule-source": .object([
        "path": .string(finding.ruleSource.path), "line": .integer(finding.ruleSource.line),
      ]),
      "related": .array(
        finding.related.map { related in
          .object([
            "message": .string(related.message), "span": JSONValue(related.start, related.end),
          ])
        }),
      "also": .nonEmpty(finding.also.map { .string($0.description) }),
      "fingerprint": .string(finding.fingerprint),
      "suppression": finding.suppression.map { .string(Self.name(of: $0)) },
      "waiver": finding.suppression.flatMap(Self.waiver),
    ])
  }

  private static func name(of suppression: Suppression) -> String {
    switch suppression {
    case .waived: "waived"
    case .baseline: "baseline"
    case .unchanged: "unchanged"
    }
  }

  private static func waiver(_ suppression: Suppression) -> JSONValue? {
    guard case .waived(let waiver) = suppression else { return nil }
    return .object([
      "reason": .string(waiver.reason),
      "approved-by": waiver.approvedBy.map(JSONValue.string),
      "until": (waiver.until?.description).map(JSONValue.string),
      "source": .object(["path": .string(waiver.path), "line": .integer(waiver.line)]),
    ])
  }

  /// A problem, as JSON and NDJSON share it. The source line stays out.
  package init(_ problem: Problem) {
    self = .object([
      "kind": .string(problem.kind.rawValue),
      "message": .string(problem.message),
      "advice": problem.advice.map(JSONValue.string),
      "path": problem.path.map(JSONValue.string),
      "post": problem.post.map(JSONValue.string),
      "span": problem.position.map { JSONValue($0, problem.end) },
    ])
  }

  /// Rules and the one reason why they did not look.
  package init(_ skipped: SkippedRules) {
    self = .object([
      "rules": .array(skipped.rules.map { .string($0.description) }),
      "reason": .string(skipped.reason),
    ])
  }

  private init(_ start: Position, _ end: Position?) {
    self = .object(["start": JSONValue(start), "end": end.map { JSONValue($0) }])
  }

  private init(_ position: Position) {
    self = .object([
      "byte": .integer(position.byte), "line": .integer(position.line),
      "column": .integer(position.column),
    ])
  }
}
