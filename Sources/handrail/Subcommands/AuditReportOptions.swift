import ArgumentParser
import HandrailAudit
import HandrailCore
import HandrailReports

/// How an audit reports, and where to.
struct AuditReportOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "human, json, markdown, html, csv, or ndjson for a line a post, in order, as it is kept.")
  var format: String?

  @Option(name: .long, help: "Write the report to this file instead of standard output.")
  var output: String?

  @Flag(name: .long, help: "Print nothing when the verdict is pass, and no progress.")
  var quiet = false

  @Flag(name: .long, help: "No colour, whatever the terminal can show.")
  var noColor = false

  func validate() throws {
    _ = try reporter()
    if answersByLine, output != nil {
      throw ValidationError("answers in ndjson go to standard output; leave --output out")
    }
  }

  /// Whether each post is answered by a line.
  var answersByLine: Bool { format == NDJSONReporter.name }

  /// The format; nil when each post is answered by a line.
  func reporter() throws -> (any AuditReporter.Type)? {
    if answersByLine { return nil }
    guard let format else { return HumanAuditReporter.self }
    if let reporter = AuditReportFormat.named(format) { return reporter }
    let names = AuditReportFormat.all.map { $0.name } + [NDJSONReporter.name]
    throw ValidationError(
      "‘\(format)’ is no value of --format; write \(names.joined(separator: ", "))")
  }

  /// Writes the report.
  ///
  /// - Parameters:
  ///   - store: the file that the audit is kept in.
  ///   - elapsed: how many seconds it took.
  ///   - verdict: the answer.
  ///   - summary: says what the audit came to, with so many posts listed.
  /// - Returns: whether it was written.
  /// - Throws: what keeps the audit from being read.
  func write(
    store: String, elapsed: Double, verdict: Verdict, summary: (Int) throws -> AuditSummary
  ) throws -> Bool {
    guard let reporter = try reporter() else { return true }
    if quiet, verdict == .pass, output == nil { return true }
    let style = AuditReportStyle(
      page: ReportStyle(
        isColored: output == nil && !noColor && Console.isColored,
        width: output == nil ? Console.width : 80,
        elapsed: output == nil && Console.isTerminal ? Duration.shown(elapsed) : nil,
        version: Handrail.version),
      store: store)
    let text = try reporter.init(style: style).render(summary(reporter.postLimit))
    do throws(Problem) {
      if let output {
        try Disk.write(text, to: output)
      } else {
        try Console.write(text)
      }
      return true
    } catch {
      Console.tell(error)
      return false
    }
  }
}
