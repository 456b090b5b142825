public import HandrailCore

extension AuditStore {
  /// Where to look up what earlier audits decided under a rule set.
  ///
  /// Makes the index that answers need, when an audit was finished since the last time.
  ///
  /// - Parameter ruleSet: the rules.
  /// - Returns: the place; nil when no finished audit went by these rules.
  /// - Throws: a problem that names the file when it cannot be written.
  public func previousResults(
    under ruleSet: RuleSetDescription
  ) throws(Problem) -> PreviousResults.Source? {
    guard let number = try number(of: ruleSet) else { return nil }
    try database.transaction { () throws(Problem) in
      // In the order of the index, which is many times as fast. Of equal contents the last counts.
      try database.run(
        """
        INSERT OR REPLACE INTO known (rule_set, content_hash, post)
        SELECT a.rule_set, p.content_hash, p.id
        FROM audits a JOIN archives r ON r.audit = a.id
          JOIN posts p ON p.id BETWEEN r.id << 32 AND (r.id + 1 << 32) - 1
        WHERE a.rule_set = ? AND a.finished IS NOT NULL AND NOT a.is_known AND p.verdict <> ?
        ORDER BY p.content_hash, p.id
        """, .integer(number), .integer(Verdict.incomplete.code))
      try database.run(
        "UPDATE audits SET is_known = 1 WHERE rule_set = ? AND finished IS NOT NULL",
        .integer(number))
    }
    guard
      try database.number("SELECT 1 FROM known WHERE rule_set = ? LIMIT 1", .integer(number))
        != nil
    else { return nil }
    return PreviousResults.Source(path: path, ruleSet: number)
  }
}
