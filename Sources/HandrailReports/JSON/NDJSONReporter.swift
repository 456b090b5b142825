public import HandrailCore

/// The answer to a batch: one JSON object a line, one line a post, in the order of the batch, in
/// the shape of `docs/schema/answer.schema.json`.
public struct NDJSONReporter: Reporter {
  /// `ndjson`.
  public static let name = "ndjson"

  /// Creates a reporter; the style changes nothing.
  public init(style: ReportStyle = ReportStyle()) {}

  /// One line a post; then, if something kept the whole run from an answer, a line without `id`
  /// and `path` that says so.
  public func render(_ report: CheckReport) -> String {
    let answers = report.posts.map { line(for: $0) }.joined()
    let isExplained = report.posts.contains { $0.verdict == .incomplete }
    if report.problems.isEmpty, report.verdict != .incomplete || isExplained { return answers }
    return answers + line(for: report.problems)
  }

  /// The line for one post, its line break included, for answering while the batch still runs.
  public func line(for post: PostReport) -> String {
    Self.line([
      "id": post.id.map(JSONValue.string),
      "path": post.id == nil ? .string(post.path) : nil,
      "verdict": .string(post.verdict.rawValue),
      "left-alone": post.leftAlone.map(JSONValue.string),
      "findings": .array(post.findings.map { JSONValue($0) }),
      "problems": .nonEmpty(post.problems.map { JSONValue($0) }),
    ])
  }

  /// The line for problems that belong to no one post, its line break included.
  public func line(for problems: [Problem]) -> String {
    Self.line([
      "verdict": .string(Verdict.incomplete.rawValue),
      "findings": .array([]),
      "problems": .array(problems.map { JSONValue($0) }),
    ])
  }

  private static func line(_ members: KeyValuePairs<String, JSONValue?>) -> String {
    JSONWriter.compact(.object(members)) + "\n"
  }
}
