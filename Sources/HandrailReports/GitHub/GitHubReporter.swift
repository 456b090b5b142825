public import HandrailCore

/// Annotations for GitHub Actions: commands that put findings beside the lines of a change.
///
/// A step shows ten of each kind, so no more are written: the tenth says how many there are besides,
/// and plain lines below tell of them all.
public struct GitHubReporter: Reporter {
  /// `github`.
  public static let name = "github"

  /// How many annotations of one kind a step shows.
  static let mostOfAKind = 10

  private let style: ReportStyle

  /// Creates a reporter.
  public init(style: ReportStyle = ReportStyle()) { self.style = style }

  /// The annotations, a line for each finding that got none, and the verdict.
  public func render(_ report: CheckReport) -> String {
    let (shown, rest) = Annotations(of: report, style: style).divided(atMost: Self.mostOfAKind)
    let verdict = VerdictLine(report, ReportSummary(report)).text
    return shown.map(\.line).joined()
      + LogCommands.disarmed((rest.map(\.log) + [Visible.text(verdict)]).joined(separator: "\n"))
      + "\n"
  }

  /// The annotations alone, folded away, to stand before a report for people; nothing, when there
  /// are none.
  public func annotations(of report: CheckReport) -> String {
    let (shown, _) = Annotations(of: report, style: style).divided(atMost: Self.mostOfAKind)
    guard !shown.isEmpty else { return "" }
    return WorkflowCommand(name: "group", message: "Annotations").line
      + shown.map(\.line).joined() + WorkflowCommand(name: "endgroup", message: "").line
  }
}
