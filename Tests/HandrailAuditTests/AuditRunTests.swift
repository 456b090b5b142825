import HandrailArchives
import HandrailCore
import HandrailEngine
import HandrailPolicy
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailAudit

/// Hands on posts, lines and problems as a test wants them.
private struct ScriptedImporter: Importer {
  static let name = "scripted"
  static let title = "scripted archive"
  var items: [ArchiveItem] = []
  var failure: Problem?

  init() {}

  init(_ items: [ArchiveItem], failing failure: Problem? = nil) {
    self.items = items
    self.failure = failure
  }

  static func claim(_ member: MemberHead) -> Claim? { nil }

  func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
    throws(Problem)
  {
    for item in items { try deliver(item) }
    if let failure { throw failure }
  }
}

private struct NoMembers: Container {
  func forEachMember(
    where wanted: (String) -> Bool, _ body: (Member) throws(Problem) -> Void
  ) throws(Problem) {}
}

@Suite struct AuditRunTests {
  private static let rules = """
    guardrail: names
    title: Names
    owner: a@b.example
    reviewed: 2026-11-01
    why: They are not announced.
    rules:
      - rule: titan
        severity: error
        flag: {terms: [Project Titan]}
        message: “{match}” is not announced
        examples:
          flagged: ["[[Project Titan]]"]
          passed: ["Titan"]
    """

  private func plan() throws -> Plan {
    let (rules, problems) = RuleLoader(files: MemoryFiles(["n.yml": Self.rules]))
      .load(configuration: nil, guardrails: ["n.yml"])
    try #require(problems.isEmpty)
    return Plan.compile(rules).plan
  }

  private func settings(kept: Int) throws -> AuditSettings {
    var stated = PostMetadata()
    stated.account = .company
    var settings = AuditSettings(
      selection: AuditSelection(
        register: AccountRegister(), stated: stated, now: Timestamp(seconds: 1_782_000_000)),
      failOn: .error, sizeLimit: 1 << 20, policy: FindingPolicy(),
      key: ContentKey(try #require(FingerprintKey(String(repeating: "0f", count: 32)))))
    settings.answersByLine = true
    settings.kept = kept
    return settings
  }

  private func post(_ id: Int, _ text: String, kind: PostKind = .original) -> ArchiveItem {
    .post(
      ArchivePost(
        id: "\(id)", content: .texts([TextField(name: "text", text: text)], .plain),
        metadata: PostMetadata(), kind: kind, origin: Origin(member: "posts.json", record: id)))
  }

  /// Posts, lines and a problem, enough for many shares.
  private var items: [ArchiveItem] {
    var items: [ArchiveItem] = []
    for number in 1...700 {
      items.append(post(number, number % 7 == 0 ? "We saw Project Titan." : "A quiet day."))
    }
    let lines = (1...400).map { number in
      number % 9 == 0
        ? "{\"id\": \"l\(number)\", \"text\": 7}"
        : "{\"id\": \"l\(number)\", \"text\": \"Project\\tTitan and \(number)\"}"
    }
    items.append(
      .lines(
        LineChunk(
          bytes: Array((lines.joined(separator: "\n") + "\n\n").utf8), firstLine: 1, offset: 0),
        member: "more.ndjson"))
    items.append(
      .problem(Problem(.input, "this is broken", path: "x"), Origin(member: "x.json", record: 3)))
    items.append(post(1_000, "Passed on: Project Titan", kind: .repost))
    items.append(post(1_001, "The last one: project titan"))
    return items
  }

  private func run(
    _ items: [ArchiveItem], jobs: Int, after done: Int = 0, failing failure: Problem? = nil
  ) throws -> [AuditedShare] {
    var shares: [AuditedShare] = []
    let run = AuditRun(plan: try plan(), settings: try settings(kept: done), jobs: jobs)
    let parts = ["a.zip", "b.zip"].enumerated().map { number, name in
      AuditRun.Part(
        source: AuditSource(archive: number, name: name, format: "scripted", title: "scripted"),
        importer: ScriptedImporter(items, failing: number == 0 ? failure : nil),
        archive: ClaimedArchive(name: name, container: NoMembers(), members: []))
    }
    try run.audit(parts) { share throws(Problem) in shares.append(share) }
    return shares
  }

  private func shown(_ shares: [AuditedShare]) -> [String] {
    var lines: [String] = []
    for share in shares {
      for audited in share.posts {
        let post = audited.post
        let findings = post.outcome.findings.map { "\($0.rule) \($0.start) \($0.end)" }
        lines.append(
          "\(audited.record) \(share.source.name) \(post.id) \(post.origin) \(post.outcome.verdict)"
        )
        lines += ["\(post.contentHash)"] + findings
      }
      for (problem, origin) in share.problems {
        lines.append("\(problem.path ?? "") \(problem.message) \(origin)")
      }
    }
    return lines
  }

  @Test func anyNumberOfWorkersGivesTheSame() throws {
    let alone = try run(items, jobs: 1)
    let together = try run(items, jobs: 4)
    #expect(shown(alone) == shown(together))
    #expect(alone.flatMap(\.answers) == together.flatMap(\.answers))
    #expect(alone.count > 4)
    let posts = alone.flatMap(\.posts)
    #expect(posts.count == 2 * (700 + 356 + 1))
    #expect(posts.filter { $0.post.outcome.verdict == .fail }.count == 2 * (100 + 356 + 1))
    #expect(alone.flatMap(\.problems).count == 2 * (44 + 1))
    #expect(alone.reduce(0) { $0 + $1.skipped[.reposts, default: 0] } == 2)
    #expect(alone.last?.end == 2 * (700 + 401 + 3))
  }

  @Test(arguments: [1, 255, 256, 699, 700, 701, 900, 1_100, 1_104, 1_105, 2_207])
  func whatWasStoredIsPassedOver(_ done: Int) throws {
    let whole = try run(items, jobs: 1)
    let rest = try run(items, jobs: 2, after: done)
    func posts(_ shares: [AuditedShare]) -> [String] {
      shown(
        shares.map { share in
          var share = share
          share.problems = []
          share.posts.removeAll { $0.record < done }
          return share
        })
    }
    #expect(posts(rest) == posts(whole))
    #expect(rest.flatMap(\.posts).allSatisfy { $0.record >= done })
  }

  @Test func whatCannotBeReadToItsEndIsToldAndTheRestIsRead() throws {
    let shares = try run(
      Array(items.prefix(3)), jobs: 2,
      failing: Problem(.input, "the archive is cut off", path: "posts.json"))
    #expect(shares.flatMap(\.posts).count == 6)
    #expect(shares.flatMap(\.problems).map(\.problem.message) == ["the archive is cut off"])
    #expect(shares.flatMap(\.problems).map(\.problem.path) == ["a.zip/posts.json"])
  }

  @Test func whatIsThrownOnTheWayOutEndsTheRun() throws {
    for jobs in [1, 3] {
      let run = AuditRun(plan: try plan(), settings: try settings(kept: 0), jobs: jobs)
      let part = AuditRun.Part(
        source: AuditSource(archive: 0, name: "a", format: "scripted", title: "scripted"),
        importer: ScriptedImporter(items),
        archive: ClaimedArchive(name: "a", container: NoMembers(), members: []))
      var count = 0
      #expect(throws: Problem.self) {
        try run.audit([part, part]) { _ throws(Problem) in
          count += 1
          throw Problem(.input, "the disk is full")
        }
      }
      #expect(count == 1)
    }
  }
}
