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
    try KeptAudit.run(store)
    let previous = try #require(try store.previousResults(under: KeptAudit.rules)?.open())
    let outcomes = try previous.outcomes(for: (1...21).map(KeptAudit.hash))
    for number in 1...20 {
      let outcome = KeptAudit.post(number).outcome
      // What could not be decided is tried again.
      #expect(outcomes[number - 1] == (outcome.verdict == .incomplete ? nil : outcome))
    }
    #expect(outcomes[20] == nil)
  }

  /// In the order of the archive, backwards, shuffled, with unknown ones between, each twice.
  @Test func theOrderOfQuestionsDoesNotMatter() throws {
    let file = try AuditFile()
    let store = try file.open()
    for _ in 0..<2 { try KeptAudit.run(store) }
    let previous = try #require(try store.previousResults(under: KeptAudit.rules)?.open())
    var random = SplitMix64(seed: 3)
    var orders = [Array(1...19), (1...19).reversed(), (1...19).flatMap { [$0, $0] }]
    orders += (0..<20).map { _ in (1...40).map { _ in random.number(below: 40) + 1 } }
    for order in orders {
      let outcomes = try previous.outcomes(for: order.map(KeptAudit.hash))
      for (number, outcome) in zip(order, outcomes) {
        let expected = KeptAudit.post(number).outcome
        let isKnown = number <= 20 && expected.verdict != .incomplete
        #expect(outcome == (isKnown ? expected : nil), "\(number) in \(order)")
        #expect(try previous.outcome(for: KeptAudit.hash(number)) == outcome)
      }
    }
  }

  @Test func otherRulesAndUnfinishedAuditsDoNotCount() throws {
    let file = try AuditFile()
    let store = try file.open()
    #expect(try store.previousResults(under: KeptAudit.rules)?.ruleSet == nil)
    let writer = try store.begin(KeptAudit.description(), at: KeptAudit.started)
    try KeptAudit.append(0, to: writer, batch: 50)
    #expect(try store.previousResults(under: KeptAudit.rules)?.ruleSet == nil)
    try KeptAudit.finish(writer)
    #expect(try store.previousResults(under: KeptAudit.rules) != nil)
    var rules = KeptAudit.rules
    rules.digest = SHA256.digest(of: [9])
    #expect(try store.previousResults(under: rules) == nil)
    rules = KeptAudit.rules
    rules.handrail = "0.2.0"
    #expect(try store.previousResults(under: rules) == nil)
  }

  @Test func resultsCanBeAskedForWhileOthersAreWritten() throws {
    let file = try AuditFile()
    let store = try file.open()
    try KeptAudit.run(store)
    let previous = try #require(try store.previousResults(under: KeptAudit.rules)?.open())
    let writer = try store.begin(KeptAudit.description(), at: KeptAudit.started)
    for number in 1...6 {
      #expect(try previous.outcome(for: KeptAudit.hash(number)) != nil)
      try writer.append(
        AuditBatch(archive: 0, items: [.post(KeptAudit.post(number))], marker: "\(number)"))
    }
  }
}
