import HandrailCore
import HandrailSyntax

/// `terms: […]`: holds at each of some words or word sequences.
struct TermsCondition: Condition, ConditionKind {
  static let key = "terms"
  static let options = ["case", "inflect"]

  /// The number of its set in the plan's term index.
  let set: Int
  /// Where the words are written.
  let origin: TermsOrigin
  /// Why there are no words to look for; nil when there are.
  let neverReason: String?

  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
  {
    reader.terms(value, options: map).map { terms in
      TermsCondition(
        set: reader.termSets.number(of: terms), origin: .rule, neverReason: nil)
    }
  }

  var triggers: Triggers { .either(termSets: [set], patterns: []) }
  var termSets: [Int] { [set] }

  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit] {
    let hits = post.termHits[set]
    if scopes == .everything { return hits }
    return hits.filter { scopes.contains(post.text.blocks[$0.block].scope) }
  }
}
