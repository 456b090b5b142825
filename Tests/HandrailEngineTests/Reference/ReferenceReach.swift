/// How near things must stand.
enum ReferenceReach: Hashable, Sendable {
  case words(Int)
  case sentence
  case paragraph
  case post

  /// As a guardrail writes it.
  var text: String {
    switch self {
    case .words(let count): "\(count) words"
    case .sentence: "sentence"
    case .paragraph: "paragraph"
    case .post: "post"
    }
  }
}
