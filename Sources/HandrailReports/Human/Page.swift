/// The text of a report for people, as it grows line by line.
struct Page {
  let style: ReportStyle
  private(set) var text = ""

  init(_ style: ReportStyle) { self.style = style }

  /// Ends a stretch: leaves one line free, unless nothing came before.
  mutating func leaveLine() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// A line of its own, printed as it is: no wrapping, trailing spaces dropped.
  mutating func line(_ parts: [(text: String, ink: Ink)]) {
    var parts = parts
    while let last = parts.last, last.text.allSatisfy({ $0 == " " }) { parts.removeLast() }
    for part in parts { text += part.ink.paint(part.text, isColored: style.isColored) }
    text += "\n"
  }

  /// Words after a lead, with the following lines set in below the first word.
  ///
  /// - Parameters:
  ///   - lead: what stands before the first word, its spaces included; made harmless already.
  ///   - runs: the words.
  ///   - hang: how far further lines are set in; as far as the lead reaches, if nil.
  mutating func paragraph(lead: [(text: String, ink: Ink)], _ runs: [Run], hang: Int? = nil) {
    let leadWidth = lead.reduce(0) { $0 + DisplayWidth.of($1.text) }
    let indent = hang ?? leadWidth
    let lines = Wrap(runs).lines(first: style.width - leadWidth, rest: style.width - indent)
    for (index, pieces) in lines.enumerated() {
      let start = index == 0 ? lead : [(String(repeating: " ", count: indent), .plain)]
      line(start + Self.merged(pieces))
    }
  }

  /// Neighbours in one ink as one, so that colour codes stay few.
  private static func merged(_ pieces: [Wrap.Piece]) -> [(text: String, ink: Ink)] {
    var merged: [(text: String, ink: Ink)] = []
    for piece in pieces {
      if let last = merged.last, last.ink == piece.ink || piece.text == " " {
        merged[merged.count - 1].text += piece.text
      } else {
        merged.append((piece.text, piece.ink))
      }
    }
    return merged
  }
}
