/// What a Vale rule proposes to write.
enum Wording {
  /// The alternatives of a replacement such as `phone|mobile phone`.
  static func alternatives(_ text: String) -> [String] {
    text.split(separator: "|").map { String($0).onOneLine.trimmedOfSpaces }.filter { !$0.isEmpty }
  }

  /// Whether a text can be put in place as it is: not “pilot(s)”, nor the group of a pattern.
  static func isWriteable(_ text: String) -> Bool {
    !text.isEmpty && text.onOneLine == text && !text.contains { "(){}[]|\\$*".contains($0) }
  }

  /// Alternatives in a message whose own quotes stand around them: `a', 'b' or 'c`.
  static func listed(_ alternatives: [String]) -> String {
    let words = alternatives.map { MessageText.plain($0) }
    guard let last = words.last, words.count > 1 else { return words.first ?? "…" }
    return words.dropLast().joined(separator: "', '") + "' or '" + last
  }

  /// A sentence that names the alternatives.
  static func instead(_ alternatives: [String]) -> String {
    let words = alternatives.map { "“\(MessageText.plain($0))”" }
    guard let last = words.last, words.count > 1 else { return "Write \(words.first ?? "…")." }
    return "Write \(words.dropLast().joined(separator: ", ")) or \(last)."
  }
}

extension String {
  /// The text without the spaces around it.
  var trimmedOfSpaces: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
