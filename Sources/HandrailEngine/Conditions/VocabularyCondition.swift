import HandrailSyntax

/// `vocabulary: products`: the words of a class.
enum VocabularyCondition: ConditionKind {
  static let key = "vocabulary"
  static let options = ["case", "inflect"]

  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
  {
    guard let (name, terms) = reader.vocabularyClass(value) else { return nil }
    return reader.termSet(
      terms, of: .vocabulary(name), options: map,
      emptyReason: "the vocabulary class “\(name)” is empty")
  }
}
