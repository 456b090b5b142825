/// A post to think about: would it pass?
package struct QuizQuestion: Hashable, Sendable {
  /// The post.
  package let example: GuideExample
  /// Whether it passes.
  package let passes: Bool
  /// The rule that it is about.
  package let rule: GuideRule
  /// The guardrail of that rule.
  package let topic: GuideTopic

  /// Why it is so.
  package var explanation: String {
    if rule.severity == nil { return "\(Quiz.freedom) \(rule.message)" }
    return passes ? Quiz.nearness(to: rule.title) : example.message ?? rule.message
  }

  /// The reason behind it.
  package var why: String { rule.why ?? topic.why }
}
