internal import HandrailCore

/// What GitHub is to show beside the lines of a change.
struct Annotations {
  /// One of them, and how it reads in a log.
  struct Note {
    let kind: Kind
    let line: String
    let log: String
  }

  /// The kinds that GitHub knows.
  enum Kind: String, CaseIterable {
    case error, warning, notice
  }

  private var notes: [Note] = []
  private let style: ReportStyle

  init(of report: CheckReport, style: ReportStyle) {
    self.style = style
    report.forEachProblem { problem, post in
      add(
        .error, Place(problem, in: post), title: "handrail could not decide",
        [Phrase.sentence(problem)])
    }
    report.forEachListed { finding, post in
      let place = Place(finding, in: post)
      let kind: Kind = finding.suppression == nil ? Self.kind(finding.severity) : .notice
      let explained = finding.suppression == nil ? Self.explanation(of: finding) : []
      let head = [Phrase.standing(finding), finding.message].compactMap(\.self)
      add(kind, place, title: finding.rule.description, head + explained)
    }
  }

  /// Those to show, and those that are too many: the last one shown of a kind that has too many says
  /// how many there are besides.
  func divided(atMost limit: Int) -> (shown: [Note], rest: [Note]) {
    var shown: [Note] = []
    var rest: [Note] = []
    for kind in Kind.allCases {
      let all = notes.filter { $0.kind == kind }
      guard all.count > limit else {
        shown += all
        continue
      }
      let left = all[(limit - 1)...]
      let message = "\(left.count) more of this kind are told in the log of this step."
      let command = WorkflowCommand(
        name: kind.rawValue, properties: [("title", "handrail")], message: message)
      shown += all[..<(limit - 1)] + [Note(kind: kind, line: command.line, log: message)]
      rest += left
    }
    return (shown, rest)
  }

  private mutating func add(_ kind: Kind, _ place: Place, title: String, _ lines: [String]) {
    var properties: [(name: String, value: String)] = []
    var log = ""
    if let path = place.path {
      properties.append(("file", style.path(fromTop: path)))
      log = path
      if let line = place.line {
        properties.append(("line", String(line)))
        log += ":\(line)"
      }
      if let (start, end) = place.range {
        properties.append(("endLine", String(end.line)))
        log += ":\(start.column)"
        // GitHub refuses columns where the lines differ.
        if start.line == end.line {
          properties += [("col", String(start.column)), ("endColumn", String(end.column))]
        }
      }
      log += ": "
    }
    properties.append(("title", title))
    let message = place.lead + lines.joined(separator: "\n")
    notes.append(
      Note(
        kind: kind,
        line: WorkflowCommand(name: kind.rawValue, properties: properties, message: message).line,
        log: Visible.text("\(log)\(kind.rawValue): \(place.lead)\(lines[0]) (\(title))")))
  }

  private static func explanation(of finding: Finding) -> [String] {
    [
      "Why: \(finding.why)", finding.instead.map { "Instead: \($0)" }, "Ask: \(finding.owner)",
      finding.reference.map { "See: \($0)" },
    ].compactMap(\.self)
  }

  private static func kind(_ severity: Severity) -> Kind {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .advice: .notice
    }
  }
}
