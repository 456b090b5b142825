/// A named stretch of time in `handrail.yml`, such as a quiet period: one or more windows.
public struct Period: Hashable, Sendable {
  /// The name, such as `quiet`.
  public let name: String
  /// When it holds.
  public let windows: [TimeWindow]

  /// Creates a period.
  public init(name: String, windows: [TimeWindow]) {
    self.name = name
    self.windows = windows
  }
}
