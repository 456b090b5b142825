import HandrailSyntax

/// `patterns: […]`: any of several patterns.
enum PatternsCondition: ConditionKind {
  static let key = "patterns"
  static let options = ["case", "secret"]

  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
  {
    let (isCaseExact, isSecret) = (reader.isCaseExact(in: map), reader.isSecret(in: map))
    guard let values = reader.list(value, of: "patterns") else { return nil }
    let patterns = values.compactMap {
      reader.pattern($0, isCaseExact: isCaseExact, isSecret: isSecret)
    }
    return patterns.count == values.count ? AnyCondition(conditions: patterns) : nil
  }
}
