public import HandrailCore

/// What earlier audits that are finished decided of posts, by content, under the same rules. Has its own
/// way into the file, so that it may be asked while results are written. Used by one task at a time.
///
/// An archive that comes again comes in the same order: the post after one that was found is looked at
/// first, and read ahead with many others.
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

  private struct Known {
    let post: Int
    let hash: ContentHash
    let verdict: Int
    let protected: Int
    let hasFindings: Bool
  }

  private let database: Database
  private let search: Statement
  private let following: Statement
  private let findings: Statement
  private let ruleSet: Int
  /// Posts that follow one another in an archive, and the place in them of the one that is expected.
  private var ahead: [Known] = []
  private var next = 0

  private var isAtOneMoment = false
  /// How many posts are read at once: more and more of them as long as they are what is asked for.
  private var stretch = shortest
  private static let shortest = 4
  private static let longest = 256

  /// Prepares to look results up.
  init(_ database: Database, ruleSet: Int) throws(Problem) {
    self.database = database
    self.ruleSet = ruleSet
    try database.run(script: "PRAGMA cache_size = -16384")
    search = try database.prepare(
      "SELECT post FROM known WHERE rule_set = ? AND content_hash = ?")
    following = try database.prepare(
      """
      SELECT id, content_hash, verdict, protected, EXISTS (SELECT 1 FROM findings WHERE post = id)
      FROM posts WHERE id BETWEEN ? AND ? ORDER BY id
      """)
    findings = try database.prepare(
      """
      SELECT \(StoredFinding.columns) FROM findings f \(StoredFinding.joins)
      WHERE f.post = ? ORDER BY f.number
      """)
  }

  /// What was decided of a content. Many answers cost a tenth of the time inside ``atOneMoment(_:)``.
  ///
  /// - Parameter hash: the content.
  /// - Returns: what was decided; nil when no finished audit knows it, or could not decide.
  /// - Throws: a problem that names the file when it cannot be read.
  public func outcome(for hash: ContentHash) throws(Problem) -> PostOutcome? {
    guard let known = try find(hash), let verdict = Verdict(code: known.verdict),
      verdict != .incomplete
    else { return nil }
    var outcome = PostOutcome(verdict: verdict, protectedCount: known.protected)
    guard known.hasFindings else { return outcome }
    try findings.forEach([.integer(known.post)]) { row in
      outcome.findings.append(StoredFinding(row))
    }
    return outcome
  }

  /// Looks at the file as it stands now for as long as a body runs: a fraction of a second, since what
  /// others write meanwhile has to wait in the log.
  ///
  /// - Parameter body: asks for outcomes.
  /// - Returns: what the body returns.
  /// - Throws: a problem that names the file when it cannot be read.
  public func atOneMoment<Result>(
    _ body: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    isAtOneMoment = true
    defer { isAtOneMoment = false }
    forgetAhead()
    return try database.reading(body)
  }

  private func find(_ hash: ContentHash) throws(Problem) -> Known? {
    if !isAtOneMoment { forgetAhead() }
    if next == ahead.count, let last = ahead.last {
      stretch = min(2 * stretch, Self.longest)
      try readAhead(from: last.post + 1)
    }
    if next >= ahead.count || ahead[next].hash != hash {
      search.bind(ruleSet, at: 1)
      hash.withBytes { search.bind($0, at: 2) }
      guard let post = try search.number() else { return nil }
      stretch = isAtOneMoment ? Self.shortest : 1
      try readAhead(from: post)
    }
    guard next < ahead.count, ahead[next].hash == hash else { return nil }
    defer { next += 1 }
    return ahead[next]
  }

  /// Rows that were read at another moment may be gone.
  private func forgetAhead() {
    ahead.removeAll(keepingCapacity: true)
    next = 0
    stretch = isAtOneMoment ? Self.shortest : 1
  }

  /// Reads posts of one archive, which all were judged under the same rules.
  private func readAhead(from post: Int) throws(Problem) {
    ahead.removeAll(keepingCapacity: true)
    next = 0
    let last = min(post + stretch - 1, post | PostNumber.ordinals)
    following.bind(post, at: 1)
    following.bind(last, at: 2)
    try following.forEach { row in
      guard let hash = row.withBytes(1, ContentHash.init(stored:)) else { return }
      ahead.append(
        Known(
          post: row.count(0), hash: hash, verdict: row.count(2), protected: row.count(3),
          hasFindings: row.count(4) != 0))
    }
  }
}
