/// A format for reports on audits: what an audit says in, text out.
///
/// A reporter reads no clock, environment or file, and prints nothing.
public protocol AuditReporter: Sendable {
  /// What `--format` calls it.
  static var name: String { get }

  /// How many posts a report in this format lists before it only counts them.
  static var postLimit: Int { get }

  /// Creates a reporter. Formats for programs ignore most of the style.
  init(style: AuditReportStyle)

  /// The whole report, ready to be written as UTF-8.
  func render(_ summary: AuditSummary) -> String
}
