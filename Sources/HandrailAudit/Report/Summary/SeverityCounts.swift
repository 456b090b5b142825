public import HandrailCore

/// How many findings there are of each severity.
public struct SeverityCounts: Hashable, Sendable {
  /// Findings that are errors.
  public var error: Int
  /// Findings that are warnings.
  public var warning: Int
  /// Findings that are advice.
  public var advice: Int

  /// Creates counts.
  public init(error: Int = 0, warning: Int = 0, advice: Int = 0) {
    self.error = error
    self.warning = warning
    self.advice = advice
  }

  /// All findings.
  public var total: Int { error + warning + advice }

  /// The count of one severity.
  public subscript(_ severity: Severity) -> Int {
    get {
      switch severity {
      case .error: error
      case .warning: warning
      case .advice: advice
      }
    }
    set {
      switch severity {
      case .error: error = newValue
      case .warning: warning = newValue
      case .advice: advice = newValue
      }
    }
  }

  /// The counts of both.
  public static func + (a: SeverityCounts, b: SeverityCounts) -> SeverityCounts {
    SeverityCounts(
      error: a.error + b.error, warning: a.warning + b.warning, advice: a.advice + b.advice)
  }
}
