import HandrailCore
import HandrailSyntax

/// `data: card-number`: holds at each text of a kind of data, such as a number that its check digits
/// prove; see ``DataKind``.
struct DataCondition: Condition, ConditionKind {
  static let key = "data"
  static let options = ["except"]

  /// A shape with the pattern that finds it.
  struct Part: Sendable {
    let shape: DataShape
    let pattern: PatternCondition
  }

  let parts: [Part]
  /// Values that are let be.
  let exceptions: [ExceptedValue]
  /// Where it looks whatever its rule does; empty when the rule says where it looks.
  let ownScopes: ScopeSet
  let isSecret: Bool

  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
  {
    let except = map["except"]
    let exceptions = except == nil ? [] : except.flatMap { reader.exceptedValues($0) }
    guard let kinds = reader.dataKinds(value), let exceptions else { return nil }
    // Of several kinds, only those that are secret are kept from every report.
    let conditions = [false, true].compactMap { isSecret -> DataCondition? in
      let shapes = kinds.filter { $0.isSecret == isSecret }.flatMap { $0.shapes }
      if shapes.isEmpty { return nil }
      return DataCondition(
        parts: shapes.map { shape in
          Part(shape: shape, pattern: reader.ownPattern(shape.pattern, shape.isCaseExact))
        },
        exceptions: exceptions,
        ownScopes: reader.rule.namesScopes ? [] : .readable, isSecret: isSecret)
    }
    return conditions.count == 1 ? conditions[0] : AnyCondition(conditions: conditions)
  }

  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit] {
    parts.flatMap { part in
      part.pattern.hits(in: post, scopes: scopes.union(ownScopes)).compactMap { hit in
        part.shape.accepts(DataCandidate(post: post, hit: hit))
      }
    }
    .filter { hit in !exceptions.contains { $0.matches(post.text.view[hit.range]) } }
  }

  var triggers: Triggers { .any(of: parts.map(\.pattern.triggers)) }
}
