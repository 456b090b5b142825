import HandrailCore
import HandrailSyntax

/// `near: {all: […], within: …}`: holds where its first condition does, with a hit of every other
/// one within reach.
struct NearCondition: Condition, ConditionKind {
  static let key = "near"

  let conditions: [any Condition]
  let reach: Reach
  let isInOrder: Bool

  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
  {
    reader.near(value)
  }

  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit] {
    guard let first = conditions.first else { return [] }
    let hits = first.hits(in: post, scopes: scopes)
    guard !hits.isEmpty else { return [] }
    var others: [Other] = []
    for condition in conditions.dropFirst() {
      let not = condition as? NotCondition
      let found = HitIndex((not?.condition ?? condition).hits(in: post, scopes: scopes))
      if found.isEmpty, not == nil { return [] }
      others.append((found, not != nil))
    }
    return hits.compactMap {
      if case .holds(let hit) = outcome(of: $0, by: others, in: post) { hit } else { nil }
    }
  }

  /// The hits of a condition that must be within reach, or must not.
  typealias Other = (hits: HitIndex, isNegative: Bool)

  /// What becomes of a hit of the first condition.
  enum Outcome {
    /// All is as it should be: the hit, with those that stand with it.
    case holds(Hit)
    /// Another condition, by its number among the others, has no hit within reach, or has this one and
    /// must not.
    case fails(other: Int, found: Hit?)
  }

  /// Whether the others are within reach of a hit.
  func outcome(of hit: Hit, by others: [Other], in post: PostContext) -> Outcome {
    let window = reach.window(around: hit, in: post)
    var hit = hit
    var reached = hit.range.upperBound
    for (number, (candidates, isNegative)) in others.enumerated() {
      let start = isInOrder && !isNegative ? reached : 0
      let found = candidates.first(meeting: window, from: start, notMeeting: hit.range)
      guard (found == nil) == isNegative else { return .fails(other: number, found: found) }
      if let found {
        reached = found.range.upperBound
        hit.related.append(found.range)
      }
    }
    return .holds(hit)
  }

  var neverReason: String? { conditions.lazy.compactMap(\.neverReason).first }

  var inner: [any Condition] { conditions }

  var triggers: Triggers { .all(of: conditions.map(\.triggers)) }

  func secrets(of hits: [Hit], in post: PostContext) -> [Range<Int>] {
    guard !hits.isEmpty else { return [] }
    let windows = MergedRanges(hits.map { reach.window(around: $0, in: post) })
    let others = conditions.dropFirst().flatMap { $0.hits(in: post, scopes: .everything) }
    return (hits + others.filter { windows.touches($0.range) }).flatMap(\.allRanges)
  }
}
