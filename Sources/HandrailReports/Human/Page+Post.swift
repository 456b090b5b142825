internal import HandrailCore

extension Page {
  /// A post with what was found in it and what could not be decided.
  mutating func post(_ post: PostReport) {
    heading(Phrase.name(path: post.path, id: post.id), post.metadata)
    for problem in post.problems {
      self.problem(problem, in: post.path)
    }
    var told = Told()
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

  /// What has been told of a post already, and where.
  private struct Told {
    var reasons: [Reason: Position] = [:]
    var advice: [RuleID: String] = [:]
    var hasWithheldWords = false
  }

  private mutating func heading(_ name: String, _ metadata: PostMetadata) {
    paragraph(lead: [], [.name(name, .strong), Phrase.known(metadata)], hang: 2)
    leaveLine()
  }

  private mutating func finding(_ finding: Finding, told: inout Told) {
    let ink = Ink(finding.severity)
    let (line, column) = (finding.start.line, finding.start.column)
    let part = finding.field.map { $0 == "text" ? "" : Visible.text($0) + " " } ?? ""
    paragraph(
      lead: [("  ", .plain), ("\(part)\(line):\(column)", .faint), ("  ", .plain)],
      [.words("\(finding.severity.rawValue):", ink), .words(" \(finding.message)")])
    leaveLine()
    if let excerpt = finding.excerpt, !finding.isRedacted {
      self.excerpt(excerpt, end: finding.end, ink)
    } else {
      field(
        "Words",
        told.hasWithheldWords
          ? "Not shown."
          : "Not shown, on purpose: this guardrail keeps them out of reports.")
      told.hasWithheldWords = true
    }
    var label = "Note"
    for disguise in finding.disguises {
      field(label, Phrase.disguise(disguise))
      label = ""
    }
    for related in finding.related { self.related(related) }
    explain(finding, told: &told)
  }

  private mutating func explain(_ finding: Finding, told: inout Told) {
    let reason = Reason(why: finding.why, owner: finding.owner, reference: finding.reference)
    let earlier = told.reasons[reason]
    if let earlier {
      let at = earlier == finding.start ? "above" : "at \(earlier.line):\(earlier.column)"
      field("Why", "For the same reason as \(at).")
    } else {
      field("Why", finding.why)
    }
    if let instead = finding.instead, told.advice[finding.rule] != instead {
      field("Instead", instead)
      told.advice[finding.rule] = instead
    }
    if let replacement = finding.replacement {
      field("Fix", "“\(replacement)”, which --fix writes for you.")
    }
    if earlier == nil {
      field("Ask", [.name(finding.owner)])
      if let reference = finding.reference { field("See", [.name(reference)]) }
      told.reasons[reason] = finding.start
    }
    field("Rule", [.name(finding.rule.description)])
  }

  private mutating func related(_ related: RelatedLocation) {
    let (start, end) = (related.start, related.end)
    let from = "\(start.line):\(start.column)"
    let isLong = start.line != end.line || end.column - start.column > 40
    let place = isLong ? "\(from) to \(end.line):\(end.column)" : from
    field("Where", "\(related.message) (\(place)).")
  }
}
