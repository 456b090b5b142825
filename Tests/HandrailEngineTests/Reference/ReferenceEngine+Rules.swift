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

  /// What a redacted rule hides, whether or not it is for the post, and whatever the time: the words that
  /// it names, and all that it finds or that stands with it.
  func secrets(of rule: ReferenceRuleSet.Rule, in post: ReferencePost) throws -> [Range<Int>] {
    var condition: ReferenceCondition
    switch rule.check {
    case .flag(let flag): condition = flag
    case .require(_, let when?, _): condition = when
    case .require(_, nil, _): return []
    }
    if let excuse = rule.excuse {
      condition = .except(condition, unless: excuse.condition, within: excuse.within)
    }
    let hits = try post.hits(of: condition, in: ReferenceScopes.named(["everything"]))
    return secretWords(of: condition, in: post)
      + (hits.isEmpty ? [] : try companions(of: hits, by: condition, in: post))
      .flatMap { [$0.range] + $0.related }
  }

  /// The hits of a condition, and what had to stand with them.
  private func companions(
    of hits: [ReferenceHit], by condition: ReferenceCondition, in post: ReferencePost
  ) throws -> [ReferenceHit] {
    func others(_ conditions: [ReferenceCondition]) throws -> [ReferenceHit] {
      try conditions.dropFirst().flatMap {
        try post.hits(of: $0, in: ReferenceScopes.named(["everything"]))
      }
    }
    switch condition {
    case .words, .patterns, .not: return hits
    case .any(let conditions):
      return try conditions.flatMap { try companions(of: hits, by: $0, in: post) }
    case .except(let base, _, _): return try companions(of: hits, by: base, in: post)
    case .all(let conditions): return hits + (try others(conditions))
    case .near(let conditions, let reach, _):
      let stretches = hits.map { post.stretch(reach, $0) }
      return hits
        + (try others(conditions)).filter { other in
          stretches.contains { $0.overlaps(other.range) }
        }
    }
  }

  /// Every place of the words that a redacted rule names, whether it says something there or not.
  private func secretWords(of condition: ReferenceCondition, in post: ReferencePost)
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
