public import HandrailCore

/// The report for programs: JSON in the shape of `docs/schema/report.schema.json`.
public struct JSONReporter: Reporter {
  /// `json`.
  public static let name = "json"

  /// Creates a reporter; the style changes nothing.
  public init(style: ReportStyle = ReportStyle()) {}

  /// The whole report as one JSON object, ending in a line break.
  public func render(_ report: CheckReport) -> String {
    let value = JSONValue.object([
      "handrail": 1,
      "verdict": .string(report.verdict.rawValue),
      "fail-on": .string(report.failOn.rawValue),
      "summary": Self.summary(of: report),
      "posts": .items { each in for post in report.posts { each(Self.post(post)) } },
      "findings": .items { each in
        report.forEachListed(withBaseline: true) { finding, _ in each(JSONValue(finding)) }
      },
      "problems": .array(report.allProblems.map { JSONValue($0) }),
    ])
    return JSONWriter.pretty(value) + "\n"
  }

  private static func summary(of report: CheckReport) -> JSONValue {
    let summary = ReportSummary(report)
    return .object([
      "posts": .integer(summary.posts),
      "passed": .integer(summary.passed),
      "failed": .integer(summary.failed),
      "incomplete": .integer(summary.incomplete),
      "left-alone": .integer(summary.leftAlone),
      "findings": .object([
        "error": .integer(summary.counting(.error)),
        "warning": .integer(summary.counting(.warning)),
        "advice": .integer(summary.counting(.advice)),
      ]),
      "suppressed": .object([
        "waived": .integer(summary.waived),
        "baseline": .integer(summary.baseline),
        "unchanged": .integer(summary.unchanged),
      ]),
      "protected": .integer(summary.protected),
      "problems": .integer(summary.problems),
      "guardrails": .array(report.guardrails.map(JSONValue.string)),
      "rules": .integer(report.ruleCount),
      "switched-off": .array(report.switchedOff.map { JSONValue($0) }),
    ])
  }

  // Title, author and address stay out: they may hold words under redact, or name a person.
  private static func post(_ post: PostReport) -> JSONValue {
    let metadata = post.metadata
    return .object([
      "path": .string(post.path),
      "id": post.id.map(JSONValue.string),
      "verdict": .string(post.verdict.rawValue),
      "channel": metadata.channel.map(JSONValue.string),
      "audience": (metadata.audience?.rawValue).map(JSONValue.string),
      "account": (metadata.account?.rawValue).map(JSONValue.string),
      "status": (metadata.status?.rawValue).map(JSONValue.string),
      "published": (metadata.published?.description).map(JSONValue.string),
      "language": metadata.language.map(JSONValue.string),
      "left-alone": post.leftAlone.map(JSONValue.string),
      "rules-applied": .integer(post.rulesApplied),
      "skipped": .array(post.skipped.map { JSONValue($0) }),
    ])
  }
}
