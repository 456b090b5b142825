import Foundation
import HandrailArchives
import HandrailCore
import HandrailEngine
import HandrailPolicy
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailAudit

/// Where findings are in audits: the words that were found stand there, and nothing else.
@Suite struct FindingPositionTests {
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
        in: [everything]
        message: “{match}” is not announced
        examples:
          flagged: ["[[Project Titan]]"]
          passed: ["Titan"]
    """

  private func posts(_ archive: Archive, name: String) throws -> (
    judged: [StoredPost], texts: [String: [String: [UInt8]]], importers: [String]
  ) {
    let (rules, problems) = RuleLoader(files: MemoryFiles(["n.yml": Self.rules]))
      .load(configuration: nil, guardrails: ["n.yml"])
    try #require(problems.isEmpty)
    var stated = PostMetadata()
    stated.account = .company
    let settings = AuditSettings(
      selection: AuditSelection(
        register: AccountRegister(), inclusions: Set(Inclusion.allCases), stated: stated,
        now: Timestamp(seconds: 1_782_000_000)),
      failOn: .error, sizeLimit: 1 << 20, policy: FindingPolicy(),
      key: ContentKey(try #require(FingerprintKey(String(repeating: "0f", count: 32)))))
    let parts = try archive.survey().parts
    var texts: [String: [String: [UInt8]]] = [:]
    for part in parts {
      try part.importer.init().read(part.archive) { item throws(Problem) in
        guard case .post(let post) = item else { return }
        switch post.content {
        case .texts(let fields, _):
          for field in fields { texts[post.id, default: [:]][field.name] = Array(field.text.utf8) }
        case .file(let bytes, _): texts[post.id, default: [:]][""] = bytes
        }
      }
    }
    var judged: [StoredPost] = []
    let run = AuditRun(plan: Plan.compile(rules).plan, settings: settings, jobs: 1)
    let source = AuditSource(archive: 0, name: name, format: "", title: "")
    try run.audit(
      parts.map {
        AuditRun.Part(source: source, importer: $0.importer.init(), archive: $0.archive)
      }
    ) { share throws(Problem) in judged += share.posts.map(\.post) }
    return (judged, texts, parts.map { $0.importer.name })
  }

  /// The text of a line of a batch, as any reader of JSON has it.
  private func text(ofLine line: ArraySlice<UInt8>) throws -> [UInt8] {
    let value = try #require(
      JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    return Array(try #require(value["text"] as? String).utf8)
  }

  @Test(arguments: PositionFixture.all)
  func theWordsStandThere(fixture: PositionFixture) throws {
    let folder = URL(fileURLWithPath: NSTemporaryDirectory())
      .appendingPathComponent("handrail-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(fixture.path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(fixture.bytes).write(to: file)
    let (judged, texts, importers) = try posts(Archive(opening: folder.path), name: folder.path)
    #expect(importers == [fixture.importer])
    let found = judged.flatMap { post in post.outcome.findings.map { (post, $0) } }
    #expect(found.count == 2, "\(judged)")
    for (post, finding) in found {
      let record = post.origin.span.map { Array(fixture.bytes[$0.start..<$0.end]) }
      if let record {
        #expect(String(decoding: record, as: UTF8.self).contains("Project Titan"))
      }
      var text = texts[post.id]?[finding.field ?? ""]
      if text == nil, let record { text = try self.text(ofLine: record[...]) }
      let whole = try #require(text)
      let words = whole[finding.start.byte..<finding.end.byte]
      // Reports show a space of any kind as a plain one.
      let shown = String(decoding: words, as: UTF8.self).replacing("\u{A0}", with: " ")
      #expect(shown == finding.match)
      #expect(shown.lowercased() == "project titan")
      let before = String(decoding: whole[..<finding.start.byte], as: UTF8.self).unicodeScalars
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(finding.start.line == lines.count)
      #expect(finding.start.column == (lines.last?.count ?? 0) + 1)
    }
  }
}
