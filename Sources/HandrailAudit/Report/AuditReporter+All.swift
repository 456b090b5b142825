/// The formats that an audit can be reported in. A new one is one file, and one line here.
public enum AuditReportFormat {
  /// Every format, in the order in which help lists them.
  public static let all: [any AuditReporter.Type] = [
    HTMLAuditReporter.self,
    MarkdownAuditReporter.self,
    CSVAuditReporter.self,
    JSONAuditReporter.self,
    HumanAuditReporter.self,
  ]

  /// The format that `--format` calls `name`; nil when there is none.
  public static func named(_ name: String) -> (any AuditReporter.Type)? {
    all.first { $0.name == name }
  }
}
