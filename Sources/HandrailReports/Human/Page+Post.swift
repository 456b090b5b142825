internal import HandrailCore

extension Page {
  /// A post with what was found in it and what could not be decided.
  ///
  /// - Parameters:
  ///   - post: the post.
  ///   - findings: those of its findings that are to be listed.
  mutating func post(_ post: PostReport, _ findings: [Finding]) {
    heading(Phrase.name(path: post.path, id: post.id), post.metadata)
    for problem in post.problems {
      self.problem(problem, in: post.path)
    }
    var told = Told()
    for finding in findings {
      leaveLine()
      self.finding(finding, told: &told)
    }
  }

  /// Findings that belong to no post, under the file that each is about.
  mutating func housekeeping(_ findings: [Finding]) {
    var told = Told()
    var path: String?
    for finding in findings {
      if finding.path != path {
        leaveLine()
        heading(finding.path, PostMetadata())
        path = finding.path
      }
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
    if case .waived(let waiver) = finding.suppression { return waived(finding, waiver) }
    let ink = Ink(finding.severity)
    let standing = finding.suppression == nil ? "" : ", outside the change"
    lead(finding, [.words("\(finding.severity.rawValue)\(standing):", ink)])
    if let excerpt = finding.excerpt, !finding.isRedacted {
      self.excerpt(excerpt, end: finding.end, ink)
    } else if finding.isRedacted, !finding.rule.isOwn {
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

  /// A finding that somebody decided to let stand: what it is, and whose word that is.
  private mutating func waived(_ finding: Finding, _ waiver: WaiverNote) {
    lead(finding, [.words("waived \(finding.severity.rawValue):", .faint)])
    field("Because", waiver.reason)
    field("Waived", Phrase.source(of: waiver))
    field("Rule", [.name(finding.rule.description)])
  }

  /// The first line of a finding: where it is, how much it weighs, what it says.
  private mutating func lead(_ finding: Finding, _ weight: [Run]) {
    let (line, column) = (finding.start.line, finding.start.column)
    let part = finding.field.map { $0 == "text" ? "" : Visible.text($0) + " " } ?? ""
    paragraph(
      lead: [("  ", .plain), ("\(part)\(line):\(column)", .faint), ("  ", .plain)],
      weight + [.words(" \(finding.message)")])
    leaveLine()
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
    if let replacement = finding.suggestion {
      field("Fix", "“\(replacement)”, which --fix writes for you.")
    }
    if earlier == nil {
      field("Ask", [.name(finding.owner)])
      if let reference = finding.reference { field("See", [.name(reference)]) }
      told.reasons[reason] = finding.start
    }
    let also = Phrase.list(finding.also.map(\.description))
    field(
      "Rule",
      [.name(finding.rule.description)] + (also.isEmpty ? [] : [.words(", also \(also)")]))
  }

  private mutating func related(_ related: RelatedLocation) {
    let (start, end) = (related.start, related.end)
    let from = "\(start.line):\(start.column)"
    let isLong = start.line != end.line || end.column - start.column > 40
    let place = isLong ? "\(from) to \(end.line):\(end.column)" : from
    field("Where", "\(related.message) (\(place)).")
  }
}
