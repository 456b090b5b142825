import HandrailSyntax

extension RuleReader {
  /// The value of `replace`: a text for all that the rule finds, or a map from terms to texts.
  func replacement(_ node: Node, isFlagged: Bool) -> Replacement? {
    guard isFlagged else {
      reader.note(
        "‘replace’ goes with ‘flag’: a requirement finds no words to replace",
        advice: "say in ‘instead’ what to add", at: node.range)
      return nil
    }
    guard !reader.file.isRedacted else {
      reader.note(
        "‘replace’ cannot stand in a guardrail that hides its words: the change would show them",
        advice: "say in ‘instead’ what to write", at: node.range)
      return nil
    }
    guard case .map(let entries) = node.content else {
      return wording(node, for: nil).map { Replacement([$0]) }
    }
    if entries.isEmpty {
      reader.note(
        "expected a text or a map of terms and texts, found an empty map",
        advice: "write replace: {utilise: use}", at: node.range)
    }
    return Replacement(entries.compactMap { wording($0.value, for: $0.key) })
  }

  private func wording(_ node: Node, for term: String?) -> Replacement.Wording? {
    guard let text = message(node, hasMatch: true) else { return nil }
    guard !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      reader.note("a replacement stands on one line", at: node.range)
      return nil
    }
    return Replacement.Wording(term: term, text: text, range: node.range)
  }

  /// Notes when examples and `replace` do not go together: a replacement that no example shows is not
  /// tested.
  func checkFixed(_ examples: [Example], hasReplacement: Bool, at place: Range<Int>) {
    let areFixed = examples.contains { $0.fixed != nil }
    if hasReplacement, !areFixed {
      reader.note(
        "a rule with ‘replace’ shows in an example what becomes of it",
        advice: "write {text: …, fixed: …} under ‘flagged’", at: place)
    } else if areFixed, !hasReplacement {
      reader.note(
        "‘fixed’ shows what ‘replace’ does, and this rule has none",
        advice: "add ‘replace’ or take ‘fixed’ out", at: place)
    }
  }
}
