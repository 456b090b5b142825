extension SyntaxError {
  /// `!name` before a value.
  static func tag(_ range: Range<Int>) -> SyntaxError {
    SyntaxError(
      "a word that starts with `!` is a tag in YAML, and has no meaning here",
      advice: "put the text in quotes if it starts with `!`, else remove the tag", range: range)
  }

  /// Nothing before a colon.
  static func noKey(_ range: Range<Int>) -> SyntaxError {
    SyntaxError(
      "a key is missing here", advice: "write the key before the colon, like `title: …`",
      range: range)
  }

  /// A list, map or alias before a colon.
  static func keyIsNotText(_ range: Range<Int>) -> SyntaxError {
    SyntaxError(
      "a key has to be plain text, not a list, a map or an alias",
      advice: "put it in quotes, and also a value that starts with `{`, `[` or `*`", range: range)
  }

  /// A second document in one text.
  static func secondDocument(_ range: Range<Int>) -> SyntaxError {
    SyntaxError(
      "a second document starts here, but a file holds only one",
      advice: "split the file, or remove this line", range: range)
  }
}
