public import HandrailCore

/// The JSON of reviewdog, which brings findings into the review of a change.
///
/// Paths are as they were named: reviewdog takes them from the folder that it is started in. Columns
/// are bytes of UTF-8, from 1.
///
/// Source: reviewdog, proto/rdf/reviewdog.proto.
public struct RDJSONReporter: Reporter {
  /// `rdjson`.
  public static let name = "rdjson"

  /// Creates a reporter; the style changes nothing.
  public init(style: ReportStyle = ReportStyle()) {}

  /// One object, ending in a line break. A waived finding is an `INFO`.
  public func render(_ report: CheckReport) -> String {
    let value = JSONValue.object([
      "source": .object(["name": "handrail"]),
      "diagnostics": .items { each in
        report.forEachProblem { each(Self.value($0, in: $1)) }
        report.forEachListed { each(Self.value($0, in: $1)) }
      },
    ])
    return JSONWriter.pretty(value) + "\n"
  }

  private static func value(_ problem: Problem, in post: PostReport?) -> JSONValue {
    let place = Place(problem, in: post)
    return .object([
      "message": .string(place.lead + Phrase.sentence(problem)),
      "location": location(place), "severity": "ERROR",
      "code": .object(["value": .string("handrail/\(problem.kind.rawValue)")]),
    ])
  }

  private static func value(_ finding: Finding, in post: PostReport?) -> JSONValue {
    let place = Place(finding, in: post)
    let lead = (Phrase.standing(finding).map { "\($0) – " } ?? "") + place.lead
    let instead = finding.instead.map { "\nInstead: \($0)" } ?? ""
    return .object([
      "message": .string("\(lead)\(finding.message)\nWhy: \(finding.why)\(instead)"),
      "location": location(place),
      "severity": finding.suppression == nil ? severity(finding.severity) : "INFO",
      "code": .object([
        "value": .string(finding.rule.description),
        "url": finding.reference.flatMap(WebAddress.init).map { .string($0.text) },
      ]),
      "suggestions": suggestions(finding, at: place),
      "relatedLocations": .nonEmpty(
        finding.related.map { related in
          .object([
            "message": .string(related.message),
            "location": location(Place(related, of: finding, in: post)),
          ])
        }),
    ])
  }

  /// What reviewdog offers to write. Nothing in a batch, of which only the line is known.
  private static func suggestions(_ finding: Finding, at place: Place) -> JSONValue? {
    guard let text = finding.suggestion, let range = range(of: place) else { return nil }
    return .array([.object(["range": range, "text": .string(text)])])
  }

  private static func location(_ place: Place) -> JSONValue {
    let whole = place.line.map { line in
      JSONValue.object(["start": .object(["line": .integer(line)])])
    }
    return .object([
      "path": .string(place.path ?? "handrail.yml"), "range": range(of: place) ?? whole,
    ])
  }

  private static func range(of place: Place) -> JSONValue? {
    place.range.map { start, end in .object(["start": position(start), "end": position(end)]) }
  }

  private static func position(_ position: Position) -> JSONValue {
    .object(["line": .integer(position.line), "column": .integer(position.utf8Column)])
  }

  private static func severity(_ severity: Severity) -> JSONValue {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .advice: "INFO"
    }
  }
}
