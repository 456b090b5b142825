import Foundation
import HandrailCore
import Testing

@testable import HandrailAudit

@Suite struct AuditStoreTests {
  @Test func findingsComeBackAsTheyWereKept() throws {
    let file = try AuditFile()
    try KeptAudit.run(try file.open())
    let store = try AuditStore.openForReading(file.path)
    var found: [PostNumber: [FindingRecord]] = [:]
    try store.forEachFinding(of: 1) { record throws(Problem) in
      found[record.post, default: []].append(record)
    }
    for number in 1...20 {
      let post = KeptAudit.post(number)
      let archive = number == 20 ? 2 : 1
      let records = found[PostNumber(archive: archive, ordinal: number == 20 ? 1 : number)] ?? []
      #expect(records.map(\.finding) == post.outcome.findings)
      for record in records {
        #expect(record.id == post.id)
        #expect(record.archive == archive)
        #expect(record.member == post.origin.member)
        #expect(record.record == post.origin.record)
        #expect(record.channel == post.metadata.channel)
        #expect(record.department == post.department ?? "")
        #expect(record.location == "Berlin")
        #expect(record.published == post.metadata.published)
        #expect(record.url == post.metadata.url)
        #expect(record.verdict == post.outcome.verdict)
      }
    }
  }

  @Test func auditsSayWhatTheyWere() throws {
    let file = try AuditFile()
    let store = try file.open()
    try KeptAudit.run(store)
    _ = try store.begin(KeptAudit.description(), at: KeptAudit.finished)
    let audits = try AuditStore.openForReading(file.path).audits()
    #expect(audits.map(\.number) == [1, 2])
    #expect(audits.map(\.verdict) == [.incomplete, nil])
    #expect(audits.map(\.finished) == [KeptAudit.finished, nil])
    #expect(audits.map(\.started) == [KeptAudit.started, KeptAudit.finished])
    let first = try #require(audits.first)
    #expect(first.since == KeptAudit.description().since)
    #expect(first.groupSize == 5)
    #expect(first.options == "--include reposts")
    #expect(first.handrail == "0.1.0")
    #expect(audits.map(\.ruleSet) == [1, 1])
    #expect(try store.inclusions(of: 1) == KeptAudit.description().inclusions)
    let archives = try store.archives(of: 1)
    #expect(archives.map(\.name) == ["posts.zip", "slack.zip"])
    #expect(archives.map(\.formats) == ["X archive, Blog", ""])
    #expect(archives.map(\.posts) == [19, 1])
    #expect(archives.map(\.isRead) == [true, true])
    #expect(try store.skipped(of: 1) == ["private": 22])
    #expect(try store.otherMembers(of: 1) == ["pictures": 22])
    #expect(try store.skipped(of: 2) == [:])
    let rules = try store.rules(of: 1)
    #expect(rules.map(\.id) == [KeptAudit.rule, KeptAudit.secretRule])
    #expect(rules.first?.instead == "Say less.")
  }

