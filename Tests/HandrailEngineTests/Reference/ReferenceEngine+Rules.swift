import HandrailCore
import HandrailRules

/// Which rules a post is judged by, and which words they hide.
extension ReferenceEngine {
  func applies(
    _ rule: ReferenceRuleSet.Rule, of guardrail: ReferenceRuleSet.Guardrail,
    to post: PostMetadata, at moment: Timestamp?
  ) -> Bool {
    func allows<T: Equatable>(_ allowed: [T], _ value: T?) -> Bool {
      value.map { allowed.isEmpty || allowed.contains($0) } ?? true
    }
    for applies in [guardrail.applies, rule.applies] {
      guard allows(applies.channels, post.channel), allows(applies.audiences, post.audience),
        allows(applies.accounts, post.account), allows(applies.statuses, post.status)
      else { return false }
      if let language = post.language, !applies.languages.isEmpty,
        !applies.languages.contains(where: { (language + "-").hasPrefix($0 + "-") })
      {
        return false
      }
    }
    guard let moment else { return true }
    let periods = rule.during.map { rules.periods[$0] ?? [] } ?? [.always]
    return isIn(guardrail.window, moment) && isIn(rule.window, moment)
      && periods.contains { isIn($0, moment) }
  }

  private func isIn(_ window: TimeWindow, _ moment: Timestamp) -> Bool {
    if let from = window.from, moment < from { return false }
    if let until = window.until, moment >= until { return false }
    return true
  }

  /// Whether a rule can say nothing in this company: its words, or its period, are not there.
  func isOff(_ rule: ReferenceRuleSet.Rule, in post: ReferencePost) -> Bool {
    if let during = rule.during, rules.periods[during]?.isEmpty ?? true { return true }
    switch rule.check {
    case .flag(let condition): return isEmpty(condition, post)
    case .require(let wanted, let when, _):
      return isEmpty(wanted, post) || when.map { isEmpty($0, post) } ?? false
    }
  }

  private func isEmpty(_ condition: ReferenceCondition, _ post: ReferencePost) -> Bool {
    switch condition {
    case .words(.vocabulary(let name), _): return post.vocabulary[name]?.isEmpty ?? true
    case .words(.file(let path), _): return post.files[path]?.isEmpty ?? true
    case .words(.terms, _), .not: return false
    case .patterns(let patterns, _):
      return patterns.allSatisfy { pattern in
        pattern.parts.contains { part in
          if case .words(let name) = part { post.vocabulary[name]?.isEmpty ?? true } else { false }
        }
      }
    case .any(let conditions): return conditions.allSatisfy { isEmpty($0, post) }
    case .all(let conditions), .near(let conditions, _, _):
      return conditions.contains { isEmpty($0, post) }
    case .except(let base, _, _): return isEmpty(base, post)
    }
  }

  /// Every place of the words that a redacted rule names, whether it says something there or not.
  func secretWords(of condition: ReferenceCondition, in post: ReferencePost)
    -> [Range<Int>]
  {
    switch condition {
    case .words(let words, let options):
      return ReferenceTerms(text: post.text, terms: post.terms(words, options)).hits().map(\.range)
    case .any(let conditions): return conditions.flatMap { secretWords(of: $0, in: post) }
    case .except(let base, _, _): return secretWords(of: base, in: post)
    case .patterns, .near, .all, .not: return []
    }
  }
}
