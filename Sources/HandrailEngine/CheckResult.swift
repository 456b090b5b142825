public import HandrailCore

/// What the engine says of one post. The verdict is not its to give.
public struct CheckResult: Sendable {
  /// What was found, in report order.
  public let findings: [Finding]
  /// What kept rules from being decided.
  public let problems: [Problem]
  /// How many findings lie in protected speech. They are not among the findings, and nothing else is
  /// told of them.
  public let protectedCount: Int
  /// How many rules looked at the post.
  public let rulesApplied: Int
  /// The rules that did not, by reason.
  public let skipped: [SkippedRules]
  /// What must not be shown of the post: UTF-8 bytes of its source, in order.
  public let hidden: [Range<Int>]
  /// What is known of the post, without what must not be shown.
  public let metadata: PostMetadata
  /// What the post says to handrail, with its lines, and without what must not be shown.
  public let directives: [Directive]
}
