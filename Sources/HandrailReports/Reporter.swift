public import HandrailCore

/// A report format: the outcome of a run in, text out.
///
/// A reporter reads no clock, environment or file, and prints nothing.
public protocol Reporter: Sendable {
  /// What `--format` calls it.
  static var name: String { get }

  /// Creates a reporter. Formats for programs ignore the style.
  init(style: ReportStyle)

  /// The whole report, ready to be written as UTF-8.
  func render(_ report: CheckReport) -> String
}
