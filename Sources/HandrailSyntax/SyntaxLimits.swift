/// How much a reader accepts before it reports an error rather than go on.
public struct SyntaxLimits: Sendable {
  /// The most bytes of text; 16 MiB by default.
  public let bytes: Int
  /// The most levels of lists and maps inside one another; never more than the 100 of the default,
  /// so that what walks a tree fits the smallest stack of a thread.
  public let depth: Int
  /// The most values in the tree, those that YAML aliases repeat included.
  public let nodes: Int

  /// Creates limits.
  public init(bytes: Int = 16 << 20, depth: Int = 100, nodes: Int = 1_000_000) {
    self.bytes = bytes
    self.depth = min(depth, 100)
    self.nodes = nodes
  }

  /// The error for more than ``depth`` levels at `range`.
  func tooDeep(_ range: Range<Int>) -> SyntaxError {
    SyntaxError(
      "lists and maps are nested more than \(depth) levels deep here",
      advice: "write them with fewer levels", range: range)
  }

  /// The error for more than ``nodes`` values at `range`.
  func tooMany(_ range: Range<Int>) -> SyntaxError {
    SyntaxError(
      "this text holds more than \(nodes) values, which is more than handrail reads",
      advice: "split it into several files", range: range)
  }
}
