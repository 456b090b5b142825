import HandrailCore
import TestSupport
import Testing

@testable import HandrailAudit

extension PreviousResults {
  /// What was decided of several contents.
  fileprivate func outcomes(for hashes: [ContentHash]) throws(Problem) -> [PostOutcome?] {
    try atOneMoment { () throws(Problem) in
      var outcomes: [PostOutcome?] = []
      for hash in hashes { outcomes.append(try outcome(for: hash)) }
      return outcomes
    }
  }
}

@Suite struct PreviousResultsTests {
  @Test func whatWasDecidedIsKnownAgain() throws {
    let file = try AuditFile()
    let store = try file.open()
    try SampleAudit.run(store)
    let previous = try #require(try store.previousResults(under: SampleAudit.rules)?.open())
    let outcomes = try previous.outcomes(for: (1...21).map(SampleAudit.hash))
    for number in 1...20 {
      let outcome = SampleAudit.post(number).outcome
      // What could not be decided is tried again.
      #expect(outcomes[number - 1] == (outcome.verdict == .incomplete ? nil : outcome))
    }
    #expect(outcomes[20] == nil)
  }

  /// In the order of the archive, backwards, shuffled, with unknown ones between, each twice.
  @Test func theOrderOfQuestionsDoesNotMatter() throws {
    let file = try AuditFile()
    let store = try file.open()
    for _ in 0..<2 { try SampleAudit.run(store) }
    let previous = try #require(try store.previousResults(under: SampleAudit.rules)?.open())
    var random = SplitMix64(seed: 3)
    var orders = [Array(1...19), (1...19).reversed(), (1...19).flatMap { [$0, $0] }]
    orders += (0..<20).map { _ in (1...40).map { _ in random.number(below: 40) + 1 } }
    for order in orders {
      let outcomes = try previous.outcomes(for: order.map(SampleAudit.hash))
      for (number, outcome) in zip(order, outcomes) {
        let expected = SampleAudit.post(number).outcome
        let isKnown = number <= 20 && expected.verdict != .incomplete
        #expect(outcome == (isKnown ? expected : nil), "\(number) in \(order)")
        #expect(try previous.outcome(for: SampleAudit.hash(number)) == outcome)
      }
    }
  }

  @Test func otherRulesAndUnfinishedAuditsDoNotCount() throws {
    let file = try AuditFile()
    let store = try file.open()
    #expect(try store.previousResults(under: SampleAudit.rules)?.ruleSet == nil)
    let writer = try store.begin(SampleAudit.description(), at: SampleAudit.started)
    try SampleAudit.append(0, to: writer, batch: 50)
    #expect(try store.previousResults(under: SampleAudit.rules)?.ruleSet == nil)
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
    let previous = try #require(try store.previousResults(under: SampleAudit.rules)?.open())
    let writer = try store.begin(SampleAudit.description(), at: SampleAudit.started)
    for number in 1...6 {
      #expect(try previous.outcome(for: SampleAudit.hash(number)) != nil)
      try writer.append(
        AuditBatch(archive: 0, items: [.post(SampleAudit.post(number))], marker: "\(number)"))
    }
  }
}
