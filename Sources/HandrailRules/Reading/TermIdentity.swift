/// What makes two terms the same to a reader: the words, how capitals count, and when.
struct TermIdentity: Hashable {
  private let text: String
  private let isCaseExact: Bool
  private let window: TimeWindow

  init(_ term: Term) {
    text = term.isCaseExact ? term.text : term.text.lowercased()
    isCaseExact = term.isCaseExact
    window = term.window
  }

  /// Hashes what most terms differ in.
  func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    if window != .always { hasher.combine(window) }
  }
}
