import HandrailCore
import HandrailSyntax
import HandrailText

/// `all: […]`: holds where its first condition does, when the post has a hit of every other one.
struct AllCondition: Condition, ConditionKind {
  static let key = "all"

  let conditions: [any Condition]

  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
  {
    reader.conditionsWithNot(value).map { AllCondition(conditions: $0) }
  }

  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit] {
    guard let first = conditions.first else { return [] }
    let hits = first.hits(in: post, scopes: scopes)
    guard !hits.isEmpty else { return [] }
    var related: [Range<Int>] = []
    for condition in conditions.dropFirst() {
      if let not = condition as? NotCondition {
        guard not.condition.hits(in: post, scopes: scopes).isEmpty else { return [] }
        continue
      }
      let others = condition.hits(in: post, scopes: scopes)
      guard let nearest = others.min(by: Hit.textOrder) else { return [] }
      if !nearest.isWholePost { related.append(nearest.range) }
    }
    return hits.map { hit in
      var hit = hit
      hit.related += related
      return hit
    }
  }

  var neverReason: String? { conditions.lazy.compactMap(\.neverReason).first }

  func mayHold(in text: FoldedText) -> Bool { conditions.allSatisfy { $0.mayHold(in: text) } }

  var triggers: Triggers { .all(of: conditions.map(\.triggers)) }

  func secrets(of hits: [Hit], in post: PostContext) -> [Range<Int>] {
    guard !hits.isEmpty else { return [] }
    let others = conditions.dropFirst().flatMap { $0.hits(in: post, scopes: .everything) }
    return (hits + others).flatMap(\.allRanges)
  }
}
