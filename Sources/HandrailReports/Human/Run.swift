/// A stretch of text in one ink, before it is broken into lines.
struct Run {
  let text: String
  let ink: Ink
  /// Whether spaces are kept and lines never broken inside, as in paths and names.
  let isName: Bool

  /// Words: any white space between them is one place where a line may break.
  static func words(_ text: String, _ ink: Ink = .plain) -> Run {
    Run(text: text, ink: ink, isName: false)
  }

  /// A path, a name or an address: printed as it is and never broken.
  static func name(_ text: String, _ ink: Ink = .plain) -> Run {
    Run(text: text, ink: ink, isName: true)
  }
}
