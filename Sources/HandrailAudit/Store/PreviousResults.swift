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

  private let search: Statement
  private let findings: Statement
  private let ruleSet: Int

  /// Prepares to look results up.
  init(_ database: Database, ruleSet: Int) throws(Problem) {
    self.ruleSet = ruleSet
    search = try database.prepare(
      """
      SELECT p.id, p.verdict, p.protected, EXISTS (SELECT 1 FROM findings WHERE post = p.id)
      FROM known k JOIN posts p ON p.id = k.post WHERE k.rule_set = ? AND k.content_hash = ?
      """)
    findings = try database.prepare(
      """
      SELECT r.guardrail, r.name, f.severity, m.text, f.field, f.start_byte, f.start_line,
        f.start_column, f.end_byte, f.end_line, f.end_column, f.match, f.fingerprint,
        f.suppression, n.text
      FROM findings f JOIN rules r ON r.id = f.rule JOIN texts m ON m.id = f.message
        LEFT JOIN texts n ON n.id = f.note
      WHERE f.post = ? ORDER BY f.number
      """)
  }

  /// What was decided of a content; nil when no finished audit knows it, or could not decide.
  public func outcome(for hash: ContentHash) throws(Problem) -> PostOutcome? {
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

extension StoredFinding {
  /// Takes a finding out of a row of `PreviousResults`.
  fileprivate init(_ row: borrowing Row) {
    self.init(
      rule: RuleID(guardrail: row.text(0) ?? "", rule: row.text(1) ?? ""),
      severity: Severity(code: row.count(2)) ?? .error, message: row.text(3) ?? "",
      field: row.text(4),
      start: Position(byte: row.count(5), line: row.count(6), column: row.count(7)),
      end: Position(byte: row.count(8), line: row.count(9), column: row.count(10)),
      match: row.text(11), fingerprint: row.text(12) ?? "",
      suppression: StoredSuppression(code: row.count(13) - 1), note: row.text(14))
  }
}
