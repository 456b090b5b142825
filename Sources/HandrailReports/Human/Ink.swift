internal import HandrailCore

/// The few ways in which a report for people sets words apart.
enum Ink {
  case plain, strong, faint, error, warning, advice, pass

  /// The ink of a severity.
  init(_ severity: Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .advice: .advice
      }
  }

  /// The text in this ink. Text must hold no line break.
  ///
  /// Source: ECMA-48, Select Graphic Rendition.
  func paint(_ text: String, isColored: Bool) -> String {
    guard isColored, let code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private var code: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .error: "31"
    case .warning: "33"
    case .advice: "36"
    case .pass: "32"
    }
  }
}
