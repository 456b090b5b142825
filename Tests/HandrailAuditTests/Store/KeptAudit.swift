import HandrailCore

@testable import HandrailAudit

/// An audit of twenty posts by four people, with something of everything that a file keeps.
enum KeptAudit {
  static let rule = RuleID(guardrail: "claims", rule: "superlatives")
  static let secretRule = RuleID(guardrail: "confidentiality", rule: "code-names")
  static let started = Timestamp(seconds: 1_790_000_000)
  static let finished = Timestamp(seconds: 1_790_000_060)

  /// The rules.
  static let rules = RuleSetDescription(
    digest: SHA256.digest(of: [1, 2, 3]), handrail: "0.1.0",
    rules: [rule, secretRule].map { id in
      RuleDescription(
        id: id, severity: .error, title: "About \(id.guardrail)", message: "this is risky",
        why: "It cannot be taken back.", instead: "Say less.", owner: "legal@acme.example",
        reference: nil, source: RuleSource(path: "rules/a.yml", line: 3))
    })

  /// What the audit is.
  static func description(keepsText: Bool = false) -> AuditDescription {
    AuditDescription(
      asOf: Timestamp(seconds: 1_790_000_000), ruleSet: rules, failOn: .error,
      since: Timestamp(seconds: 1_600_000_000), keepsText: keepsText, options: "--include reposts",
      inclusions: [.reposts: "the works council asked for it"],
      archives: [
        ArchiveDescription(name: "posts.zip", identity: [1, 2]),
        ArchiveDescription(name: "slack.zip"),
      ])
  }

  static let authors = ["Ada Quill", "ben", "Cleo", "Ada Quill, Dov"]

  /// The texts of posts are told apart by their numbers.
  static func text(_ number: Int) -> String { "this is the text numbered \(number) in full" }

  /// One of the posts, from 1. Every third has a finding, every fifth one that is redacted, every
  /// seventh could not be decided.
  static func post(_ number: Int) -> StoredPost {
    var metadata = PostMetadata()
    metadata.channel = number.isMultiple(of: 2) ? "linkedin" : "x"
    metadata.audience = .public
    metadata.account = .employee
    metadata.status = .published
    metadata.author = authors[number % authors.count]
    metadata.published = Timestamp(seconds: 1_780_000_000 + Int64(number) * 500_000)
    metadata.language = number.isMultiple(of: 3) ? "de" : nil
    metadata.url = number.isMultiple(of: 4) ? "https://x.example/\(number)" : nil
    var outcome = PostOutcome(verdict: .pass, protectedCount: number == 8 ? 2 : 0)
    if number.isMultiple(of: 3) { outcome.findings.append(finding(number, rule, "best \(number)")) }
    if number.isMultiple(of: 5) { outcome.findings.append(finding(number, secretRule, nil)) }
    if number.isMultiple(of: 6) { outcome.findings.append(waived(number)) }
    if !outcome.findings.isEmpty { outcome.verdict = .fail }
    if number.isMultiple(of: 7) {
      outcome.verdict = .incomplete
      outcome.problems = [
        Problem(
          .limit, "a pattern took too long", advice: "make it simpler", path: "a.json", post: "p7")
      ]
    }
    return StoredPost(
      id: "p\(number)",
      origin: Origin(
        member: number < 11 ? "data/a.json" : "data/b.json", record: number,
        span: number.isMultiple(of: 2) ? Span(number * 100, number * 100 + 90) : nil),
      kind: number == 9 ? .reply : .original, metadata: metadata,
      department: number.isMultiple(of: 2) ? "Sales" : nil, location: "Berlin",
      contentHash: hash(number), outcome: outcome, text: text(number))
  }

  /// What a post's content is known by.
  static func hash(_ number: Int) -> ContentHash {
    ContentKey(bytes: AuditFile.key).hash { $0.add(text(number)) }
  }

  private static func finding(_ number: Int, _ rule: RuleID, _ match: String?) -> StoredFinding {
    StoredFinding(
      rule: rule, severity: .error, message: "“\(match ?? "this")” is risky", field: "text",
      start: Position(byte: 5, line: 1, column: 6), end: Position(byte: 9, line: 1, column: 10),
      match: match, fingerprint: "f\(number)")
  }

  private static func waived(_ number: Int) -> StoredFinding {
    var finding = finding(number, rule, "greatest")
    (finding.severity, finding.suppression, finding.note) = (.warning, .waived, "agreed in May")
    return finding
  }

  /// Everything that the archives hold, in order.
  static func items(of archive: Int) -> [AuditBatch.Item] {
    guard archive == 0 else {
      return [
        .post(post(20)),
        .archiveProblem(Problem(.input, "the archive ends too early", path: "slack.zip")),
      ]
    }
    var items = (1...19).map { AuditBatch.Item.post(post($0)) }
    let place = Position(byte: 40, line: 2, column: 4)
    items.insert(
      .problem(
        Problem(
          .input, "this record has no text", advice: "see what made it", path: "data/a.json",
          position: place), Origin(member: "data/a.json", record: 4)), at: 3)
    return items
  }

  /// Keeps the items of an archive from one on, so many in a batch; each batch leaves out one post.
  static func append(
    _ archive: Int, from start: Int = 0, to writer: AuditWriter, batch size: Int,
    afterEach: () throws -> Void = {}
  ) throws {
    let items = items(of: archive)
    for first in stride(from: start, to: items.count, by: size) {
      let end = min(first + size, items.count)
      try writer.append(
        AuditBatch(
          archive: archive, items: Array(items[first..<end]),
          skipped: ["private": end - first], otherMembers: ["pictures": end - first],
          marker: "\(end)", isLast: end == items.count))
      try afterEach()
    }
  }

  /// Posts that say the same.
  static func cluster(_ writer: AuditWriter) -> StoredCluster {
    let first = PostNumber(archive: 1, ordinal: 1)
    return StoredCluster(
      template: "we are hiring", similarity: 0.75, authors: 3,
      posts: [first, first.advanced(by: 1), first.advanced(by: 2)])
  }

  /// Ends the audit, whatever it has come to.
  static func finish(_ writer: AuditWriter) throws {
    try writer.finish(.incomplete, clusters: [cluster(writer)], at: finished)
  }

  /// Runs the audit as a whole.
  @discardableResult
  static func run(
    _ store: AuditStore, keepsText: Bool = false, batch size: Int = 6
  ) throws -> AuditWriter {
    let writer = try store.begin(description(keepsText: keepsText), at: started)
    try writer.note(formats: ["X archive", "Blog"], of: 0)
    for archive in 0..<2 { try append(archive, to: writer, batch: size) }
    try finish(writer)
    return writer
  }
}
