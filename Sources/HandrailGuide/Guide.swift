package import HandrailCore

/// The guardrails in force as people read them, topic by topic.
///
/// Holds nothing that must not be shown: whoever makes it leaves out what a guardrail keeps quiet.
package struct Guide: Hashable, Sendable {
  /// What the company calls itself; nil where it has not said.
  package var company: String?
  /// The severity at and above which findings fail a post.
  package var failOn: Severity
  /// The guardrails that have something to ask of posts, in order.
  package var topics: [GuideTopic]
  /// The guardrails that keep topics free from the others, in order.
  package var freedoms: [GuideTopic]

  /// Creates a guide.
  package init(
    company: String?, failOn: Severity, topics: [GuideTopic], freedoms: [GuideTopic] = []
  ) {
    self.company = company
    self.failOn = failOn
    self.topics = topics
    self.freedoms = freedoms
  }

  /// Every rule that asks something of posts, in order.
  package var rules: [GuideRule] { topics.flatMap(\.rules) }
}
