import HandrailAudit
import HandrailCore
import Testing

@Suite struct AccountLoaderTests {
  private func load(_ text: String) -> (register: AccountRegister, problems: [Problem]) {
    AccountLoader.load(path: "accounts.yml", bytes: Array(text.utf8))
  }

  @Test func readsWhoseAccountsMayBeLookedAt() throws {
    let (register, problems) = load(
      """
      - account: [acme, acme-careers]
        channel: x
        kind: company
      - account: "@jane.doe"
        kind: employee
        from: 2026-01-15
        until: 2027-01-01
        department: Engineering
        location: Berlin
      """)
    #expect(problems.isEmpty)
    #expect(register.entry(of: "ACME", on: "x")?.kind == .company)
    #expect(register.entry(of: "@acme-careers", on: "x")?.kind == .company)
    #expect(register.entry(of: "acme", on: "linkedin") == nil)
    let jane = try #require(register.entry(of: "Jane.Doe", on: "linkedin"))
    #expect(jane.kind == .employee)
    #expect(jane.department == "Engineering")
    #expect(jane.location == "Berlin")
    #expect(register.entry(of: "john", on: "x") == nil)
  }

  @Test func whoVolunteeredDidSoForATime() throws {
    let entry = AccountEntry(
      kind: .employee, from: Timestamp("2026-01-15"), until: Timestamp("2026-12-01"))
    func covers(_ published: String?, now: String) throws -> Bool {
      entry.covers(published.flatMap { Timestamp($0) }, now: try #require(Timestamp(now)))
    }
    #expect(try covers("2026-01-15", now: "2026-06-01"))
    #expect(try !covers("2026-01-14", now: "2026-06-01"))
    #expect(try covers(nil, now: "2026-06-01"))
    #expect(try !covers(nil, now: "2026-01-01"))
    // When it has ended, what was said before is theirs again.
    #expect(try !covers("2026-06-01", now: "2026-12-01"))
  }

  @Test func tellsAllThatIsWrongAndQuotesNoNames() {
    let (_, problems) = load(
      """
      - account: jane.doe
        kind: employee
      - account: bob.roe
        kind: staff
      - acount: eve.poe
        kind: company
      - account: dan.low
        kind: employee
        from: 2026-05-01
        until: 2026-01-01
      - account: "@Dan.Low"
        kind: company
      """)
    #expect(problems.count == 5)
    #expect(problems.map { $0.position?.line } == [1, 4, 5, 10, 11])
    for problem in problems {
      #expect(problem.path == "accounts.yml")
      #expect(problem.sourceLine == nil)
      for name in ["jane", "bob", "eve", "dan", "Dan"] {
        #expect(!problem.message.contains(name))
      }
    }
  }

  @Test(arguments: ["", "accounts: []", "[]", "just words", "- x"])
  func whatIsNoListOfAccountsIsAProblem(_ text: String) {
    #expect(!load(text).problems.isEmpty)
  }
}
