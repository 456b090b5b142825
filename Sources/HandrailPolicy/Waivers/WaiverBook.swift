public import HandrailCore
public import HandrailRules

/// All that may let findings stand in a run: who may do so for which rule, what owners recorded, and
/// the moment to judge by.
///
/// A waiver ends when its day comes, whatever the date of the post that it is for: it is a decision
/// made now, about what stands in the file now.
public struct WaiverBook: Sendable {
  /// What stands for a reason that must not be shown.
  static let withheld = "[not shown]"

  let rules: WaivableRules
  let recorded: RecordedWaivers
  private let moment: Timestamp

  /// Creates the book of a run.
  ///
  /// - Parameters:
  ///   - ruleSet: All rules, also those that the run leaves out, and the recorded waivers.
  ///   - switchedOff: The rules that can find nothing here.
  ///   - moment: The moment by which waivers end.
  ///   - isChosen: Says which rules the run does not leave out.
  ///   - withheld: The recorded waivers that hold words that must not be shown, by number.
  public init(
    _ ruleSet: RuleSet, switchedOff: [SkippedRules] = [], moment: Timestamp,
    isChosen: (RuleID) -> Bool = { _ in true },
    withheld: Set<Int> = []
  ) {
    rules = WaivableRules(
      ruleSet, switchedOff: Set(switchedOff.flatMap(\.rules)), isChosen: isChosen)
    recorded = RecordedWaivers(ruleSet.waivers, moment: moment, withheld: withheld)
    self.moment = moment
  }

  /// The findings of a post with those that may stand marked, and what is wrong with its own waivers.
  func settled(
    _ findings: [Finding], directives: [Directive], path: String, id: String?,
    file: () -> String?, skipped: [SkippedRules], isComplete: Bool
  ) -> [Finding] {
    if directives.isEmpty, findings.isEmpty || recorded.isEmpty { return findings }
    var own = PostWaivers(directives, rules: rules, moment: moment, path: path, id: id)
    let file = file()
    let numbers = recorded.isEmpty ? [] : recorded.numbers(forFile: file, id: id)
    var settled: [Finding] = []
    for finding in findings where !own.isName(finding) {
      var finding = finding
      let ownNote = own.note(for: finding)
      if finding.suppression == nil,
        let note = note(for: finding, among: numbers, file: file) ?? ownNote
      {
        finding.suppression = .waived(note)
      }
      settled.append(finding)
    }
    let skipped = Set(skipped.flatMap(\.rules))
    own.finish { isComplete && !skipped.contains($0) }
    guard !own.findings.isEmpty else { return settled }
    var fingerprints = WaiverFingerprints()
    let told = own.findings.sorted(by: Finding.reportOrder).map {
      fingerprints.named($0, file: file)
    }
    return (settled + told).sorted(by: Finding.reportOrder)
  }

  /// What the recorded waivers say of a finding; nil when it counts.
  private func note(for finding: Finding, among numbers: [Int], file: String?) -> WaiverNote? {
    guard !recorded.isEmpty, let entry = rules[finding.rule], entry.right != .nobody else {
      return nil
    }
    let number = recorded.numbers(for: finding, among: numbers, file: file)
      .first { !recorded.entries[$0].isExpired }
    return number.map { recorded.entries[$0].note }
  }
}
