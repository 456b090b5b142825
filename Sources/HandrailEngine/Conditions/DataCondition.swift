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

  /// The names of the kinds.
  let kinds: [String]
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
      let kinds = kinds.filter { $0.isSecret == isSecret }
      if kinds.isEmpty { return nil }
      return DataCondition(
        kinds: kinds.map { $0.name },
        parts: kinds.flatMap { $0.shapes }.map { shape in
          Part(shape: shape, pattern: reader.ownPattern(shape.pattern, shape.isCaseExact))
        },
        exceptions: exceptions,
        ownScopes: reader.rule.namesScopes ? [] : .readable, isSecret: isSecret)
    }
    return conditions.count == 1 ? conditions[0] : AnyCondition(conditions: conditions)
  }

  func hits(in post: PostContext, scopes: ScopeSet) -> [Hit] {
    candidates(in: post, scopes: scopes).compactMap(\.data)
      .filter { exception(for: $0, in: post) == nil }
  }

  /// Texts of the shapes that it looks for, each with the data in it; nil where it is none after all.
  func candidates(in post: PostContext, scopes: ScopeSet) -> [(shape: Hit, data: Hit?)] {
    parts.flatMap { part in
      part.pattern.hits(in: post, scopes: scopes.union(ownScopes)).map { hit in
        (hit, part.shape.accepts(DataCandidate(post: post, hit: hit)))
      }
    }
  }

  /// The value of `except` that lets data be; nil when none does.
  func exception(for hit: Hit, in post: PostContext) -> ExceptedValue? {
    exceptions.first { $0.matches(post.text.view[hit.range]) }
  }

  var triggers: Triggers { .any(of: parts.map(\.pattern.triggers)) }
}
