import HandrailCore
import HandrailSyntax

/// `pattern: '…'`: holds where a PCRE2 pattern matches the text of a block as a reader reads it.
struct PatternCondition: Condition, ConditionKind {
  static let key = "pattern"
  static let options = ["case"]

  let template: PatternTemplate
  /// The rule it belongs to, for naming it when a limit is reached.
  let rule: RuleID

  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
  {
    let isCaseExact = reader.isCaseExact(in: map)
    return reader.pattern(value, isCaseExact: isCaseExact)
  }

  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit] {
    guard let pattern = post.patterns.pattern(for: template, at: post.moment) else { return [] }
    let needed = pattern.literals.map { post.lowered.likely(of: $0) }
    if needed?.isEmpty == true { return [] }
    var hits: [Hit] = []
    for (number, block) in post.text.blocks.enumerated() where scopes.contains(block.scope) {
      if let needed, !post.lowered.mayContain(oneOf: needed, in: block.range) { continue }
      guard let matches = matches(of: pattern, in: block.range, of: post) else { return hits }
      hits += matches.map { Hit(range: $0, block: number) }
    }
    return hits
  }

  /// The matches in a part of the view; nil when they could not be found, which is reported.
  private func matches(of pattern: PreparedPattern, in range: Range<Int>, of post: PostContext)
    -> [Range<Int>]?
  {
    do {
      if let matches = try pattern.code().matches(in: post.text.view, range: range) {
        return matches
      }
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

  var neverReason: String? { template.emptyClass.map { "the vocabulary class “\($0)” is empty" } }
}
