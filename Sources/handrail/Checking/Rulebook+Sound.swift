import HandrailCore
import HandrailReports

extension Rulebook {
  /// Ends the command when something is wrong with the rules, after saying all that is.
  ///
  /// - Throws: the exit status for “could not decide”.
  func requireSound() throws { try Self.requireNone(problems) }

  /// Ends the command when there are problems, after saying them all.
  ///
  /// - Parameter problems: what is wrong.
  /// - Throws: the exit status for “could not decide”.
  static func requireNone(_ problems: [Problem]) throws {
    guard !problems.isEmpty else { return }
    let report = CheckReport(
      verdict: .incomplete, failOn: .error, posts: [], problems: problems, guardrails: [],
      ruleCount: 0, switchedOff: [])
    try Console.write(HumanReporter(style: Console.style).render(report))
    throw ExitStatus.undecided
  }
}