  @Test func problemsNameTheirPlaces() throws {
    let file = try AuditFile()
    let store = try file.open()
    try KeptAudit.run(store)
    let problems = try store.problems(of: 1)
    #expect(problems.map(\.record) == [4, 7, 14, nil])
    #expect(problems.map(\.post?.rawValue) == [nil, 1 << 32 + 7, 1 << 32 + 14, nil])
    #expect(
      problems.first?.problem
        == Problem(
          .input, "this record has no text", advice: "see what made it", path: "data/a.json",
          position: Position(byte: 40, line: 2, column: 4)))
    #expect(problems[1].problem.kind == .limit)
    #expect(problems[1].problem.path == "data/a.json")
    #expect(problems[3].problem.path == "slack.zip")
    #expect(problems[3].archive == 2)
  }

  @Test func groupsAreCounted() throws {
    let file = try AuditFile()
    let store = try file.open()
    try KeptAudit.run(store)
    let channels = try store.counts(of: 1, by: .channel)
    #expect(channels.map(\.name) == ["linkedin", "x"])
    #expect(channels.map(\.posts) == [10, 10])
    #expect(channels.map(\.protected) == [2, 0])
    #expect(channels.map(\.incomplete) == [1, 1])
    // Ada alone, Ada and Dov, Ben and Cleo: by their numbers modulo four.
    #expect(channels.map(\.authors) == [2, 2])
    // 6, 12, 18, 10, 20 of the even ones; 3, 9, 15, 5 of the odd ones.
    #expect(channels.map(\.failed) == [5, 4])
    // 6, 12, 18, 10, 20; 3, 9, 15 twice, 5.
    #expect(channels.map(\.errors) == [5, 5])
    #expect(channels.map(\.suppressed) == [3, 0])
    let whole = try store.counts(of: 1, by: .whole)
    #expect(whole.map(\.posts) == [20])
    #expect(whole.map(\.errors) == [10])
    #expect(whole.map(\.authors) == [4])
    let rules = try store.counts(of: 1, by: .rule)
    #expect(rules.map(\.name) == ["claims/superlatives", "confidentiality/code-names"])
    #expect(rules.map(\.posts) == [6, 4])
    #expect(rules.map(\.errors) == [6, 4])
    #expect(rules.map(\.suppressed) == [3, 0])
    #expect(
      try store.counts(of: 1, by: .guardrail).map(\.name) == ["claims", "confidentiality"])
    #expect(try store.counts(of: 1, by: .department).map(\.name) == ["", "Sales"])
    #expect(try store.counts(of: 1, by: .location).map(\.posts) == [20])
    let months = try store.counts(of: 1, by: .month)
    #expect(months.map(\.name) == ["2026-06", "2026-07", "2026-08", "2026-09"])
    #expect(months.map(\.posts).reduce(0, +) == 20)
  }

  @Test func clustersNameTheirPosts() throws {
    let file = try AuditFile()
    let store = try file.open()
    let writer = try KeptAudit.run(store)
    #expect(try store.clusters(of: 1) == [KeptAudit.cluster(writer)])
    #expect(try store.clusters(of: 2).isEmpty)
  }

  @Test func textsAreKeptOnlyWhenAsked() throws {
    for keepsText in [false, true] {
      let file = try AuditFile()
      try KeptAudit.run(try file.open(), keepsText: keepsText)
      let texts = try file.contents().filter { $0.contains("this is the text numbered") }
      // Not those in which words under `redact` stand: 5, 10, 15, 20.
      #expect(texts.count == (keepsText ? 16 : 0))
      #expect(!texts.contains { $0.contains("numbered 10 ") })
    }
  }

  @Test func strangeWordsComeBackAsTheyAre() throws {
    let file = try AuditFile()
    let store = try file.open()
    let writer = try store.begin(KeptAudit.description(), at: KeptAudit.started)
    let words = [
      "", "a\u{0}b", "'; DROP TABLE posts; --", "👩‍👩‍👧 ‮é", String(repeating: "x", count: 70_000),
    ]
    for word in words {
      let post = KeptAudit.post(3).changed { post in
        post.id = word
        (post.origin.member, post.metadata.author, post.metadata.channel) = (word, word, word)
        (post.department, post.metadata.url) = (word, word)
        post.outcome.findings[0].message = word
        post.outcome.findings[0].match = word
      }
      try writer.append(
        AuditBatch(archive: 0, items: [.post(post)], skipped: [word: 1], marker: word))
    }
    var found: [FindingRecord] = []
    try store.forEachFinding(of: 1) { record throws(Problem) in found.append(record) }
    #expect(found.map(\.id) == words)
    #expect(found.map(\.member) == words)
    #expect(found.map(\.channel) == words)
    #expect(found.map(\.department) == words)
    #expect(found.map(\.url) == words)
    #expect(found.map(\.finding.message) == words)
    #expect(found.map(\.finding.match) == words)
    #expect(try Set(store.skipped(of: 1).keys) == Set(words))
    #expect(try store.resume(KeptAudit.description())?.progress[0].marker == words.last)
  }

  @Test func numbersInTheFileAreExplainedInIt() throws {
    let file = try AuditFile()
    _ = try file.open()
    let contents = try file.contents()
    #expect(contents.contains(#"codes: "severity", "2", "error""#))
    #expect(contents.contains(#"codes: "audience", "0", "unknown""#))
    #expect(contents.contains(#"codes: "suppression", "1", "waived""#))
  }

  @Test func aFinishedAuditIsInTheFileAlone() throws {
    let file = try AuditFile()
    let store = try file.open()
    try KeptAudit.run(store)
    let copy = try AuditFile()
    try FileManager.default.copyItem(atPath: file.path, toPath: copy.path)
    #expect(try copy.contents() == file.contents())
    #expect(try store.audits().count == 1)
  }

  @Test func nothingRefersToWhatIsNotThere() throws {
    let file = try AuditFile()
    let store = try file.open()
    try KeptAudit.run(store)
    _ = try store.previousResults(under: KeptAudit.rules)
    var dangling: [String] = []
    try store.database.forEach("PRAGMA foreign_key_check") { dangling.append($0.text(0) ?? "") }
    #expect(dangling.isEmpty)
  }
}
