internal import HandrailCore

/// The posts behind the numbers.
extension SummaryReader {
  private static let weighed = """
    WITH w AS (
      SELECT f.post, sum(f.suppression = 0 AND f.severity = 2) AS errors,
        sum(f.suppression = 0 AND f.severity = 1) AS warnings, sum(f.suppression = 0) AS counting
      FROM \(findings) WHERE a.audit = ?1 GROUP BY f.post
    )
    """
  private static let chosen = """
    \(posts) LEFT JOIN w ON w.post = p.id
    WHERE a.audit = ?1 AND (p.verdict <> 0 OR w.post IS NOT NULL)
    """

  /// The posts with findings and those that could not be decided, the worst first.
  ///
  /// - Parameters:
  ///   - limit: how many to list.
  ///   - number: how many there are.
  ///   - people: who wrote them.
  ///   - labels: what they may show.
  /// - Returns: the posts, and how many more there are.
  /// - Throws: a problem when the file cannot be read.
  func listed(
    atMost limit: Int, of number: Int, people: AuditPeople, labels: LabelRules
  ) throws(Problem) -> (posts: [ListedPost], unlisted: Int) {
    guard limit > 0 else { return ([], number) }
    let database = store.database
    let findings = try database.prepare(
      """
      SELECT \(StoredFinding.columns) FROM findings f \(StoredFinding.joins)
      WHERE f.post = ? ORDER BY f.number
      """)
    var posts: [ListedPost] = []
    try database.forEach(
      """
      \(Self.weighed)
      SELECT p.id, p.post_id, (SELECT path FROM members WHERE id = p.member), p.record, p.start_byte,
        p.end_byte, p.verdict, c.channel, c.account, e.department, e.location, p.published, p.url
      FROM \(Self.chosen)
      ORDER BY p.verdict = 1 DESC, p.verdict = 2 DESC, w.errors DESC, w.warnings DESC,
        w.counting DESC, p.id
      LIMIT ?2
      """, .integer(audit), .integer(limit)
    ) { row throws(Problem) in
      var post = Self.post(row, people.names, labels)
      try findings.forEach([.integer(row.count(0))]) { row in
        post.findings.append(ListedFinding(StoredFinding(row)))
      }
      posts.append(post)
    }
    return (posts, number - posts.count)
  }

  private static func post(
    _ row: borrowing Row, _ names: AuthorNames, _ labels: LabelRules
  ) -> ListedPost {
    let own = PostLabels(channel: row.word(7), department: row.word(9), location: row.word(10))
    let isCompany = row.count(8) == Optional.some(AccountKind.company).code
    let shown = isCompany ? PostLabels(channel: own.channel) : labels.labels(for: own)
    func unlessNaming(_ text: String?) -> String? {
      text.flatMap { names.stand(in: $0) ? nil : $0 }
    }
    var span: Span?
    if let start = row.number(4), let end = row.number(5), start >= 0, start <= end {
      span = Span(start, end)
    }
    return ListedPost(
      id: unlessNaming(row.word(1)),
      origin: Origin(
        member: names.hidden(in: row.text(2) ?? ""), record: row.count(3), span: span),
      verdict: Verdict(code: row.count(6)) ?? .incomplete, channel: shown.channel,
      department: shown.department, location: shown.location, published: row.timestamp(11),
      link: unlessNaming(row.word(12)))
  }

  /// Posts of different people that say nearly the same, the largest cluster first.
  ///
  /// - Parameter channels: the channels that may be told of.
  /// - Returns: the clusters.
  /// - Throws: a problem when the file cannot be read.
  func clusters(channels: Set<String>) throws(Problem) -> [TemplateCluster] {
    var clusters: [TemplateCluster] = []
    let extent = try store.database.prepare(
      """
      SELECT c.channel, min(p.published), max(p.published) FROM cluster_posts k
        JOIN posts p ON p.id = k.post JOIN contexts c ON c.id = p.context
      WHERE k.cluster = ? GROUP BY 1 ORDER BY 1
      """)
    try store.database.forEach(
      """
      SELECT k.id, k.template, k.authors, (SELECT count(*) FROM cluster_posts WHERE cluster = k.id)
      FROM clusters k WHERE k.audit = ? ORDER BY 4 DESC, k.id
      """, .integer(audit)
    ) { row throws(Problem) in
      var cluster = TemplateCluster(
        text: row.word(1), posts: row.count(3), people: PeopleCount(row.count(2), minimum: minimum),
        channels: [], months: nil)
      var moments: [Timestamp] = []
      try extent.forEach([.integer(row.count(0))]) { row in
        if let channel = row.word(0), channels.contains(channel) {
          cluster.channels.append(channel)
        }
        moments += [row.timestamp(1), row.timestamp(2)].compactMap(\.self)
      }
      if let first = moments.min(), let last = moments.max() {
        cluster.months = Month(first)...Month(last)
      }
      clusters.append(cluster)
    }
    return clusters
  }
}

extension ListedFinding {
  /// Takes what a report tells out of a finding.
  fileprivate init(_ finding: StoredFinding) {
    self.init(
      rule: finding.rule, severity: finding.severity, message: finding.message,
      field: finding.field,
      span: Span(finding.start.byte, max(finding.start.byte, finding.end.byte)),
      line: finding.start.line, column: finding.start.column, match: finding.match,
      isWaived: finding.suppression != nil)
  }
}
