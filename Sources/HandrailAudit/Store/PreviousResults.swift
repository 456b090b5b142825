public import HandrailCore

/// What earlier audits that are finished decided of posts, by content, under the same rules. Has its own
/// way into the file, so that it may be asked while results are written. Used by one task at a time.
public final class PreviousResults {
  /// Says where they are, to each of several tasks.
  public struct Source: Sendable {
    let path: String
    let ruleSet: Int

    /// Opens a way into them.
    public func open() throws(Problem) -> PreviousResults {
      try PreviousResults(Database(path, .read), ruleSet: ruleSet)
    }
  }

  private let database: Database
  private let search: Statement
  private let findings: Statement
  private let ruleSet: Int

  /// Prepares to look results up.
  init(_ database: Database, ruleSet: Int) throws(Problem) {
    self.database = database
    self.ruleSet = ruleSet
    try database.run(script: "PRAGMA cache_size = -16384")
    search = try database.prepare(
      """
      SELECT p.id, p.verdict, p.protected, EXISTS (SELECT 1 FROM findings WHERE post = p.id)
      FROM known k JOIN posts p ON p.id = k.post WHERE k.rule_set = ? AND k.content_hash = ?
      """)
    findings = try database.prepare(
      """
      SELECT \(StoredFinding.columns) FROM findings f \(StoredFinding.joins)
      WHERE f.post = ? ORDER BY f.number
      """)
  }

  /// What was decided of contents. Many at once are asked in a third of the time.
  ///
  /// - Parameter hashes: the contents.
  /// - Returns: for each what was decided; nil when no finished audit knows it, or could not decide.
  public func outcomes(for hashes: [ContentHash]) throws(Problem) -> [PostOutcome?] {
    var outcomes: [PostOutcome?] = []
    outcomes.reserveCapacity(hashes.count)
    try database.reading { () throws(Problem) in
      for hash in hashes { outcomes.append(try outcome(for: hash)) }
    }
    return outcomes
  }

  func outcome(for hash: ContentHash) throws(Problem) -> PostOutcome? {
    var known: (post: Int, verdict: Int, protected: Int, hasFindings: Bool)?
    search.bind(ruleSet, at: 1)
    hash.withBytes { search.bind($0, at: 2) }
    try search.forEach { row in
      known = (row.count(0), row.count(1), row.count(2), row.count(3) != 0)
    }
    guard let known, let verdict = Verdict(code: known.verdict) else { return nil }
    var outcome = PostOutcome(verdict: verdict, protectedCount: known.protected)
    guard known.hasFindings else { return outcome }
    try findings.forEach([.integer(known.post)]) { row in
      outcome.findings.append(StoredFinding(row))
    }
    return outcome
  }
}
