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
    guard let source = template.source(at: post.moment) else { return [] }
    let code: PatternCode
    do {
      code = try post.patterns.code(for: source, isCaseExact: template.isCaseExact)
    } catch {
      post.report(Problem(.rules, "the pattern of \(rule) is not one: \(error.message)"))
      return []
    }
    var hits: [Hit] = []
    for (number, block) in post.text.blocks.enumerated() where scopes.contains(block.scope) {
      guard let matches = code.matches(in: post.text.view, range: block.range) else {
        post.report(
          Problem(
            .limit,
            "the pattern of \(rule) took too long on this post, so the rule was not decided",
            advice: "ask the rule's owner for a simpler pattern, or shorten the paragraph"))
        return hits
      }
      hits += matches.map { Hit(range: $0, block: number) }
    }
    return hits
  }

  var neverReason: String? { template.emptyClass.map { "the vocabulary class “\($0)” is empty" } }
}
