public import HandrailCore

/// What came of audits.
extension AuditStore {
  /// The rows of one audit's posts: `p`, with what belongs to each.
  private static let postsOfAudit = """
    archives a JOIN posts p ON p.id BETWEEN a.id << 32 AND (a.id + 1 << 32) - 1
    JOIN contexts c ON c.id = p.context LEFT JOIN people e ON e.id = p.person
    """

  /// How the groups of an audit's posts stand, in the order of their names.
  ///
  /// Whoever shows them leaves out groups with fewer ``GroupCount/authors`` than the audit's group
  /// size, where groups are of people.
  ///
  /// - Parameters:
  ///   - audit: the audit.
  ///   - grouping: what they are grouped by.
  /// - Returns: the groups.
  /// - Throws: a problem that names the file when it cannot be read.
  public func counts(of audit: Int, by grouping: Grouping) throws(Problem) -> [GroupCount] {
    var groups: [String: GroupCount] = [:]
    let findings = "JOIN findings f ON f.post = p.id JOIN rules r ON r.id = f.rule"
    // A post with several findings of one group counts once.
    let source = """
      SELECT \(grouping.isOfFindings ? "DISTINCT" : "") p.id, \(grouping.expression) AS name,
        p.verdict, p.protected, e.author
      FROM \(Self.postsOfAudit) \(grouping.isOfFindings ? findings : "") WHERE a.audit = ?
      """
    try database.forEach(
      """
      SELECT name, count(*), sum(verdict = \(Verdict.fail.code)),
        sum(verdict = \(Verdict.incomplete.code)), count(DISTINCT author), sum(protected)
      FROM (\(source)) GROUP BY name
      """, .integer(audit)
    ) { row in
      let name = row.text(0) ?? ""
      groups[name] = GroupCount(
        name: name, posts: row.count(1), failed: row.count(2), incomplete: row.count(3),
        authors: row.count(4), protected: row.count(5))
    }
    try database.forEach(
      """
      SELECT \(grouping.expression), sum(f.suppression = 0 AND f.severity = 2),
        sum(f.suppression = 0 AND f.severity = 1), sum(f.suppression = 0 AND f.severity = 0),
        sum(f.suppression <> 0)
      FROM \(Self.postsOfAudit) \(findings) WHERE a.audit = ? GROUP BY 1
      """, .integer(audit)
    ) { row in
      groups[row.text(0) ?? ""]?.addFindings(row)
    }
    return groups.values.sorted { $0.name < $1.name }
  }

  /// Goes over the findings of an audit, in the order of its posts.
  public func forEachFinding(
    of audit: Int, _ body: (FindingRecord) throws(Problem) -> Void
  ) throws(Problem) {
    try database.forEach(
      """
      SELECT \(StoredFinding.columns), p.id, p.post_id, a.id, b.path, p.record, c.channel,
        e.department, e.location, p.published, p.url, p.verdict
      FROM \(Self.postsOfAudit) JOIN members b ON b.id = p.member
        JOIN findings f ON f.post = p.id \(StoredFinding.joins)
      WHERE a.audit = ? ORDER BY p.id, f.number
      """, .integer(audit)
    ) { row throws(Problem) in try body(FindingRecord(row)) }
  }

  /// The problems of an audit that have rows, in the order in which they were met: of each archive the
  /// first ``ResultRows/mostProblems``.
  public func problems(of audit: Int) throws(Problem) -> [ProblemRecord] {
    var problems: [ProblemRecord] = []
    try database.forEach(
      """
      SELECT p.archive, p.post, p.record, p.kind, m.text, v.text, b.path, p.post_id, p.byte, p.line,
        p."column"
      FROM problems p JOIN archives a ON a.id = p.archive JOIN texts m ON m.id = p.message
        LEFT JOIN texts v ON v.id = p.advice LEFT JOIN members b ON b.id = p.member
      WHERE a.audit = ? ORDER BY p.id
      """, .integer(audit)
    ) { row in problems.append(ProblemRecord(row)) }
    return problems
  }

  /// How many more problems an audit met, by kind.
  public func furtherProblems(of audit: Int) throws(Problem) -> [Problem.Kind: Int] {
    var counts: [Problem.Kind: Int] = [:]
    try database.forEach(
      """
      SELECT f.kind, sum(f.count) FROM problem_counts f JOIN archives a ON a.id = f.archive
      WHERE a.audit = ? GROUP BY 1
      """, .integer(audit)
    ) { row in counts[Problem.Kind(code: row.count(0)) ?? .input, default: 0] += row.count(1) }
    return counts
  }
}

extension GroupCount {
  /// Takes in the counts of a row: errors, warnings, advice, suppressed.
  fileprivate mutating func addFindings(_ row: borrowing Row) {
    errors = row.count(1)
    warnings = row.count(2)
    advice = row.count(3)
    suppressed = row.count(4)
  }
}

extension FindingRecord {
  /// Takes a finding and its post out of a row.
  fileprivate init(_ row: borrowing Row) {
    let next = StoredFinding.columnCount
    self.init(
      post: PostNumber(rawValue: row.count(next)), id: row.text(next + 1) ?? "",
      archive: row.count(next + 2), member: row.text(next + 3) ?? "", record: row.count(next + 4),
      channel: row.text(next + 5) ?? "", department: row.text(next + 6) ?? "",
      location: row.text(next + 7) ?? "", published: row.timestamp(next + 8),
      url: row.text(next + 9), verdict: Verdict(code: row.count(next + 10)) ?? .incomplete,
      finding: StoredFinding(row))
  }
}

extension ProblemRecord {
  /// Takes a problem out of a row.
  fileprivate init(_ row: borrowing Row) {
    let position = row.number(8).map {
      Position(byte: $0, line: row.count(9), column: row.count(10))
    }
    self.init(
      archive: row.count(0), post: row.number(1).map { PostNumber(rawValue: $0) },
      record: row.number(2),
      problem: Problem(
        Problem.Kind(code: row.count(3)) ?? .input, row.text(4) ?? "", advice: row.text(5),
        path: row.text(6), post: row.text(7), position: position))
  }
}
