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
  /// Rules that look at nothing, such as those whose words nobody has listed, and why.
  public var switchedOff: [SkippedRules]

  /// Creates a description.
  public init(
    digest: Digest, handrail: String, rules: [RuleDescription], switchedOff: [SkippedRules] = []
  ) {
    self.digest = digest
    self.handrail = handrail
    self.rules = rules
    self.switchedOff = switchedOff
  }
}
