import Foundation
import HandrailCore

@testable import HandrailAudit

/// Two audits in a file of their own: of a few people here and many there, all with telling names.
final class StoredAudits {
  static let best = RuleID(guardrail: "claims", rule: "superlatives")
  static let secret = RuleID(guardrail: "confidentiality", rule: "code-names")
  static let noon = Timestamp(seconds: 1_790_000_000)

  let store: AuditStore
  private let folder: URL
  private var numbers = 0

  /// Everybody who wrote.
  static let authors =
    ["jane_doe", "Zoltan Quux", "zelda.quark"] + (0..<6).map { "zsales\($0)" }
    + (0..<9).map { "zsupport\($0)" }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("handrail-audits-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try AuditStore.open(folder.appendingPathComponent("audits.db").path)
    try keepFirst()
    try keepSecond()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func keepFirst() throws {
    let writer = try begin("older.zip", digest: 1)
    let post = post("Acme", "website", nil, [finding(Self.best, .warning, "best")], .company)
    try writer.append(
      AuditBatch(archive: 0, items: [.post(post)], marker: "1", isLast: true))
    try writer.finish(.pass, at: Self.noon)
  }

  private func keepSecond() throws {
    let writer = try begin("exports/jane-doe-2026.zip", digest: 2)
    var posts = [
      post(
        "jane_doe", "blog", "Sales", [finding(Self.secret, .error, nil)], id: "jane_doe/1",
        member: "exports/jane_doe/data.json", url: "https://x.example/jane_doe/1")
    ]
    for (index, author) in Self.authors.dropFirst().enumerated() {
      let isSupport = author.hasPrefix("zsupport")
      let department = isSupport ? "Support" : author.hasPrefix("zsales") ? "Sales" : "Legal"
      let findings =
        isSupport
        ? [] : [finding(Self.best, .error, index.isMultiple(of: 2) ? "best" : "greatest")]
      posts.append(post(author, isSupport ? "x" : "linkedin", department, findings))
    }
    posts.append(post("Acme", "website", nil, [finding(Self.best, .warning, "best")], .company))
    posts.append(post("Acme", "website", nil, [waived()], .company))
    posts[8] = posts[8].changed { $0.outcome.protectedCount = 2 }
    posts[3] = posts[3].changed { $0.metadata.published = nil }
    var problem = Problem(.limit, "a pattern took too long", path: "exports/zsupport1.json")
    problem.post = "zelda.quark/4"
    posts[10] = posts[10].changed { post in
      post.outcome.verdict = .incomplete
      post.origin.member = "exports/zsupport1.json"
      post.outcome.problems = [problem]
    }
    let numbers = try writer.append(
      AuditBatch(
        archive: 0, items: posts.map { .post($0) }, skipped: ["private": 7, "unlisted": 9],
        otherMembers: ["pictures": 2, "settings": 3],
        marker: "1", isLast: true))
    try writer.note(formats: ["X archive", "LinkedIn export"], of: 0)
    let cluster = StoredCluster(
      template: "So proud of us.", similarity: 0.9, authors: 2,
      posts: Array(numbers.dropFirst(1).prefix(2)))
    try writer.finish(.incomplete, clusters: [cluster], at: Self.noon)
  }

  private func begin(_ archive: String, digest: UInt8) throws -> AuditWriter {
    let rules = [Self.best, Self.secret].map { id in
      RuleDescription(
        id: id, severity: .error, title: "About \(id.guardrail)", message: "This is risky.",
        why: "It cannot be taken back.", instead: "Say less.", owner: "legal@acme.example",
        reference: nil, source: RuleSource(path: "rules/a.yml", line: 3))
    }
    return try store.begin(
      AuditDescription(
        asOf: Self.noon,
        ruleSet: RuleSetDescription(
          digest: SHA256.digest(of: [digest]), handrail: "0.1.0", rules: rules),
        failOn: .error, inclusions: [.reposts: "the works council asked for it"],
        archives: [ArchiveDescription(name: archive)]), at: Self.noon)
  }

  private func post(
    _ author: String, _ channel: String, _ department: String?, _ findings: [StoredFinding],
    _ account: AccountKind = .employee, id: String? = nil, member: String = "data.json",
    url: String? = nil
  ) -> StoredPost {
    numbers += 1
    var metadata = PostMetadata()
    (metadata.author, metadata.channel, metadata.account) = (author, channel, account)
    metadata.published = Timestamp("2026-0\(1 + numbers % 3 * 2)-10")
    metadata.url = url
    let fails = findings.contains { $0.severity == .error && $0.suppression == nil }
    return StoredPost(
      id: id ?? "p\(numbers)", origin: Origin(member: member, record: numbers), kind: .original,
      metadata: metadata, department: department,
      contentHash: ContentHash(high: 1, low: UInt64(numbers)),
      outcome: PostOutcome(verdict: fails ? .fail : .pass, findings: findings))
  }

  private func finding(_ rule: RuleID, _ severity: Severity, _ match: String?) -> StoredFinding {
    StoredFinding(
      rule: rule, severity: severity, message: "\(match ?? "This") is risky.", field: "text",
      start: Position(byte: 5, line: 1, column: 6), end: Position(byte: 9, line: 1, column: 10),
      match: match, fingerprint: "f\(numbers)")
  }

  private func waived() -> StoredFinding {
    var finding = finding(Self.best, .error, "best")
    (finding.suppression, finding.note) = (.waived, "agreed in May")
    return finding
  }
}
