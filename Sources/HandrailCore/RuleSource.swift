/// Where a rule is written.
public struct RuleSource: Hashable, Sendable {
  /// The guardrail file, or `handrail:NAME.yml` for a pack that ships with handrail.
  public let path: String
  /// The 1-based line on which the rule starts.
  public let line: Int

  /// Creates a source.
  public init(path: String, line: Int) {
    self.path = path
    self.line = line
  }
}
