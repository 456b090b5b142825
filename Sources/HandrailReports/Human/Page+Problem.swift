internal import HandrailCore

extension Page {
  /// Something that kept handrail from an answer.
  ///
  /// - Parameters:
  ///   - problem: what went wrong.
  ///   - path: the file whose name was just printed; nil to name the problem's own.
  mutating func problem(_ problem: Problem, in path: String? = nil) {
    leaveLine()
    var lead: [(text: String, ink: Ink)] = []
    let place = problem.position.map { "\($0.line):\($0.column)" }
    if path != nil, problem.path == nil || problem.path == path {
      lead = [("  ", .plain)]
      if let place { lead += [(place, .faint), ("  ", .plain)] }
    } else if let file = problem.path {
      let name = Phrase.name(path: file, id: problem.post)
      paragraph(lead: [], [.name(place.map { "\(name):\($0)" } ?? name, .strong)], hang: 2)
      lead = [("  ", .plain)]
    }
    paragraph(
      lead: lead,
      [.words("could not be checked:", .warning), .words(" \(problem.message)")])
    if let line = problem.sourceLine, let position = problem.position {
      excerpt(line, from: position, to: problem.end, .warning)
    } else {
      leaveLine()
    }
    if let advice = problem.advice { field("To do", advice) }
  }
}
