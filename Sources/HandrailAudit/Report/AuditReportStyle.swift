public import HandrailReports

/// How a report on an audit should look, and what it may know of where it is written.
public struct AuditReportStyle: Hashable, Sendable {
  /// The look of what goes to a terminal, and the version of handrail.
  public var page: ReportStyle
  /// The path of the store, as it was named; nil to leave it out.
  public var store: String?

  /// Creates a style.
  public init(page: ReportStyle = ReportStyle(), store: String? = nil) {
    self.page = page
    self.store = store
  }
}
