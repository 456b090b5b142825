import HandrailCore
import Testing

@testable import HandrailAudit

@Suite("What a report reads of an audit")
struct AuditSummaryStoreTests {
  private let audits: StoredAudits
  private let summary: AuditSummary

  init() throws {
    audits = try StoredAudits()
    summary = try AuditSummary(audits.store, postLimit: 100)
  }

  @Test func theNewestAuditIsTaken() throws {
    #expect(summary.number == 2 && summary.verdict == .incomplete)
    #expect(summary.archives.map(\.formats) == [["X archive", "LinkedIn export"]])
    #expect(try AuditSummary(audits.store, audit: 1, postLimit: 9).number == 1)
    #expect(throws: Problem.self) { try AuditSummary(audits.store, audit: 3, postLimit: 9) }
  }

  @Test func totals() {
    let totals = summary.totals
    #expect(totals.read == 36 && totals.checked.posts == 20)
    #expect(totals.checked.failing == 9 && totals.incomplete == 1)
    #expect(totals.checked.findings == SeverityCounts(error: 9, warning: 1))
    #expect(totals.waived == 1 && totals.protected == 1 && totals.problems == 1)
    #expect(totals.people == .exactly(18))
    #expect(summary.notChecked.map(\.name) == ["unlisted", "private"])
    #expect(summary.notChecked.map(\.posts) == [9, 7])
    #expect(summary.otherMembers.map(\.what) == ["settings", "pictures"])
    #expect(
      summary.inclusions == [
        RecordedInclusion(
          inclusion: .reposts, reason: "the works council asked for it", posts: 0)
      ])
  }

  @Test func monthsHaveNoGapsAndAddUp() {
    let months = summary.months.map { $0.month?.description }
    #expect(months == ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", nil])
    #expect(summary.months.reduce(Tally()) { $0 + $1.tally } == summary.totals.checked)
    #expect(summary.months[1].tally == Tally())
  }

  @Test func rulesStandBesideTheAuditBefore() {
    #expect(summary.rules.map(\.rule) == [StoredAudits.best, StoredAudits.secret])
    #expect(summary.rules.map(\.findings) == [9, 1] && summary.rules.map(\.posts) == [9, 1])
    #expect(summary.rules.map(\.before) == [1, 0])
    #expect(
      summary.rules[0].reasons == [
        ReasonTally(message: "best is risky.", findings: 5),
        ReasonTally(message: "greatest is risky.", findings: 4),
      ])
    #expect(summary.rules[0].instead == "Say less.")
    #expect(summary.guardrails.map(\.findings.total) == [9, 1])
    #expect(summary.previous?.number == 1 && summary.previous?.checked.findings.warning == 1)
    #expect(summary.previous?.hadOtherRules == true)
  }

  @Test func fewPeopleAreToldOfTogether() {
    #expect(summary.channels.groups.map(\.name) == ["website", "x"])
    #expect(summary.channels.groups.map(\.people) == [0, 9])
    #expect(summary.channels.folded?.groups == 2)
    #expect(summary.departments.groups.map(\.name) == [nil, "Support"])
    #expect(summary.departments.folded?.people == .exactly(9))
    #expect(summary.locations.isEmpty)
    let channels = summary.channels
    let all = channels.groups.reduce(channels.folded?.tally ?? Tally()) { $0 + $1.tally }
    #expect(all == summary.totals.checked)
  }

  @Test func aLargerMinimumTellsLess() throws {
    let few = try AuditSummary(audits.store, groupSize: 10, postLimit: 100)
    #expect(few.minimumGroup == 10)
    #expect(few.channels.groups.map(\.name) == ["website"])
  }

  @Test func theWorstPostsComeFirst() throws {
    let posts = summary.posts
    #expect(posts.count == 12 && summary.unlistedPosts == 0)
    #expect(posts.map(\.verdict).prefix(10) == Array(repeating: .fail, count: 9) + [.incomplete])
    #expect(posts.last?.findings.map(\.isWaived) == [true])
    let few = try AuditSummary(audits.store, postLimit: 5)
    #expect(few.posts == Array(posts.prefix(5)) && few.unlistedPosts == 7)
  }

  @Test func postsShowWhatManyShare() {
    // Sales and Legal, on the blog and linkedin, are few: only the company's channel is left.
    #expect(Set(summary.posts.compactMap(\.channel)) == ["website", "x"])
    #expect(summary.posts.allSatisfy { $0.department == nil || $0.department == "Support" })
  }

  @Test func templatesNameNobody() {
    #expect(
      summary.clusters == [
        TemplateCluster(
          text: "So proud of us.", posts: 2, people: .fewer(than: 5), channels: [],
          months: Month(year: 2026, month: 1)...Month(year: 2026, month: 3))
      ])
  }

  @Test(arguments: AuditReportFormat.all.map { $0.name })
  func noReportNamesAnAuthor(_ format: String) throws {
    let text = try #require(AuditReportFormat.named(format)).init(style: AuditReportStyle())
      .render(summary).lowercased()
    for author in StoredAudits.authors { #expect(!text.contains(author.lowercased()), "\(author)") }
    #expect(!text.contains("jane"))
  }

  @Test func redactedWordsAreNotThere() {
    let secret = summary.posts.flatMap(\.findings).filter { $0.rule == StoredAudits.secret }
    #expect(secret.map(\.match) == [nil])
  }
}
