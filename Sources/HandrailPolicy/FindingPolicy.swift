public import HandrailCore

/// What becomes of a post's findings: the one place where waivers, the baseline and the lines that
/// changed have their say, in this order.
///
/// A pure function of one post, so that any number of workers gives the same answer.
public struct FindingPolicy: Sendable {
  private let waivers: WaiverBook?
  private let requirements: Set<RuleID>

  /// Creates a policy under which every finding counts that nothing given here keeps from it.
  ///
  /// - Parameters:
  ///   - waivers: who may let findings stand, and what was recorded; nil when nobody may.
  ///   - requirements: the rules that ask for something that is missing: their findings count
  ///     wherever the post changed.
  public init(waivers: WaiverBook? = nil, requirements: Set<RuleID> = []) {
    self.waivers = waivers
    self.requirements = requirements
  }

  /// The findings of a post, each with what keeps it from counting, in report order.
  ///
  /// - Parameters:
  ///   - findings: what the engine found, in report order.
  ///   - directives: what the post says to handrail.
  ///   - path: the file, as it was named.
  ///   - id: the post's id in a batch; nil for a file.
  ///   - file: the file as seen from the folder of `handrail.yml`; nil when there is none.
  ///   - skipped: the rules that did not look at the post.
  ///   - isComplete: whether all that was found is here: everything was read and decided, and nothing
  ///     left alone as protected speech. Else nobody can say that a waiver is of no use.
  ///   - changed: what the change under review touched in the post, asked only where something was
  ///     found; nil when there is none, and everything counts.
  /// - Returns: the same findings, and those that the post's own waivers give rise to.
  public func settled(
    _ findings: [Finding], directives: [Directive], path: String, id: String?,
    file: @autoclosure () -> String? = nil, skipped: [SkippedRules] = [], isComplete: Bool = true,
    changed: @autoclosure () -> ChangedText? = nil
  ) -> [Finding] {
    var findings = findings
    if let waivers {
      findings = waivers.settled(
        findings, directives: directives, path: path, id: id, file: file, skipped: skipped,
        isComplete: isComplete)
    }
    guard !findings.isEmpty, let changed = changed() else { return findings }
    return findings.map { finding in
      var finding = finding
      if finding.suppression == nil, !counts(finding, changed) { finding.suppression = .unchanged }
      return finding
    }
  }

  /// Whether a change has to do with a finding: with its words, with the words that make it one, with
  /// a waiver of its rule, or with a post in which something is missing.
  private func counts(_ finding: Finding, _ changed: ChangedText) -> Bool {
    requirements.contains(finding.rule) || changed.touches(finding.span)
      || finding.related.contains { changed.touches($0.span) }
      || !changed.takenBack.isEmpty
        && WaiverTarget.covering(finding.rule).contains { target in
          changed.takenBack.contains { WaiverTarget($0) == target }
        }
  }
}
