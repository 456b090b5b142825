import HandrailCore
import HandrailEngine
import HandrailPolicy
import HandrailReports

/// What `handrail explain --trace` says: step by step, why a rule has something to say of a post, or not.
struct TracePage {
  private var page: TextPage
  private var step = 0

  /// How many places of one kind are listed.
  private static let most = 10
  /// How deep conditions are set in before they are set in no further.
  private static let deepest = 6

  /// The page.
  var text: String { page.text }

  /// Lays out the page.
  ///
  /// - Parameters:
  ///   - trace: the steps.
  ///   - weight: how much the rule’s findings weigh, in a word.
  ///   - post: what the post is called.
  ///   - report: what a check says of the post, after protection and waivers.
  ///   - style: how it is to look.
  init(
    _ trace: Trace, weight: String, post: String, report: PostReport, style: ReportStyle
  ) {
    page = TextPage(style)
    page.heading(trace.rule.description, "(\(weight)) and \(post)")
    page.paragraph(Self.answer(trace, report))
    addApplies(trace, report)
    switch trace.check {
    case .flag(let condition):
      addSight(trace)
      start("What it looks for")
      add(condition, depth: 0, role: nil)
    case .require(let requirement):
      addSight(trace)
      add(requirement)
    case .protect(let condition, let reach):
      start("What it protects")
      page.item("What other rules find \(reach), unless they say that it stands.")
      add(condition, depth: 0, role: nil)
    }
    addOutcome(trace, report)
  }

  private mutating func start(_ title: String) {
    step += 1
    page.heading("\(step). \(title)")
  }

  /// The answer in one sentence.
  private static func answer(_ trace: Trace, _ report: PostReport) -> String {
    if let left = report.leftAlone {
      return "Not flagged: the post was left alone, because \(left)."
    }
    if let reason = trace.notApplied {
      return "Not flagged: the rule did not look, because \(reason)."
    }
    if case .protect = trace.check {
      return trace.places.isEmpty
        ? "Not protected." : "Protected in \(count(trace.places.count, "place"))."
    }
    let own = report.findings.filter { $0.rule == trace.rule }
    let standing = own.filter { $0.suppression == nil }
    if !trace.problems.isEmpty || !report.problems.isEmpty {
      return "Not decided: \((trace.problems + report.problems)[0].message)."
    }
    if !standing.isEmpty {
      return standing.count == 1 ? "Flagged." : "Flagged in \(standing.count) places."
    }
    if !own.isEmpty { return "Flagged, and the finding may stand." }
    if trace.places.isEmpty { return "Not flagged." }
    return trace.protected.isEmpty
      ? "Not flagged in the end." : "Not flagged: it is protected speech, which is left alone."
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private mutating func addApplies(_ trace: Trace, _ report: PostReport) {
    start("Does the rule look at this post?")
    let known = report.metadata.phrase.map { " Known of the post: \($0)." } ?? ""
    if let left = report.leftAlone {
      page.item("No: \(left).")
    } else if let reason = trace.notApplied {
      page.item("No, because \(reason).\(known) What follows is what it would have seen.")
    } else {
      page.item("Yes.\(known)")
    }
  }

  private mutating func addSight(_ trace: Trace) {
    guard let isSeen = trace.isSeen else { return }
    start("First glance")
    page.item(
      isSeen
        ? "Something that the rule starts from stands in the post, so it was read closely."
        : "Nothing that the rule starts from stands in the post, so it was not asked.")
  }

  private mutating func add(_ requirement: Trace.Requirement) {
    if let trigger = requirement.trigger {
      start("What makes it ask")
      add(trigger, depth: 0, role: nil)
    } else {
      start("What makes it ask")
      page.item("Nothing: every post must have what it asks for.")
    }
    start("What it asks for, \(requirement.place)")
    if let window = requirement.window {
      page.item(
        "That is from line \(window.start.line), column \(window.start.column), to line "
          + "\(window.end.line), column \(window.end.column). The title counts, too.")
    }
    add(requirement.wanted, depth: 0, role: nil)
    for place in requirement.here.prefix(Self.most) {
      page.field("There", "\(TraceSentences.phrase(place)): it is where it should be")
    }
    for place in requirement.elsewhere.prefix(Self.most) {
      page.field(
        "In vain", "\(TraceSentences.phrase(place)): it does not stand \(requirement.place)")
    }
  }

  /// A condition, and those that it is made of, each set in below it.
  private mutating func add(_ trace: ConditionTrace, depth: Int, role: String?) {
    let indent = min(depth, Self.deepest)
    page.bullet((role.map { "\($0): " } ?? "") + trace.what, depth: indent)
    for part in trace.parts {
      switch part.role {
      case .needed: add(part.trace, depth: depth + 1, role: nil)
      case .unwanted: add(part.trace, depth: depth + 1, role: "but not")
      case .excuse(let reach): add(part.trace, depth: depth + 1, role: "unless, \(reach)")
      }
    }
    if trace.held.isEmpty, trace.lost.isEmpty {
      page.bullet("not found", depth: indent, isFinding: true)
    }
    for (sign, steps) in [("found", trace.held), ("does not count", trace.lost)] {
      for step in steps.prefix(Self.most) {
        let note = step.note.map { sign == "found" ? ", \($0)" : ": \($0)" } ?? ""
        let text = TraceSentences.phrase(step.place)
        page.bullet(
          sign == "found" ? "found \(text)\(note)" : "\(text) does not count\(note)",
          depth: indent, isFinding: true)
      }
      if steps.count > Self.most {
        page.bullet("and \(steps.count - Self.most) more", depth: indent, isFinding: true)
      }
    }
  }

  private mutating func addOutcome(_ trace: Trace, _ report: PostReport) {
    start("What came of it")
    let own = report.findings.filter { $0.rule == trace.rule }
    if trace.places.isEmpty {
      page.item("The rule has nothing to say.")
      return
    }
    if case .protect = trace.check {
      for place in trace.places.prefix(Self.most) {
        page.field("Protected", TraceSentences.phrase(place))
      }
      return
    }
    for place in trace.places.prefix(Self.most) {
      let finding = own.first { $0.start == place.start && $0.field == place.field }
      page.field(
        finding == nil ? "Dropped" : finding?.suppression == nil ? "Flagged" : "Stands",
        TraceSentences.phrase(place) + Self.fate(of: finding, at: place, trace, report))
    }
    for protector in trace.protectors.prefix(Self.most) {
      page.field("Protected", "\(TraceSentences.phrase(protector.place)), by \(protector.rule)")
    }
    for place in trace.overlapped.prefix(Self.most) {
      page.field(
        "Dropped",
        "\(TraceSentences.phrase(place)), because another place has the same words")
    }
    for problem in trace.problems { page.field("Problem", problem.message) }
  }

  /// What became of a finding, for the end of a sentence.
  private static func fate(
    of finding: Finding?, at place: TracePlace, _ trace: Trace, _ report: PostReport
  ) -> String {
    guard let finding else {
      if trace.protected.contains(place) {
        return ", because it stands near protected speech"
      }
      return trace.notApplied != nil || report.leftAlone != nil
        ? ", because the rule does not look at this post" : ""
    }
    switch finding.suppression {
    case nil: return ": \(finding.message)"
    case .baseline: return ", because it was there before handrail came"
    case .unchanged: return ", because the line did not change"
    case .waived(let note):
      let by = note.approvedBy.map { " by \($0)" } ?? ""
      return ", because it was waived\(by) in \(note.path), line \(note.line): \(note.reason)"
    }
  }
}
