import HandrailCore
import HandrailText

/// A condition with its `unless`: holds where `base` does and no excuse overlaps it or is in reach.
struct ExceptCondition: Condition {
  let base: any Condition
  let excuse: any Condition
  /// How near an excuse must stand; nil when it must overlap the hit.
  let reach: Reach?

  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit] {
    let hits = base.hits(in: post, scopes: scopes)
    guard !hits.isEmpty else { return [] }
    let found = excuse.hits(in: post, scopes: scopes)
    if found.contains(where: \.isEverywhere) { return [] }
    let excuses = HitIndex(found)
    guard !excuses.isEmpty else { return hits }
    return hits.filter { !excuses.meets(reach?.window(around: $0, in: post) ?? $0.range) }
  }

  var neverReason: String? { base.neverReason }

  var termSets: [Int] { base.termSets }

  func secrets(of hits: [Hit], in post: PostContext) -> [Range<Int>] {
    base.secrets(of: hits, in: post)
  }

  var triggers: Triggers { base.triggers }

  func mayHold(in text: FoldedText) -> Bool { base.mayHold(in: text) }
}
