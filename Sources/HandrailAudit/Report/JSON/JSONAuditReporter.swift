internal import HandrailCore
internal import HandrailReports

/// The report on an audit for programs: JSON in the shape of `docs/schema/audit.schema.json`.
public struct JSONAuditReporter: AuditReporter {
  /// `json`.
  public static let name = "json"
  /// As many as fit into the memory of programs that read the whole report at once.
  public static let postLimit = 100_000

  /// Creates a reporter; the style changes nothing.
  public init(style: AuditReportStyle = AuditReportStyle()) {}

  /// The whole report as one JSON object, ending in a line break.
  public func render(_ summary: AuditSummary) -> String {
    let value = JSONValue.object([
      "handrail": 1,
      "verdict": .string(summary.verdict.rawValue),
      "fail-on": .string(summary.failOn.rawValue),
      "audit": Self.audit(summary),
      "totals": JSONValue(summary.totals),
      "previous": summary.previous.map { JSONValue($0) },
      "months": .array(summary.months.map { JSONValue($0) }),
      "guardrails": .array(summary.guardrails.map { JSONValue($0) }),
      "rules": .array(summary.rules.map { JSONValue($0) }),
      "minimum-group": .integer(summary.minimumGroup),
      "channels": JSONValue(summary.channels),
      "departments": JSONValue(summary.departments),
      "locations": JSONValue(summary.locations),
      "not-checked": .array(summary.notChecked.map { JSONValue($0) }),
      "other-members": .array(summary.otherMembers.map { JSONValue($0) }),
      "inclusions": .array(summary.inclusions.map { JSONValue($0) }),
      "switched-off": .array(summary.switchedOff.map { JSONValue($0) }),
      "clusters": .array(summary.clusters.map { JSONValue($0) }),
      "posts": .items { each in for post in summary.posts { each(JSONValue(post)) } },
      "unlisted-posts": .integer(summary.unlistedPosts),
      "problems": .array(summary.problems.map { JSONValue($0) }),
      "unlisted-problems": .object([
        "rules": .integer(summary.unlistedProblems[.rules, default: 0]),
        "input": .integer(summary.unlistedProblems[.input, default: 0]),
        "limit": .integer(summary.unlistedProblems[.limit, default: 0]),
      ]),
    ])
    return JSONWriter.pretty(value) + "\n"
  }

  private static func audit(_ summary: AuditSummary) -> JSONValue {
    .object([
      "number": .integer(summary.number),
      "name": summary.name.map(JSONValue.string),
      "started": .string(summary.started.description),
      "finished": (summary.finished?.description).map(JSONValue.string),
      "as-of": .string(summary.asOf.description),
      "since": (summary.since?.description).map(JSONValue.string),
      "rules-version": .string(summary.rulesVersion),
      "archives": .array(
        summary.archives.map { archive in
          .object([
            "name": .string(archive.name),
            "formats": .array(archive.formats.map(JSONValue.string)),
            "posts": .integer(archive.posts),
          ])
        }),
    ])
  }
}
