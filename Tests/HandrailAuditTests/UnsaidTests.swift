import HandrailCore
import Testing

@testable import HandrailAudit

/// What an audit did not do is in every report on it.
@Suite struct UnsaidTests {
  private static let reporters: [any AuditReporter] = [
    HumanAuditReporter(), MarkdownAuditReporter(), HTMLAuditReporter(),
  ]

  @Test func postsThatWereTooManyToCompareAreTold() throws {
    let file = try AuditFile()
    let store = try file.open()
    let writer = try store.begin(KeptAudit.description(), at: KeptAudit.started)
    for archive in 0..<2 { try KeptAudit.append(archive, to: writer, batch: 6) }
    try writer.finish(.incomplete, notCompared: 1_234, at: KeptAudit.finished)
    let summary = try AuditSummary(store, postLimit: 0)
    #expect(summary.totals.notCompared == 1_234)
    for reporter in Self.reporters {
      let words = reporter.render(summary).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      #expect(
        words.contains("1,234 posts were not compared with those of other people"), "\(words)")
    }
    #expect(JSONAuditReporter().render(summary).contains("\"not-compared\": 1234"))
  }

  @Test func onlySoManyAreComparedAndTheRestIsCounted() throws {
    let index = try VoiceIndex(temporaryFolder: "/tmp", most: 2)
    for post in 1...5 {
      try index.add(Voice(shingles: [1, 2, 3], text: nil), author: "a\(post)", post: post)
    }
    #expect(index.passedOver == 3)
    #expect(try index.clusters { text, _ in text }.map(\.posts) == [[1, 2]])
  }

  @Test func rulesThatLookAtNothingAreTold() throws {
    let file = try AuditFile()
    let store = try file.open()
    try KeptAudit.run(store)
    #expect(try AuditSummary(store, postLimit: 0).switchedOff.isEmpty)
    // The same rules, in a file that does not say what was switched off.
    var description = KeptAudit.description()
    let rules = [
      RuleID(guardrail: "finance", rule: "quiet"), RuleID(guardrail: "finance", rule: "ticker"),
    ]
    let off = [
      SkippedRules(rules: rules, reason: "no ticker is listed"),
      SkippedRules(rules: [KeptAudit.rule], reason: "no competitor is listed"),
    ]
    description.ruleSet.switchedOff = off
    let writer = try store.begin(description, at: KeptAudit.started)
    try writer.finish(.pass, at: KeptAudit.finished)
    let summary = try AuditSummary(store, postLimit: 0)
    #expect(summary.switchedOff == [off[1], off[0]])
    for reporter in Self.reporters.dropFirst() {
      #expect(
        reporter.render(summary)
          .contains("finance/quiet and finance/ticker"), "\(type(of: reporter).name)")
    }
    #expect(JSONAuditReporter().render(summary).contains("no ticker is listed"))
  }
}
