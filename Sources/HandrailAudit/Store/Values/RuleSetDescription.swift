public import HandrailCore

/// The rules that an audit judges by.
public struct RuleSetDescription: Hashable, Sendable {
  /// Stands for everything that decides a verdict besides the post: guardrails, vocabulary, waivers,
  /// packs. A post is judged anew when it changes.
  public var digest: Digest
  /// The version of handrail.
  public var handrail: String
  /// What there is to know of each rule.
  public var rules: [RuleDescription]

  /// Creates a description.
  public init(digest: Digest, handrail: String, rules: [RuleDescription]) {
    self.digest = digest
    self.handrail = handrail
    self.rules = rules
  }
}
