import HandrailCore
import HandrailSyntax

/// `pattern: '…'`: holds where a PCRE2 pattern matches the text of a block as a reader reads it.
struct PatternCondition: Condition, ConditionKind {
  static let key = "pattern"
  static let options = ["case"]

  let template: PatternTemplate
  /// The number of the pattern in its plan.
  let number: Int
  /// The rule it belongs to, for naming it when a limit is reached.
  let rule: RuleID

  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
  {
    let isCaseExact = reader.isCaseExact(in: map)
    return reader.pattern(value, isCaseExact: isCaseExact)
  }

  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit] {
    let blocks = post.candidates.blocks(of: number)
    guard blocks?.isEmpty != true, !post.budget(of: number).isGivenUp,
      let pattern = post.patterns.pattern(number, at: post.moment)
    else { return [] }
    var hits: [Hit] = []
    for block in blocks ?? Array(post.text.blocks.indices)
    where scopes.contains(post.text.blocks[block].scope) {
      let range = post.text.blocks[block].range
      guard let matches = matches(of: pattern, in: range, of: post) else { return hits }
      hits += matches.map { Hit(range: $0, block: block) }
    }
    return hits
  }

  /// The matches in a part of the view; nil when they could not be found, which is reported.
  private func matches(of pattern: PreparedPattern, in range: Range<Int>, of post: PostContext)
    -> [Range<Int>]?
  {
    do {
      var budget = post.budget(of: number)
      let matches = try pattern.code().matches(
        in: post.text.view, range: range, scratch: post.patterns.scratch, budget: &budget)
      post.setBudget(budget, of: number)
      if let matches { return matches }
      post.report(
        Problem(
          .limit,
          "the pattern of \(rule) took too long on this post, so the rule was not decided",
          advice: "ask the rule's owner for a simpler pattern, or shorten the paragraph"))
    } catch {
      post.report(Problem(.rules, "the pattern of \(rule) is not one: \(error.message)"))
    }
    return nil
  }

  var triggers: Triggers { .either(termSets: [], patterns: [number]) }

  var neverReason: String? { template.emptyClass.map { "the vocabulary class “\($0)” is empty" } }
}
