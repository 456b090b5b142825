import Foundation
import HandrailCore
import TestSupport
import Testing

@testable import HandrailAudit

/// Audits that are interrupted and go on.
@Suite struct ResumeTests {
  @Test(arguments: [1, 2, 5, 19, 50])
  func theFileDoesNotTellHowTheWorkWasCut(size: Int) throws {
    let (one, other) = (try AuditFile(), try AuditFile())
    try KeptAudit.run(try one.open(), batch: 6)
    try KeptAudit.run(try other.open(), batch: size)
    #expect(try one.contents() == other.contents())
  }

  /// A copy of the files is what a program leaves that is killed at that moment.
  @Test(arguments: [1, 3, 7])
  func whatWasKilledGoesOnAsIfNothingHadBeen(size: Int) throws {
    let undisturbed = try AuditFile()
    try KeptAudit.run(try undisturbed.open())
    let file = try AuditFile()
    let store = try file.open()
    let writer = try store.begin(KeptAudit.description(), at: KeptAudit.started)
    try writer.note(formats: ["X archive", "Blog"], of: 0)
    var left = [try file.copy()]
    for archive in 0..<2 {
      try KeptAudit.append(archive, to: writer, batch: size) { left.append(try file.copy()) }
    }
    for copy in left {
      try goOn(copy)
      #expect(try copy.contents() == undisturbed.contents())
    }
    #expect(left.count > 3)
  }

  @Test func whatIsUnderWayWhenTheProgramIsKilledIsNotThere() throws {
    let file = try AuditFile()
    let store = try file.open()
    let writer = try store.begin(KeptAudit.description(), at: KeptAudit.started)
    try KeptAudit.append(0, to: writer, batch: 10) {}
    let kept = try file.contents()
    var copy: AuditFile?
    #expect(throws: Problem.self) {
      try store.database.transaction { () throws(Problem) in
        try store.database.run(script: "DELETE FROM posts; DELETE FROM findings")
        copy = try? file.copy()
        throw Problem(.input, "as if killed")
      }
    }
    #expect(try copy?.contents() == kept)
    #expect(try file.contents() == kept)
  }

  private func goOn(_ file: AuditFile) throws {
    let store = try file.open()
    var description = KeptAudit.description()
    // The moment of the second start must not count.
    description.asOf = Timestamp(seconds: 5)
    let writer = try #require(try store.resume(description))
    #expect(writer.asOf == KeptAudit.description().asOf)
    for archive in 0..<2 where !writer.progress[archive].isRead {
      let start = writer.progress[archive].marker.flatMap { Int($0) } ?? 0
      try KeptAudit.append(archive, from: start, to: writer, batch: 4)
    }
    try KeptAudit.finish(writer)
  }

  @Test func onlyTheSameAuditGoesOn() throws {
    let file = try AuditFile()
    let store = try file.open()
    let description = KeptAudit.description()
    #expect(try store.resume(description) == nil)
    let writer = try store.begin(description, at: KeptAudit.started)
    var others = [AuditDescription](repeating: description, count: 7)
    others[0].ruleSet.digest = SHA256.digest(of: [])
    others[1].failOn = .warning
    others[2].since = nil
    others[3].options = ""
    others[4].inclusions = [:]
    others[5].archives[0].identity = [9]
    others[6].keepsText = true
    for other in others { #expect(try store.resume(other) == nil) }
    #expect(try store.resume(description)?.audit == writer.audit)
    try KeptAudit.finish(writer)
    #expect(try store.resume(description) == nil)
  }

  @Test func twoCannotGoOnWithOneAudit() throws {
    let file = try AuditFile()
    let first = try file.open().begin(KeptAudit.description(), at: KeptAudit.started)
    let second = try #require(try file.open().resume(KeptAudit.description()))
    let batch = AuditBatch(archive: 0, items: [.post(KeptAudit.post(1))], marker: "1")
    try first.append(batch)
    let problem = #expect(throws: Problem.self) { try second.append(batch) }
    #expect(problem?.message == "another handrail is going on with this audit")
    #expect(try file.open().archives(of: 1).map(\.posts) == [1, 0])
  }

  @Test func twoAuditsAtOnceDoNotMixUpTheirRows() throws {
    let file = try AuditFile()
    let (one, other) = (try file.open(), try file.open())
    let writers = [
      try one.begin(KeptAudit.description(), at: KeptAudit.started),
      try other.begin(KeptAudit.description(), at: KeptAudit.started),
    ]
    let items = KeptAudit.items(of: 0)
    for (index, item) in items.enumerated() {
      for writer in writers.shuffled() {
        try writer.append(AuditBatch(archive: 0, items: [item], marker: "\(index)"))
      }
    }
    var dangling: [String] = []
    try one.database.forEach("PRAGMA foreign_key_check") { dangling.append($0.text(0) ?? "") }
    #expect(dangling.isEmpty)
    for audit in 1...2 {
      #expect(try one.counts(of: audit, by: .channel).map(\.posts) == [9, 10])
      #expect(try one.counts(of: audit, by: .rule) == one.counts(of: 1, by: .rule))
    }
  }
}
