import HandrailCore
import HandrailRules
import HandrailText

/// A rule with its conditions compiled, ready to be asked.
struct CompiledRule: Sendable {
  enum Check: Sendable {
    case flag(any Condition)
    case require(any Condition, when: (any Condition)?, place: Placement)
    case protect(any Condition, within: Reach)
  }

  let rule: Rule
  let guardrail: GuardrailInfo
  let check: Check
  /// The windows of its period; nil when it has none.
  let periods: [TimeWindow]?
  /// Placeholders of its messages filled with the company's words, but for `{match}`.
  let vocabulary: Vocabulary
  /// What it puts in the place of the words it finds; nil when only the author can say.
  let replacement: CompiledReplacement?
  /// The numbers of its patterns.
  let patterns: Range<Int>
  /// Whether it asks for what is known of a post besides its text.
  let asksForMetadata: Bool

  /// What has to happen in a post for the rule to have something to say.
  var triggers: Triggers {
    switch check {
    case .flag(let condition), .protect(let condition, _): condition.triggers
    case .require(_, let when, _): when?.triggers ?? .none
    }
  }

  /// Whether the rule may have something to say of a text, as far as a look at its bytes tells.
  func mayHold(in text: FoldedText) -> Bool {
    switch check {
    case .flag(let condition), .protect(let condition, _): condition.mayHold(in: text)
    case .require(_, let when, _): when?.mayHold(in: text) ?? true
    }
  }

  /// Why the rule does not apply to a post, as a clause after “because”; nil when it does.
  ///
  /// - Parameters:
  ///   - post: what is known of the post.
  ///   - moment: the post's time; nil to leave time out of it.
  /// - Returns: the reason, or nil.
  func reasonAgainst(_ post: PostMetadata, at moment: Timestamp?) -> String? {
    if let reason = guardrail.applies.reasonAgainst(post) ?? rule.applies.reasonAgainst(post) {
      return reason
    }
    guard let moment else { return nil }
    for window in [guardrail.window, rule.window] where !window.contains(moment) {
      if let from = window.from, moment < from { return "the rule starts on \(from)" }
      return "the rule ended on \(window.until?.description ?? "")"
    }
    if let periods, !periods.contains(where: { $0.contains(moment) }) {
      return "the post is outside the \(rule.during ?? "") period"
    }
    return nil
  }
}
