public import HandrailCore

/// What was decided of a post: what a later audit can take over where nothing changed.
public struct PostOutcome: Hashable, Sendable {
  /// The answer.
  public var verdict: Verdict
  /// How much was found that is protected speech, of which nothing else is kept.
  public var protectedCount: Int
  /// What was found, in report order.
  public var findings: [StoredFinding]
  /// What kept the post from being decided.
  public var problems: [Problem]

  /// Creates an outcome.
  public init(
    verdict: Verdict, protectedCount: Int = 0, findings: [StoredFinding] = [],
    problems: [Problem] = []
  ) {
    self.verdict = verdict
    self.protectedCount = protectedCount
    self.findings = findings
    self.problems = problems
  }
}
