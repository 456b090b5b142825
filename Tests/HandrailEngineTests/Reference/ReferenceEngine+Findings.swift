import HandrailCore
import HandrailText

/// What reports tell of hits, in the author's bytes.
extension ReferenceEngine {
  func findings(
    _ told: [Told], hiding secrets: [Range<Int>], in text: ReferenceText, of document: Document
  ) -> [ReferenceFinding] {
    let hidden = secrets.map { text.map.source(of: $0) }
    func isHidden(_ range: Range<Int>) -> Bool { hidden.contains { $0.overlaps(range) } }
    var findings: [ReferenceFinding] = []
    var places: Set<[String]> = []
    for hit in told {
      let source = text.map.source(of: hit.range)
      let span = document.source.span(of: source)
      let field = document.source.field(at: source.lowerBound)
      let place = [hit.rule, "\(span.start)", "\(span.end)", field ?? "none"]
      guard places.insert(place).inserted else { continue }
      let disguises = Disguise.allCases.filter { disguise in
        !hit.isWholePost
          && (hit.disguise == disguise
            || text.disguised.contains {
              $0.disguise == disguise && $0.range.overlaps(hit.range)
            })
      }
      let match = hit.isWholePost ? "" : isHidden(source) ? "[not shown]" : shown(hit.range, text)
      let companions = hit.companions.map { range in
        let place = text.map.source(of: range)
        let isSecret = hit.isRedacted || isHidden(place)
        return (
          isSecret
            ? "Together with other words"
            : "Together with “\(shown(range, text))”", place
        )
      }
      let wanted = hit.wanted.map { [("Wanted \($0.phrase)", text.map.source(of: $0.range))] } ?? []
      let related = (companions + wanted).map { message, place in
        let span = document.source.span(of: place)
        return ReferenceFinding.Related(message: message, start: span.start, end: span.end)
      }
      findings.append(
        ReferenceFinding(
          rule: hit.rule, start: span.start, end: span.end,
          match: hit.isRedacted ? nil : match, disguises: disguises, related: related))
    }
    return findings.enumerated().sorted { a, b in
      (a.element.start, a.element.end, a.element.rule, a.offset)
        < (b.element.start, b.element.end, b.element.rule, b.offset)
    }.map(\.element)
  }

  /// Words on one line, without characters that could command a terminal.
  private func shown(_ range: Range<Int>, _ text: ReferenceText) -> String {
    let scalars = text.string(range).unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0x09, 0x0A: " "
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C:
        "\u{FFFD}"
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
