/// A pattern: stretches of PCRE2 with classes of words between them.
struct ReferencePattern: Sendable {
  enum Part: Sendable {
    case text(String)
    case words(String)
  }

  var parts: [Part]

  /// As a guardrail writes it.
  var text: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .words(let name): "{\(name)}"
      }
    }.joined()
  }
}
