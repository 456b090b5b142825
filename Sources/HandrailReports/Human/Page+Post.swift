internal import HandrailCore

extension Page {
  /// A post with what was found in it and what could not be decided.
  mutating func post(_ post: PostReport) {
    heading(Phrase.name(path: post.path, id: post.id), post.metadata)
    for problem in post.problems {
      self.problem(problem, in: post.path)
    }
    var told: [Reason: Position] = [:]
    for finding in post.findings {
      leaveLine()
      self.finding(finding, told: &told)
    }
  }

  /// Why a rule is there and whom to ask: told once a post, however many findings share it.
  private struct Reason: Hashable {
    let why: String
    let owner: String
    let reference: String?
  }

  private mutating func heading(_ name: String, _ metadata: PostMetadata) {
    paragraph(lead: [], [.name(name, .strong), Phrase.known(metadata)], hang: 2)
    leaveLine()
  }

  private mutating func finding(_ finding: Finding, told: inout [Reason: Position]) {
    let ink = Ink(finding.severity)
    let (line, column) = (finding.start.line, finding.start.column)
    paragraph(
      lead: [("  ", .plain), ("\(line):\(column)", .faint), ("  ", .plain)],
      [.words("\(finding.severity.rawValue):", ink), .words(" \(finding.message)")])
    leaveLine()
    if let excerpt = finding.excerpt, !finding.isRedacted {
      self.excerpt(excerpt, end: finding.end, ink)
    } else {
      field(
        "Words",
        "Not shown, on purpose: this guardrail keeps them out of reports. You will find them in "
          + "line \(line), column \(column).")
    }
    var label = "Note"
    for disguise in finding.disguises {
      field(label, Phrase.disguise(disguise))
      label = ""
    }
    for related in finding.related { self.related(related) }
    explain(finding, told: &told)
  }

  private mutating func explain(_ finding: Finding, told: inout [Reason: Position]) {
    let reason = Reason(why: finding.why, owner: finding.owner, reference: finding.reference)
    if let place = told[reason] {
      let at = place == finding.start ? "above" : "at \(place.line):\(place.column)"
      field("Why", "For the same reason as \(at).")
    } else {
      field("Why", finding.why)
    }
    if let instead = finding.instead { field("Instead", instead) }
    if told[reason] == nil {
      field("Ask", [.name(finding.owner)])
      if let reference = finding.reference { field("See", [.name(reference)]) }
      told[reason] = finding.start
    }
    field("Rule", [.name(finding.rule.description)])
  }

  private mutating func related(_ related: RelatedLocation) {
    let (start, end) = (related.start, related.end)
    let place =
      related.span.count == 0
      ? "At \(start.line):\(start.column)"
      : "From \(start.line):\(start.column) to \(end.line):\(end.column)"
    field("Also", "\(place): \(related.message)")
  }
}
