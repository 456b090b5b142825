/// What was found in some of the posts of an audit.
public struct Tally: Hashable, Sendable {
  /// How many posts were checked.
  public var posts: Int
  /// How many of them have a finding that fails them.
  public var failing: Int
  /// Findings that count: those that are waived or in protected speech are not among them.
  public var findings: SeverityCounts

  /// Creates a tally.
  public init(posts: Int = 0, failing: Int = 0, findings: SeverityCounts = SeverityCounts()) {
    self.posts = posts
    self.failing = failing
    self.findings = findings
  }

  /// What was found in both, which must share no post.
  public static func + (a: Tally, b: Tally) -> Tally {
    Tally(
      posts: a.posts + b.posts, failing: a.failing + b.failing, findings: a.findings + b.findings)
  }
}
