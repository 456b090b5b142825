/// How a report should look, and what it may know of where it is written.
public struct ReportStyle: Hashable, Sendable {
  /// Whether the terminal shows colours.
  public var isColored: Bool
  /// The number of terminal columns to write in; fewer than 40 are taken as 40.
  public let width: Int
  /// How long the run took, as it should be printed, such as `0.04 s`; nil to leave it out.
  public var elapsed: String?
  /// The version of handrail; nil to leave it out.
  public var version: String?
  /// Where paths start; nil to write them as they were named.
  public var root: ReportRoot?
  /// The address of the repository's files, such as `https://github.com/acme/blog/blob/1a2b3c`: a
  /// path from the top follows it. Nil for no links.
  public var filesAddress: String?

  /// Creates a style; as it stands, plain text in 80 columns.
  public init(
    isColored: Bool = false, width: Int = 80, elapsed: String? = nil, version: String? = nil,
    root: ReportRoot? = nil, filesAddress: String? = nil
  ) {
    self.isColored = isColored
    self.width = max(40, width)
    self.elapsed = elapsed
    self.version = version
    self.root = root
    self.filesAddress = filesAddress
  }

  /// A path as readers look for it who count from the top of a repository.
  func path(fromTop path: String) -> String { root?.path(fromTop: path) ?? path }
}
