import HandrailCore
import HandrailSyntax

/// `not: …`: within `all` and `near`, holds where its condition does not. It has no place of its own.
struct NotCondition: Condition, ConditionKind {
  static let key = "not"

  let condition: any Condition

  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
  {
    reader.condition(value).map { NotCondition(condition: $0) }
  }

  var inner: [any Condition] { [condition] }

  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit] { [] }
}
