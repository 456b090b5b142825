import HandrailCore
import HandrailRules

/// Time, cut at every moment at which a rule starts or ends: within an era the same rules are in force.
struct Eras: Sendable {
  private let starts: [Timestamp]

  /// Cuts time for some rules.
  init(_ rules: [CompiledRule]) {
    var moments: [Timestamp] = []
    for rule in rules {
      for window in [rule.guardrail.window, rule.rule.window] + (rule.periods ?? []) {
        moments += [window.from, window.until].compactMap { $0 }
      }
    }
    starts = moments.sorted()
  }

  /// The number of the era that holds a moment.
  func era(of moment: Timestamp) -> Int {
    starts.firstIndex { moment < $0 } ?? starts.count
  }
}
