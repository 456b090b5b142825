import HandrailCore
import HandrailEngine
import HandrailRules

/// Asks the loader which patterns it takes.
struct PatternCheck {
  /// Why patterns are none, by their index; nil of those that are.
  func faults(of patterns: [String]) -> [Int: String] {
    guard !patterns.isEmpty else { return [:] }
    let rules = patterns.enumerated().map { index, pattern in
      "  - {rule: r\(index), severity: advice, message: M, examples: {flagged: [x], passed: [y]}, "
        + "flag: {pattern: \(YAMLText.quoted(pattern))}}"
    }
    let head = "guardrail: trial\ntitle: T\nowner: O\nreviewed: 2026-01-01\nwhy: W\nrules:\n"
    let text = head + rules.joined(separator: "\n") + "\n"
    let (_, problems) = Trial.load(text)
    let headLines = 6
    var faults: [Int: String] = [:]
    for problem in problems {
      let line = problem.position?.line ?? 0
      let index = line - headLines - 1
      if patterns.indices.contains(index), faults[index] == nil { faults[index] = problem.message }
    }
    // A loader stops telling past a hundred problems.
    guard problems.count >= 100, patterns.count > 1 else { return faults }
    let half = patterns.count / 2
    let second = self.faults(of: Array(patterns[half...]))
    return self.faults(of: Array(patterns[..<half]))
      .merging(second.map { ($0.key + half, $0.value) }) { first, _ in first }
  }
}
