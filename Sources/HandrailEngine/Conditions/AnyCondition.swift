import HandrailCore
import HandrailSyntax
import HandrailText

/// `any: […]`: holds wherever one of its conditions does.
struct AnyCondition: Condition, ConditionKind {
  static let key = "any"

  let conditions: [any Condition]

  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
  {
    reader.conditions(value).map { AnyCondition(conditions: $0) }
  }

  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit] {
    conditions.flatMap { $0.hits(in: post, scopes: scopes) }
  }

  var neverReason: String? {
    let reasons = conditions.map(\.neverReason)
    return reasons.contains(nil) ? nil : reasons.first ?? nil
  }

  var termSets: [Int] { conditions.flatMap(\.termSets) }

  func secrets(of hits: [Hit], in post: PostContext) -> [Range<Int>] {
    conditions.flatMap { $0.secrets(of: hits, in: post) }
  }

  func mayHold(in text: FoldedText) -> Bool { conditions.contains { $0.mayHold(in: text) } }

  var triggers: Triggers { .any(of: conditions.map(\.triggers)) }
}
