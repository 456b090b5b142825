/// The formats that handrail can report in. A new one is one file, and one line here.
public enum ReportFormat {
  /// Every format, in the order in which help lists them.
  public static let all: [any Reporter.Type] = [
    HumanReporter.self,
    JSONReporter.self,
    NDJSONReporter.self,
    SARIFReporter.self,
    JUnitReporter.self,
    GitHubReporter.self,
    GitLabReporter.self,
    RDJSONReporter.self,
    CheckstyleReporter.self,
    MarkdownReporter.self,
  ]

  /// The format that `--format` calls `name`; nil when there is none.
  public static func named(_ name: String) -> (any Reporter.Type)? {
    all.first { $0.name == name }
  }
}
