import ArgumentParser
import HandrailCore

/// What the program tells its caller.
enum ExitStatus {
  /// Everything was read, and nothing at or above the threshold was found.
  static let pass = ExitCode(0)
  /// Something at or above the threshold was found.
  static let findings = ExitCode(1)
  /// handrail could not decide: broken rules, unreadable input, nothing to check.
  static let undecided = ExitCode(2)

  /// The status that goes with a verdict.
  static func of(_ verdict: Verdict) -> ExitCode {
    switch verdict {
    case .pass: pass
    case .fail: findings
    case .incomplete: undecided
    }
  }

  /// Ends the program at once: there is no need to take the rules apart before.
  static func end(with verdict: Verdict) -> Never { exit(of(verdict).rawValue) }
}
