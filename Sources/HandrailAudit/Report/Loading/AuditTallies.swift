internal import HandrailCore

/// What the posts and the findings of an audit come to, from one pass over each: a report asks for the
/// same posts by month, by channel, by department and more.
struct AuditTallies {
  /// How often a rule found something.
  struct RuleCount {
    var findings = SeverityCounts()
    var posts = 0
    /// The post that was counted last.
    fileprivate var last: Int?
  }

  /// What is counted of all posts; people, problems and posts that were not checked are missing.
  private(set) var totals = AuditTotals()
  /// How many posts have findings or could not be decided.
  private(set) var notable = 0
  /// Findings that count, by the numbers of the rules.
  private(set) var rules: [Int: RuleCount] = [:]
  /// What was found in the posts of each context, by its number.
  private(set) var contexts: [Int: Tally] = [:]
  /// What was found in the posts of each person, by their number; nil where nobody is known.
  private(set) var people: [Int?: Tally] = [:]
  /// What was found in the posts of each day, in days since 1970; nil for posts without a date.
  private(set) var days: [Int?: Tally] = [:]
  /// Who wrote in which context.
  private(set) var writers: Set<Writer> = []
  private var lastWriter: Writer?
  private var lastNotable: Int?
  /// What was found in posts that follow on one another and differ in nothing that is asked for.
  private var run = Run(writer: Writer(person: nil, context: 0), day: nil)

  /// Somebody, and one of the contexts that they wrote in.
  struct Writer: Hashable {
    let person: Int?
    let context: Int
  }

  private struct Run {
    let writer: Writer
    let day: Int?
    var tally = Tally()
  }

  /// A post: the columns ``postColumns`` of a row.
  private struct Post {
    let number: Int
    let writer: Writer
    let day: Int?
    let verdict: Int

    init(_ row: borrowing Row) {
      number = row.count(0)
      writer = Writer(person: row.number(1), context: row.count(2))
      day = row.number(3).map { $0 >= 0 ? $0 / 86_400 : ($0 - 86_399) / 86_400 }
      verdict = row.count(4)
    }
  }

  private static let postColumns = "p.id, p.person, p.context, p.published, p.verdict"
  private static let archive = "BETWEEN a.id << 32 AND (a.id + 1 << 32) - 1"

  /// Goes over an audit.
  ///
  /// - Throws: a problem that names the file when it cannot be read.
  init(of audit: Int, in database: Database) throws(Problem) {
    try database.forEach(
      """
      SELECT \(Self.postColumns), p.protected FROM archives a JOIN posts p ON p.id \(Self.archive)
      WHERE a.audit = ?
      """, .integer(audit)
    ) { row in add(Post(row), protected: row.count(5)) }
    try database.forEach(
      """
      SELECT \(Self.postColumns), f.rule, f.severity, f.suppression
      FROM archives a JOIN findings f ON f.post \(Self.archive) JOIN posts p ON p.id = f.post
      WHERE a.audit = ? ORDER BY f.post
      """, .integer(audit)
    ) { row in
      addFinding(
        of: Post(row), rule: row.count(5), Severity(code: row.count(6)) ?? .error,
        counts: row.count(7) == 0)
    }
    endRun()
  }

  private mutating func add(_ post: Post, protected: Int) {
    let fails = post.verdict == Verdict.fail.code ? 1 : 0
    totals.checked.posts += 1
    totals.checked.failing += fails
    totals.incomplete += post.verdict == Verdict.incomplete.code ? 1 : 0
    totals.protected += protected > 0 ? 1 : 0
    notable += post.verdict == Verdict.pass.code ? 0 : 1
    note(post) {
      $0.posts += 1
      $0.failing += fails
    }
    if post.writer != lastWriter {
      writers.insert(post.writer)
      lastWriter = post.writer
    }
  }

  private mutating func addFinding(
    of post: Post, rule: Int, _ severity: Severity, counts: Bool
  ) {
    if post.number != lastNotable {
      lastNotable = post.number
      notable += post.verdict == Verdict.pass.code ? 1 : 0
    }
    guard counts else { return totals.waived += 1 }
    totals.checked.findings[severity] += 1
    note(post) { $0.findings[severity] += 1 }
    rules[rule, default: RuleCount()].findings[severity] += 1
    if rules[rule]?.last != post.number {
      rules[rule]?.last = post.number
      rules[rule]?.posts += 1
    }
  }

  private mutating func note(_ post: Post, _ change: (inout Tally) -> Void) {
    if run.writer != post.writer || run.day != post.day {
      endRun()
      run = Run(writer: post.writer, day: post.day)
    }
    change(&run.tally)
  }

  private mutating func endRun() {
    guard run.tally != Tally() else { return }
    contexts[run.writer.context] = (contexts[run.writer.context] ?? Tally()) + run.tally
    people[run.writer.person] = (people[run.writer.person] ?? Tally()) + run.tally
    days[run.day] = (days[run.day] ?? Tally()) + run.tally
  }
}
