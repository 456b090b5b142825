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
    var answers: [UInt8] = []
    for post in report.posts {
      append(post, listsUnchanged: report.listsUnchanged, to: &answers)
    }
    let isExplained = report.posts.contains { $0.verdict == .incomplete }
    if !report.problems.isEmpty || report.verdict == .incomplete && !isExplained {
      append(report.problems, report.housekeeping, to: &answers)
    } else if !report.housekeeping.isEmpty {
      append([], report.housekeeping, verdict: report.verdict, to: &answers)
    }
    return String(decoding: answers, as: UTF8.self)
  }

  /// Appends the line for one post, its line break included, for answering while the batch still
  /// runs.
  ///
  /// - Parameters:
  ///   - post: What the check says of it.
  ///   - listsUnchanged: Whether findings outside the change under review are listed.
  ///   - answers: Takes the line, in UTF-8.
  public func append(
    _ post: PostReport, listsUnchanged: Bool = false, to answers: inout [UInt8]
  ) {
    var writer = JSONWriter(after: exchange(&answers, with: []))
    writer.write(raw: post.id == nil ? #"{"path":"# : #"{"id":"#)
    writer.write(post.id ?? post.path)
    writer.write(raw: #","verdict":"#)
    writer.write(post.verdict.rawValue)
    if let reason = post.leftAlone {
      writer.write(raw: #","left-alone":"#)
      writer.write(reason)
    }
    let findings =
      listsUnchanged ? post.findings : post.findings.filter { $0.suppression != .unchanged }
    Self.end(findings, post.problems.isEmpty ? nil : post.problems, with: &writer)
    answers = writer.bytes
  }

  /// Appends the line for a post of which there is nothing to say, its line break included.
  ///
  /// - Parameters:
  ///   - verdict: The verdict on it.
  ///   - id: Its id, of characters that need no escape in JSON and can all be seen.
  ///   - answers: Takes the line, in UTF-8.
  public func append(
    _ verdict: Verdict, id: UnsafeRawBufferPointer, to answers: inout [UInt8]
  ) {
    Self.append(#"{"id":""#, to: &answers)
    answers.append(contentsOf: id)
    Self.append(#"","verdict":""#, to: &answers)
    answers.append(contentsOf: verdict.rawValue.utf8)
    Self.append("\",\"findings\":[]}\n", to: &answers)
  }

  private static func append(_ text: StaticString, to answers: inout [UInt8]) {
    text.withUTF8Buffer { answers.append(contentsOf: $0) }
  }

  /// Appends the line for what belongs to no one post, its line break included.
  ///
  /// - Parameters:
  ///   - problems: The problems.
  ///   - housekeeping: The findings about waivers and the baseline.
  ///   - verdict: The verdict on the run.
  ///   - answers: Takes the line, in UTF-8.
  public func append(
    _ problems: [Problem], _ housekeeping: [Finding] = [], verdict: Verdict = .incomplete,
    to answers: inout [UInt8]
  ) {
    var writer = JSONWriter(after: exchange(&answers, with: []))
    writer.write(raw: #"{"verdict":"#)
    writer.write(verdict.rawValue)
    let isExplained = problems.isEmpty && verdict != .incomplete
    Self.end(housekeeping, isExplained ? nil : problems, with: &writer)
    answers = writer.bytes
  }

  private static func end(
    _ findings: [Finding], _ problems: [Problem]?, with writer: inout JSONWriter
  ) {
    writer.write(raw: #","findings":["#)
    for (index, finding) in findings.enumerated() {
      if index > 0 { writer.write(raw: ",") }
      writer.write(JSONValue(finding))
    }
    writer.write(raw: "]")
    if let problems {
      writer.write(raw: #","problems":"#)
      writer.write(.array(problems.map { JSONValue($0) }))
    }
    writer.write(raw: "}\n")
  }
}
