public import HandrailCore

/// When a guardrail, rule or term is in force: from `from`, up to but not including `until`.
public struct TimeWindow: Hashable, Sendable {
  /// The first moment; nil for always.
  public let from: Timestamp?
  /// The first moment after; nil for ever.
  public let until: Timestamp?

  /// Creates a window.
  public init(from: Timestamp? = nil, until: Timestamp? = nil) {
    self.from = from
    self.until = until
  }

  /// The window without bounds.
  public static let always = TimeWindow()

  /// Whether `moment` lies in the window.
  public func contains(_ moment: Timestamp) -> Bool {
    (from.map { $0 <= moment } ?? true) && (until.map { moment < $0 } ?? true)
  }
}
