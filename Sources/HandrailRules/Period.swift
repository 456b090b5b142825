/// A named stretch of time in `handrail.yml`, such as a quiet period: one or more windows.
public struct Period: Hashable, Sendable {
  /// The names that packs use, known even where a company does not fill them.
  public static let wellKnown = ["quiet"]

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
