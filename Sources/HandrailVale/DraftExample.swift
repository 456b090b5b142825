/// A sentence that the engine judged as it should.
struct DraftExample: Hashable {
  /// The sentence, with `[[…]]` around what was found.
  var text: String
  /// Whether it is plain text, because signs in it mean something in Markdown.
  var isPlain = false
  /// What becomes of it when what was found is replaced.
  var fixed: String?
}
