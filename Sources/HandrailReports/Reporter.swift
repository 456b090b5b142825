public import HandrailCore

/// A report format: the outcome of a run in, text out.
///
/// A reporter reads no clock, environment or file, and prints nothing.
public protocol Reporter: Sendable {
  /// What `--format` calls it.
  static var name: String { get }

  /// Whether it wants ``CheckReport/rules``, which cost time to gather.
  static var describesRules: Bool { get }

  /// Creates a reporter. Formats for programs ignore most of the style.
  init(style: ReportStyle)

  /// The whole report, ready to be written as UTF-8.
  func render(_ report: CheckReport) -> String
}

extension Reporter {
  /// Most formats tell of findings alone.
  public static var describesRules: Bool { false }
}
