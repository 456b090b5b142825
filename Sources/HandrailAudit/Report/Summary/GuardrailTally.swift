/// What was found by one guardrail.
public struct GuardrailTally: Hashable, Sendable {
  /// Its name, such as `confidentiality`.
  public var name: String
  /// What it is about.
  public var title: String
  /// Whom to ask.
  public var owner: String
  /// The clause of the policy, as the guardrail gives it.
  public var reference: String?
  /// How many of its rules looked.
  public var rules: Int
  /// How many posts have a finding of it.
  public var posts: Int
  /// Its findings that count.
  public var findings: SeverityCounts
  /// How many findings the previous audit had; nil where there is none, or it had no such guardrail.
  public var before: Int?

  /// Creates a tally.
  public init(
    name: String, title: String, owner: String, reference: String? = nil, rules: Int,
    posts: Int = 0, findings: SeverityCounts = SeverityCounts(), before: Int? = nil
  ) {
    self.name = name
    self.title = title
    self.owner = owner
    self.reference = reference
    self.rules = rules
    self.posts = posts
    self.findings = findings
    self.before = before
  }
}
