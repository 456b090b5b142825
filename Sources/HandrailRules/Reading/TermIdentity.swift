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
}
