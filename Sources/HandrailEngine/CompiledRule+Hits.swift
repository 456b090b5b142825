import HandrailCore
import HandrailRules

extension CompiledRule {
  /// Where the rule has something to say, or to protect, in text order, without overlaps.
  func hits(in post: PostContext, fold: Int) -> [RuleHit] {
    switch check {
    case .flag(let condition), .protect(let condition, _):
      return condition.hits(in: post, scopes: rule.scopes).leftmostLongest().map { hit in
        RuleHit(
          range: hit.range, disguise: hit.disguise,
          related: hit.related.map { RuleHit.Related(role: .companion, range: $0) },
          isWholePost: hit.isWholePost, isMissing: hit.isWholePost, measurement: hit.measurement)
      }
    case .require(let wanted, let trigger, let place):
      return missing(wanted, at: trigger, place: place, in: post, fold: fold).map { [$0] } ?? []
    }
  }

  /// The first trigger, when the wanted text is not where it should be; nil when all is well.
  private func missing(
    _ wanted: any Condition, at trigger: (any Condition)?, place: Placement, in post: PostContext,
    fold: Int
  ) -> RuleHit? {
    var first: Hit?
    if let trigger {
      first = trigger.hits(in: post, scopes: rule.scopes).min(by: Hit.textOrder)
      if first == nil { return nil }
    }
    let window = Body(of: post).window(of: place, fold: fold)
    // What readers of the page do not see tells them nothing, unless the rule asks for it there.
    let scopes = rule.scopes == .ownWords ? .visibleWords : rule.scopes
    let isThere = wanted.hits(in: post, scopes: scopes).contains { hit in
      guard let window else { return true }
      return hit.range.upperBound <= window.upperBound
        && (hit.range.lowerBound >= window.lowerBound
          || post.text.blocks[hit.block].scope == .title)
    }
    if isThere { return nil }
    let related = window.map { [RuleHit.Related(role: .wanted(place.phrase), range: $0)] } ?? []
    guard let first else {
      return RuleHit(
        range: post.firstCharacter, disguise: nil, related: related, isWholePost: true,
        isMissing: true)
    }
    return RuleHit(
      range: first.range, disguise: first.disguise, related: related,
      isWholePost: first.isWholePost, isMissing: true, measurement: first.measurement)
  }
}

extension Placement {
  /// The place in words, for the end of a sentence.
  fileprivate var phrase: String {
    switch self {
    case .anywhere: "anywhere in the post"
    case .firstCharacters(let count): "in the first \(count) characters"
    case .firstWords(let count): "in the first \(count) words"
    case .firstSentence: "in the first sentence"
    case .firstParagraph: "in the first paragraph"
    case .beforeTheFold: "before readers have to press “more”"
    }
  }
}
