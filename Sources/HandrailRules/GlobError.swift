/// Why a text is not a pattern for paths.
public struct GlobError: Error, Hashable, Sendable {
  /// What is wrong, in a form that never quotes the pattern.
  public let message: String
}
