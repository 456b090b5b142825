import HandrailCore
import HandrailEngine

/// What was found, and how long it took. A rule that hits in a post counts once among the pairs.
struct Tally {
  var seconds = 0.0
  private var hits = 0
  private var pairs = 0
  private var posts = 0
  private(set) var incomplete = 0

  mutating func add(_ result: CheckResult) {
    incomplete += result.problems.isEmpty ? 0 : 1
    guard !result.findings.isEmpty else { return }
    hits += result.findings.count
    pairs += Set(result.findings.map(\.rule)).count
    posts += 1
  }

  /// Prints a figure a line, as the programs of the peers do.
  func print(bytes: Int) {
    Swift.print("megabytes_a_second \(Double(bytes) / 1e6 / seconds)")
    Swift.print("hits \(hits)\npairs \(pairs)\nposts \(posts)")
  }
}
