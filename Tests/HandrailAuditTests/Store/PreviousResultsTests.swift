import HandrailCore
import Testing

@testable import HandrailAudit

@Suite struct PreviousResultsTests {
  @Test func whatWasDecidedIsKnownAgain() throws {
    let file = try AuditFile()
    let store = try file.open()
    try SampleAudit.run(store)
    let previous = try #require(try store.previousResults(under: SampleAudit.rules))
    let outcomes = try previous.outcomes(for: (1...21).map(SampleAudit.hash))
    for number in 1...20 {
      let outcome = SampleAudit.post(number).outcome
      // What could not be decided is tried again.
      #expect(outcomes[number - 1] == (outcome.verdict == .incomplete ? nil : outcome))
    }
    #expect(outcomes[20] == nil)
  }

  @Test func otherRulesAndUnfinishedAuditsDoNotCount() throws {
    let file = try AuditFile()
    let store = try file.open()
    #expect(try store.previousResults(under: SampleAudit.rules) == nil)
    let writer = try store.begin(SampleAudit.description(), at: SampleAudit.started)
    try SampleAudit.append(0, to: writer, batch: 50)
    #expect(try store.previousResults(under: SampleAudit.rules) == nil)
    try SampleAudit.finish(writer)
    #expect(try store.previousResults(under: SampleAudit.rules) != nil)
    var rules = SampleAudit.rules
    rules.digest = SHA256.digest(of: [9])
    #expect(try store.previousResults(under: rules) == nil)
    rules = SampleAudit.rules
    rules.handrail = "0.2.0"
    #expect(try store.previousResults(under: rules) == nil)
  }

  @Test func resultsCanBeAskedForWhileOthersAreWritten() throws {
    let file = try AuditFile()
    let store = try file.open()
    try SampleAudit.run(store)
    let previous = try #require(try store.previousResults(under: SampleAudit.rules))
    let writer = try store.begin(SampleAudit.description(), at: SampleAudit.started)
    for number in 1...6 {
      #expect(try previous.outcomes(for: [SampleAudit.hash(number)]).first != .some(nil))
      try writer.append(
        AuditBatch(archive: 0, items: [.post(SampleAudit.post(number))], marker: "\(number)"))
    }
  }
}
