/// How a report for people should look.
public struct ReportStyle: Hashable, Sendable {
  /// Whether the terminal shows colours.
  public var isColored: Bool
  /// The number of terminal columns to write in; fewer than 40 are taken as 40.
  public let width: Int
  /// How long the run took, as it should be printed, such as `0.04 s`; nil to leave it out.
  public var elapsed: String?

  /// Creates a style; as it stands, plain text in 80 columns.
  public init(isColored: Bool = false, width: Int = 80, elapsed: String? = nil) {
    self.isColored = isColored
    self.width = max(40, width)
    self.elapsed = elapsed
  }
}
