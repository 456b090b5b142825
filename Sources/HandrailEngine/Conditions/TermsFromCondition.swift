import HandrailSyntax

/// `terms-from: file.txt`: the words of a file, one a line.
enum TermsFromCondition: ConditionKind {
  static let key = "terms-from"
  static let options = ["case", "inflect"]

  static func read(_ value: Node, in map: Node, with reader: ConditionReader)
    -> (any Condition)?
  {
    guard let (path, terms) = reader.wordList(value) else { return nil }
    return reader.termSet(
      terms, of: .file(path), options: map, emptyReason: "the word list \(path) is empty")
  }
}
