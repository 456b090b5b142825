import HandrailCore
import HandrailText

/// What the rules in force have to say of a text, rule by rule.
struct Look {
  /// A rule and a place where it has something to say.
  typealias Found = (rule: CompiledRule, hit: RuleHit)

  let glance: Glance
  /// The post, with the terms in it found.
  let post: PostContext
  let hits: [Found]
  private let inForce: RulesInForce

  /// Looks at a text; the way back to its source may be missing.
  init(
    _ text: FoldedText, after glance: Glance, by plan: Plan, _ inForce: RulesInForce,
    at moment: Timestamp?, facts: PostFacts = PostFacts(), _ patterns: PatternStore
  ) {
    post = PostContext(text: text, moment: moment, facts: facts, patterns: patterns)
    (self.glance, self.inForce) = (glance, inForce)
    if glance.spares(inForce, text) {
      hits = []
      return
    }
    post.find(plan.terms, after: glance)
    let fold = Fold.characters(of: inForce.channel, overrides: plan.folds)
    var hits: [Found] = []
    for number in plan.index.rules(after: post.termHits, post.candidates.fired)
    where inForce.applies[number] {
      let found = plan.rules[number].hits(in: post, fold: fold)
      if found.isEmpty { continue }
      let rule = plan.rules[number]
      for hit in found { hits.append((rule, hit)) }
    }
    self.hits = hits
  }

  /// Whether no rule has anything to say.
  var findsNothing: Bool { hits.isEmpty }

  /// What kept rules from being decided.
  var problems: [Problem] { post.text.problems + post.problems }

  /// Whether it was a look at the same text by the same rules.
  func isOf(_ text: FoldedText, _ inForce: RulesInForce, at moment: Timestamp?) -> Bool {
    self.inForce === inForce && post.moment == moment && Self.areSame(post.text.view, text.view)
      && post.text.problems == text.problems
      && post.text.blocks.elementsEqual(text.blocks) {
        $0.scope == $1.scope && $0.range == $1.range && $0.field == $1.field
      }
  }

  /// Whether bytes are the same, eight at a time.
  private static func areSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count == b.count else { return false }
    return a.withUnsafeBytes { a in
      b.withUnsafeBytes { b in
        var index = 0
        while index + 8 <= a.count {
          let (one, other) = (
            a.loadUnaligned(fromByteOffset: index, as: UInt64.self),
            b.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          )
          if one != other { return false }
          index += 8
        }
        return a[index...].elementsEqual(b[index...])
      }
    }
  }
}
