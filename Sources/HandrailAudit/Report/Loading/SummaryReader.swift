internal import HandrailCore

/// Reads what a report needs of one audit out of the store.
struct SummaryReader {
  let store: AuditStore
  let audit: Int
  /// How many people a group must have to be told of.
  let minimum: Int

  /// The rows of the audit's posts: `p`, with what belongs to each.
  static let posts = """
    archives a JOIN posts p ON p.id BETWEEN a.id << 32 AND (a.id + 1 << 32) - 1
    JOIN contexts c ON c.id = p.context LEFT JOIN people e ON e.id = p.person
    """
  /// The rows of the audit's findings: `f`.
  static let findings =
    "archives a JOIN findings f ON f.post BETWEEN a.id << 32 AND (a.id + 1 << 32) - 1"

  private var database: Database { store.database }

  /// What the posts and findings come to; see ``AuditTallies``.
  func tallies() throws(Problem) -> AuditTallies { try AuditTallies(of: audit, in: database) }

  /// Who wrote the posts, and where they belong.
  func places(_ tallies: AuditTallies) throws(Problem) -> PostPlaces {
    try PostPlaces(of: tallies, in: database)
  }

  /// Month by month, without gaps; posts without a date come last.
  func months(_ days: [Int?: Tally]) -> [MonthTally] {
    var tallies: [Month: Tally] = [:]
    var undated: Tally?
    for (day, tally) in days {
      if let day, let month = Month(day: day) {
        tallies[month] = (tallies[month] ?? Tally()) + tally
      } else {
        undated = (undated ?? Tally()) + tally
      }
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
  func table(_ tallies: [String?: Tally], _ members: [String?: Set<Int>]) -> GroupTable {
    let groups = tallies.map { name, tally in
      GroupMembers(name: name, people: members[name] ?? [], tally: tally)
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

extension Month {
  /// The month of a day since 1970; nil outside the years 0 to 9999, which no archive means.
  fileprivate init?(day: Int) {
    guard (-719_528..<2_932_897).contains(day) else { return nil }
    self.init(Timestamp(seconds: Int64(day) * 86_400))
  }
}

extension Row {
  /// The text in a 0-based column; nil when there is none, or an empty one.
  func word(_ column: Int32) -> String? { text(column).flatMap { $0.isEmpty ? nil : $0 } }
}
