import HandrailCore
import HandrailSyntax
import HandrailText

/// `pattern: '…'`: holds where a PCRE2 pattern matches the text of a block as a reader reads it.
struct PatternCondition: Condition, ConditionKind {
  static let key = "pattern"
  static let options = ["case", "secret"]

  let template: PatternTemplate
  /// The number of the pattern in its plan.
  let number: Int
  /// The rule it belongs to, for naming it when a limit is reached.
  let rule: RuleID
  /// Whether what it matches is secret in itself, such as a password.
  var isSecret = false

  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
  {
    reader.pattern(
      value, isCaseExact: reader.isCaseExact(in: map), isSecret: reader.isSecret(in: map))
  }

  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit] {
    let windows = post.candidates.windows(of: number)
    guard windows?.isEmpty != true, !post.budget(of: number).isGivenUp,
      let pattern = post.patterns.pattern(number, at: post.moment)
    else { return [] }
    var hits: [Hit] = []
    for window in windows ?? post.text.wholeBlocks[...]
    where scopes.contains(post.text.blocks[window.block].scope) {
      var start = window.starts.lowerBound
      // A match may go on past the start of the next window, and matches do not overlap.
      if let last = hits.last, last.block == window.block {
        start = max(start, last.range.upperBound)
      }
      guard start < window.starts.upperBound else { continue }
      let range = post.text.blocks[window.block].range
      guard
        let matches = matches(
          of: pattern, in: range, startingIn: start..<window.starts.upperBound, of: post)
      else {
        hits.removeAll { $0.block == window.block }
        return hits
      }
      for match in matches { hits.append(Hit(range: match, block: window.block)) }
    }
    return hits
  }

  /// The matches in a part of the view; nil when they could not be found, which is reported.
  private func matches(
    of pattern: PreparedPattern, in range: Range<Int>, startingIn starts: Range<Int>,
    of post: PostContext
  ) -> [Range<Int>]? {
    do {
      var budget = post.budget(of: number)
      let matches = try pattern.code().matches(
        in: post.text.view, range: range, startingIn: starts, scratch: post.patterns.scratch,
        budget: &budget)
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
