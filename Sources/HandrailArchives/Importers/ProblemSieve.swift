import HandrailCore

/// Lets each problem pass once, for importers that go over an archive more than once and come to what is
/// broken each time.
struct ProblemSieve {
  /// Stand for the problems that passed. They are hashed, since there may be millions of them.
  private var passed: Set<Int> = []

  /// Whether an item is to be handed on.
  mutating func passes(_ item: ArchiveItem) -> Bool {
    guard case .problem(let problem, _) = item else { return true }
    return passed.insert(problem.hashValue).inserted
  }
}
