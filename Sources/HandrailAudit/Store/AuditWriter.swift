public import HandrailCore

/// Takes the results of one audit. Used by one task at a time.
public final class AuditWriter {
  /// The audit's number in the file.
  public let audit: Int
  /// The moment that posts without a date are judged by: that of the beginning, when it goes on.
  public let asOf: Timestamp
  /// How far it has come, archive by archive, in the order of its description.
  public private(set) var progress: [ArchiveProgress] = []
  let database: Database
  let archives: [Int]
  private let rows: ResultRows
  private let dataVersion: Statement
  private let advance: Statement
  private var lastVersion: Int?

  /// Goes on with an audit.
  init(_ database: Database, audit: Int) throws(Problem) {
    self.database = database
    self.audit = audit
    var (asOf, ruleSet, keepsText) = (0, 0, false)
    try database.forEach(
      "SELECT as_of, rule_set, keeps_text FROM audits WHERE id = ?", .integer(audit)
    ) { row in (asOf, ruleSet, keepsText) = (row.count(0), row.count(1), row.count(2) != 0) }
    self.asOf = Timestamp(seconds: Int64(asOf))
    var (archives, progress): ([Int], [ArchiveProgress]) = ([], [])
    try database.forEach(
      "SELECT id, posts, marker, is_read FROM archives WHERE audit = ? ORDER BY id",
      .integer(audit)
    ) { row in
      archives.append(row.count(0))
      progress.append(
        ArchiveProgress(posts: row.count(1), marker: row.text(2), isRead: row.count(3) != 0))
    }
    (self.archives, self.progress) = (archives, progress)
    rows = try ResultRows(in: database, ruleSet: ruleSet, keepsText: keepsText)
    dataVersion = try database.prepare("PRAGMA data_version")
    advance = try database.prepare(
      """
      UPDATE archives SET posts = ?, marker = ?, is_read = ?
      WHERE id = ? AND posts = ? AND marker IS ?
      """)
  }

  /// Keeps what a stretch of an archive holds, all of it or nothing. What was kept stays, whatever
  /// becomes of the program afterwards.
  ///
  /// - Parameter batch: the stretch, which follows on the one before.
  /// - Returns: the numbers of its posts, in order.
  /// - Throws: a problem that names the file when it cannot be written, or when somebody else goes on
  ///   with the same audit.
  @discardableResult
  public func append(_ batch: AuditBatch) throws(Problem) -> Range<PostNumber> {
    let archive = archives[batch.archive]
    let before = progress[batch.archive].posts
    let first = PostNumber(archive: archive, ordinal: before + 1)
    let after = ArchiveProgress(
      posts: before + batch.postCount, marker: batch.marker, isRead: batch.isLast)
    do throws(Problem) {
      try database.transaction { () throws(Problem) in
        try note(after, of: batch.archive)
        try forgetWhatOthersChanged()
        try rows.insert(batch, archive: archive, first: first)
        try rows.add(batch.skipped, to: .skipped, archive: archive)
        try rows.add(batch.otherMembers, to: .otherMembers, archive: archive)
      }
      progress[batch.archive] = after
      return first..<first.advanced(by: batch.postCount)
    } catch {
      rows.forget()
      throw error
    }
  }

  /// Rows that were looked up may be gone, or others, once somebody else wrote to the file.
  private func forgetWhatOthersChanged() throws(Problem) {
    let version = try dataVersion.number()
    if version != lastVersion { rows.forget() }
    lastVersion = version
  }

  /// Notes how far an archive has come, unless somebody else noted something since.
  private func note(_ after: ArchiveProgress, of archive: Int) throws(Problem) {
    let before = progress[archive]
    try advance.run([
      .integer(after.posts), .text(optional: after.marker), .integer(after.isRead ? 1 : 0),
      .integer(archives[archive]), .integer(before.posts), .text(optional: before.marker),
    ])
    guard database.changes == 1 else {
      throw Problem(
        .input, "another handrail is going on with this audit",
        advice: "wait until it is done; handrail report shows what came of it",
        path: database.path)
    }
  }

  /// Keeps what an archive was recognised as.
  ///
  /// - Parameters:
  ///   - formats: what people call them, such as `LinkedIn export`.
  ///   - archive: the archive's place in the audit, from 0.
  /// - Throws: a problem that names the file when it cannot be written.
  public func note(formats: [String], of archive: Int) throws(Problem) {
    try database.run(
      "UPDATE archives SET formats = ? WHERE id = ?",
      .text(formats.joined(separator: ", ")), .integer(archives[archive]))
  }

  /// Ends the audit.
  ///
  /// - Parameters:
  ///   - verdict: the answer.
  ///   - clusters: posts that say the same, by different people.
  ///   - notCompared: how many posts were too many to be compared.
  ///   - finished: the moment now.
  /// - Throws: a problem that names the file when it cannot be written.
  public func finish(
    _ verdict: Verdict, clusters: [StoredCluster] = [], notCompared: Int = 0, at finished: Timestamp
  ) throws(Problem) {
    try database.transaction { () throws(Problem) in
      for cluster in clusters { try insert(cluster) }
      try database.run(
        "UPDATE audits SET finished = ?, verdict = ?, not_compared = ? WHERE id = ?",
        .integer(Int(finished.seconds)), .integer(verdict.code), .integer(notCompared),
        .integer(audit))
    }
    // What stands in the log comes into the file, as far as nobody reads it just now.
    _ = try database.number("PRAGMA wal_checkpoint(PASSIVE)")
  }

  private func insert(_ cluster: StoredCluster) throws(Problem) {
    try database.run(
      "INSERT INTO clusters (audit, template, similarity, authors) VALUES (?, ?, ?, ?)",
      .integer(audit), .text(cluster.template), .real(cluster.similarity),
      .integer(cluster.authors))
    let number = database.lastRow
    for post in cluster.posts {
      try database.run(
        "INSERT INTO cluster_posts (cluster, post) VALUES (?, ?)", .integer(number),
        .integer(post.rawValue))
    }
  }
}
