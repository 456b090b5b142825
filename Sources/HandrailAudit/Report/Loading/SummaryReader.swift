internal import HandrailCore

/// Reads what a report needs of one audit out of the store.
struct SummaryReader {
  let store: AuditStore
  let audit: Int
  /// How many people a group must have to be told of.
  let minimum: Int

  /// The account code of the company's own posts.
  private static let company = Optional.some(AccountKind.company).code

  /// The rows of the audit's posts: `p`, with what belongs to each.
  static let posts = """
    archives a JOIN posts p ON p.id BETWEEN a.id << 32 AND (a.id + 1 << 32) - 1
    JOIN contexts c ON c.id = p.context LEFT JOIN people e ON e.id = p.person
    """
  /// The rows of the audit's findings: `f`.
  static let findings =
    "archives a JOIN findings f ON f.post BETWEEN a.id << 32 AND (a.id + 1 << 32) - 1"

  private var database: Database { store.database }

  /// What the posts that were judged come to; people and problems are still missing.
  func totals() throws(Problem) -> AuditTotals {
    var totals = AuditTotals()
    try database.forEach(
      """
      SELECT count(*), sum(p.verdict = ?), sum(p.verdict = ?), sum(p.protected > 0)
      FROM archives a JOIN posts p ON p.id BETWEEN a.id << 32 AND (a.id + 1 << 32) - 1
      WHERE a.audit = ?
      """, .integer(Verdict.fail.code), .integer(Verdict.incomplete.code), .integer(audit)
    ) { row in
      totals.checked.posts = row.count(0)
      totals.checked.failing = row.count(1)
      totals.incomplete = row.count(2)
      totals.protected = row.count(3)
    }
    try database.forEach(
      """
      SELECT f.severity, f.suppression <> 0, count(*) FROM \(Self.findings)
      WHERE a.audit = ? GROUP BY 1, 2
      """, .integer(audit)
    ) { row in
      guard row.count(1) == 0 else { return totals.waived += row.count(2) }
      totals.checked.findings[Severity(code: row.count(0)) ?? .error] += row.count(2)
    }
    return totals
  }

  /// Who wrote the posts, and where they belong.
  func people() throws(Problem) -> AuditPeople {
    var people = AuditPeople()
    try database.forEach(
      """
      SELECT DISTINCT e.author, c.channel, e.department, e.location FROM \(Self.posts)
      WHERE a.audit = ? AND c.account <> ? AND e.author IS NOT NULL
      ORDER BY 1, 2, 3, 4
      """, .integer(audit), .integer(Self.company)
    ) { row in
      people.insert(
        row.text(0) ?? "",
        PostLabels(
          channel: row.word(1), department: row.word(2), location: row.word(3)))
    }
    return people
  }

  /// Month by month, without gaps; posts without a date come last.
  func months() throws(Problem) -> [MonthTally] {
    var tallies: [Month: Tally] = [:]
    var undated: Tally?
    for group in try store.counts(of: audit, by: .month) {
      let parts = group.name.split(separator: "-")
      guard let month = parts.last.flatMap({ Int($0) }), parts.count == 2,
        let year = Int(parts[0])
      else {
        undated = group.tally
        continue
      }
      tallies[Month(year: year, month: month)] = group.tally
    }
    let undatedMonths = [undated].compactMap(\.self).map { MonthTally(month: nil, tally: $0) }
    guard let first = tallies.keys.min(), let last = tallies.keys.max() else {
      return undatedMonths
    }
    // A post from the year 1601 would else make thousands of empty months.
    guard (last.year - first.year) * 12 <= 1_200 else {
      return tallies.keys.sorted().map { MonthTally(month: $0, tally: tallies[$0] ?? Tally()) }
        + undatedMonths
    }
    var months: [MonthTally] = []
    var month = first
    while month <= last {
      months.append(MonthTally(month: month, tally: tallies[month] ?? Tally()))
      month = month.next
    }
    return months + undatedMonths
  }

  /// The groups of the audit's posts that may be told of.
  func groups(
    by grouping: Grouping, of people: AuditPeople, label: (PostLabels) -> String?
  ) throws(Problem) -> GroupTable {
    let members = people.groups(by: label)
    let groups = try store.counts(of: audit, by: grouping).map { group in
      let name = group.name.isEmpty ? nil : group.name
      return GroupMembers(name: name, people: members[name] ?? [], tally: group.tally)
    }
    return GroupFolder(minimum: minimum).table(of: groups)
  }

  /// How many posts were judged because of an inclusion.
  func posts(of inclusion: Inclusion) throws(Problem) -> Int {
    let condition =
      switch inclusion {
      case .unlisted: "c.account = 0"
      case .followers: "c.audience = \(Optional.some(Audience.followers).code)"
      case .private: "c.audience = \(Optional.some(Audience.private).code)"
      case .deleted: "c.status = \(Optional.some(PostStatus.deleted).code)"
      case .reposts: "c.kind = \(PostKind.repost.code)"
      case .others: "c.kind = \(PostKind.others.code)"
      }
    return try database.number(
      "SELECT count(*) FROM \(Self.posts) WHERE a.audit = ? AND \(condition)", .integer(audit))
      ?? 0
  }
}

extension GroupCount {
  /// What was found in the group.
  fileprivate var tally: Tally {
    Tally(
      posts: posts, failing: failed,
      findings: SeverityCounts(error: errors, warning: warnings, advice: advice))
  }
}

extension Row {
  /// The text in a 0-based column; nil when there is none, or an empty one.
  func word(_ column: Int32) -> String? { text(column).flatMap { $0.isEmpty ? nil : $0 } }
}
