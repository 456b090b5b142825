import HandrailCore

/// Writes posts, and all that belongs to them, with statements that are prepared once.
final class ResultRows {
  /// Tables that count something for each archive.
  enum Count: String {
    case skipped = "skipped (archive, reason, count)"
    case otherMembers = "other_members (archive, what, count)"
  }

  private let database: Database
  private let keepsText: Bool
  private let members: SharedRows<String>
  private let texts: SharedRows<String>
  private let people: SharedRows<Person>
  private let contexts: SharedRows<PostContext>
  private var rules: RuleRows
  private let postRow: Statement
  private let postRows: Statement
  private let findingInsertion: Statement
  private let problemInsertion: Statement
  private let problemCount: Statement
  private let furtherProblem: Statement
  /// How many problems of an archive have rows.
  private var problemsKept: [Int: Int] = [:]

  /// Prepares the statements.
  init(in database: Database, ruleSet: Int, keepsText: Bool) throws(Problem) {
    self.database = database
    self.keepsText = keepsText
    members = try SharedRows("members", "path", in: database)
    texts = try SharedRows("texts", "text", in: database)
    people = try SharedRows("people", Person.columns, in: database, values: \.values)
    contexts = try SharedRows("contexts", PostContext.columns, in: database, values: \.values)
    rules = try RuleRows(of: ruleSet, in: database)
    let values = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    postRow = try database.prepare("INSERT INTO posts VALUES \(values)")
    let group = Array(repeating: values, count: Self.group).joined(separator: ", ")
    postRows = try database.prepare("INSERT INTO posts VALUES \(group)")
    findingInsertion = try database.prepare(
      "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    problemInsertion = try database.prepare(
      """
      INSERT INTO problems
        (archive, post, member, record, post_id, kind, message, advice, byte, line, "column")
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    problemCount = try database.prepare("SELECT count(*) FROM problems WHERE archive = ?")
    furtherProblem = try database.prepare(
      """
      INSERT INTO problem_counts VALUES (?, ?, 1)
      ON CONFLICT DO UPDATE SET count = count + 1
      """)
  }

  /// How many posts one statement writes: it saves a quarter of the time.
  private static let group = 16
  private static let columns = 14
  /// How many problems of an archive have rows of their own: nobody reads a million of them.
  static let mostProblems = 1_000

  /// Keeps a stretch of an archive.
  ///
  /// - Parameters:
  ///   - batch: the stretch.
  ///   - archive: the archive's number.
  ///   - first: the number of its first post.
  /// - Throws: a problem that names the file when it cannot be written.
  func insert(_ batch: AuditBatch, archive: Int, first: PostNumber) throws(Problem) {
    let grouped = batch.postCount - batch.postCount % Self.group
    var done = 0
    for item in batch.items {
      switch item {
      case .post(let post):
        let number = first.advanced(by: done)
        if done < grouped {
          let place = done % Self.group
          try bind(post, number, to: postRows, at: Int32(place * Self.columns))
          if place == Self.group - 1 { try postRows.run() }
        } else {
          try bind(post, number, to: postRow, at: 0)
          try postRow.run()
        }
        try insert(post.outcome, of: post, number, archive: archive)
        done += 1
      case .problem(let problem, let origin):
        try insert(problem, archive: archive, origin: origin)
      case .archiveProblem(let problem): try insert(problem, archive: archive)
      }
    }
  }

  private func bind(
    _ post: StoredPost, _ number: PostNumber, to statement: Statement, at place: Int32
  ) throws(Problem) {
    statement.bind(number.rawValue, at: place + 1)
    statement.bind(post.id, at: place + 2)
    statement.bind(try members.number(of: post.origin.member), at: place + 3)
    statement.bind(post.origin.record, at: place + 4)
    statement.bind(post.origin.span?.start, at: place + 5)
    statement.bind(post.origin.span?.end, at: place + 6)
    statement.bind(try contexts.number(of: PostContext(post)), at: place + 7)
    var person: Int?
    if let author = Person(post) { person = try people.number(of: author) }
    statement.bind(person, at: place + 8)
    statement.bind(post.metadata.published.map { Int($0.seconds) }, at: place + 9)
    statement.bind(post.metadata.url, at: place + 10)
    post.contentHash.withBytes { statement.bind($0, at: place + 11) }
    statement.bind(post.outcome.verdict.code, at: place + 12)
    statement.bind(post.outcome.protectedCount, at: place + 13)
    statement.bind(mayKeepText(of: post) ? post.text : nil, at: place + 14)
  }

  /// Words under `redact` are in no file, the rest of their post included.
  private func mayKeepText(of post: StoredPost) -> Bool {
    keepsText && post.outcome.findings.allSatisfy { $0.match != nil }
  }

  private func insert(
    _ outcome: PostOutcome, of post: StoredPost, _ number: PostNumber, archive: Int
  ) throws(Problem) {
    for (index, finding) in outcome.findings.enumerated() {
      try insert(finding, of: number, at: index + 1)
    }
    for problem in outcome.problems {
      try insert(problem, archive: archive, origin: post.origin, post: number)
    }
  }

  private func insert(
    _ finding: StoredFinding, of post: PostNumber, at place: Int
  ) throws(Problem) {
    try findingInsertion.run([
      .integer(post.rawValue), .integer(place), .integer(try rules.number(of: finding)),
      .integer(finding.severity.code), .text(optional: finding.field),
      .integer(finding.start.byte), .integer(finding.start.line), .integer(finding.start.column),
      .integer(finding.end.byte), .integer(finding.end.line), .integer(finding.end.column),
      .text(optional: finding.match), .integer(try texts.number(of: finding.message)),
      .text(finding.fingerprint), .integer(finding.suppression.code), try text(finding.note),
    ])
  }

  private func insert(
    _ problem: Problem, archive: Int, origin: Origin? = nil, post: PostNumber? = nil
  ) throws(Problem) {
    guard try hasRoom(forProblemOf: archive) else {
      return try furtherProblem.run([.integer(archive), .integer(problem.kind.code)])
    }
    let member = origin?.member ?? problem.path
    var memberNumber: Int?
    if let member { memberNumber = try members.number(of: member) }
    try problemInsertion.run([
      .integer(archive), .integer(optional: post?.rawValue), .integer(optional: memberNumber),
      .integer(optional: origin?.record), .text(optional: problem.post),
      .integer(problem.kind.code), .integer(try texts.number(of: problem.message)),
      try text(problem.advice), .integer(optional: problem.position?.byte),
      .integer(optional: problem.position?.line), .integer(optional: problem.position?.column),
    ])
  }

  /// Whether the next problem of an archive gets a row; the rest is only counted.
  private func hasRoom(forProblemOf archive: Int) throws(Problem) -> Bool {
    var kept = problemsKept[archive]
    if kept == nil { kept = try problemCount.number([.integer(archive)]) }
    problemsKept[archive] = min((kept ?? 0) + 1, Self.mostProblems)
    return kept ?? 0 < Self.mostProblems
  }

  private func text(_ text: String?) throws(Problem) -> DatabaseValue {
    guard let text else { return .null }
    return .integer(try texts.number(of: text))
  }

  /// Adds to the counts of an archive.
  func add(_ counts: [String: Int], to table: Count, archive: Int) throws(Problem) {
    for (what, count) in counts {
      try database.run(
        """
        INSERT INTO \(table.rawValue) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET count = count + excluded.count
        """, .integer(archive), .text(what), .integer(count))
    }
  }

  /// Forgets what was looked up, after rows were taken back.
  func forget() {
    members.forget()
    texts.forget()
    people.forget()
    contexts.forget()
    rules.forget()
    problemsKept.removeAll()
  }
}
