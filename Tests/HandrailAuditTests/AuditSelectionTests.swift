import HandrailAudit
import HandrailCore
import Testing

@Suite struct AuditSelectionTests {
  private let register = AccountRegister(
    path: "accounts.yml",
    [
      ("acme", "x", AccountEntry(kind: .company)),
      (
        "jane", nil,
        AccountEntry(kind: .employee, from: Timestamp("2026-01-01"), until: Timestamp("2027-01-01"))
      ),
      ("kim", nil, AccountEntry(kind: .personal)),
    ])
  private let now = Timestamp(seconds: 1_782_000_000)  // 2026-06-21

  private func selection(
    _ inclusions: Set<Inclusion> = [], since: String? = nil, stated: AccountKind? = nil,
    register: AccountRegister? = nil
  ) -> AuditSelection {
    var known = PostMetadata()
    known.account = stated
    return AuditSelection(
      register: register ?? self.register, inclusions: inclusions,
      since: since.flatMap { Timestamp($0) }, stated: known, now: now)
  }

  private func post(
    _ author: String?, channel: String = "x", _ audience: Audience? = .public,
    status: PostStatus = .published, published: String = "2026-03-01", account: AccountKind? = nil
  ) -> PostMetadata {
    var metadata = PostMetadata()
    metadata.author = author
    metadata.channel = channel
    metadata.audience = audience
    metadata.status = status
    metadata.published = Timestamp(published)
    metadata.account = account
    return metadata
  }

  private func reason(_ choice: AuditSelection.Choice) -> SkipReason? {
    if case .skipped(let reason) = choice { reason } else { nil }
  }

  @Test func onlyTheCompanyAndWhoVolunteeredIsJudged() {
    let all = selection()
    #expect(reason(all.choice(post("acme"), kind: .original)) == nil)
    #expect(reason(all.choice(post("jane"), kind: .reply)) == nil)
    #expect(reason(all.choice(post("kim"), kind: .original)) == .personal)
    #expect(reason(all.choice(post("stranger"), kind: .original)) == .unlisted)
    #expect(reason(all.choice(post(nil), kind: .original)) == .unlisted)
    #expect(reason(all.choice(post("acme", channel: "reddit"), kind: .original)) == .unlisted)
    #expect(
      reason(all.choice(post("jane", published: "2025-12-31"), kind: .original))
        == .notVolunteered)
  }

  @Test func aPostCannotSayThatItsAccountMayBeLookedAt() {
    #expect(
      reason(selection().choice(post("stranger", account: .employee), kind: .original))
        == .unlisted)
    let none = selection(register: AccountRegister())
    #expect(reason(none.choice(post("stranger", account: .employee), kind: .original)) == nil)
    #expect(reason(none.choice(post("stranger", account: .personal), kind: .original)) == .personal)
    #expect(reason(none.choice(post("stranger"), kind: .original)) == .unlisted)
  }

  @Test func privateMessagesAreLeftAloneWhoeverWroteThem() {
    for stated in [nil, AccountKind.company] {
      let all = selection(stated: stated)
      #expect(reason(all.choice(post("acme", .private), kind: .original)) == .private)
      #expect(reason(all.choice(post("acme", .followers), kind: .original)) == .followers)
      #expect(reason(all.choice(post("acme", .internal), kind: .original)) == nil)
    }
    #expect(
      reason(selection([.private]).choice(post("acme", .private), kind: .original)) == nil)
    #expect(
      reason(selection([.private]).choice(post("stranger", .private), kind: .original))
        == .unlisted)
  }

  @Test func othersWordsAndWhatWasTakenBackAreOnlyCounted() {
    let all = selection(since: "2026-02-01")
    #expect(reason(all.choice(post("acme"), kind: .repost)) == .reposts)
    #expect(reason(all.choice(post("acme"), kind: .others)) == .others)
    #expect(reason(all.choice(post("acme", status: .deleted), kind: .original)) == .deleted)
    #expect(reason(all.choice(post("acme", status: .draft), kind: .original)) == nil)
    #expect(
      reason(all.choice(post("acme", published: "2026-01-31"), kind: .original)) == .before)
    let asked = selection([.reposts, .others, .deleted, .unlisted])
    #expect(reason(asked.choice(post("stranger"), kind: .repost)) == nil)
    #expect(reason(asked.choice(post("stranger"), kind: .others)) == nil)
    #expect(reason(asked.choice(post("acme", status: .deleted), kind: .original)) == nil)
    #expect(reason(asked.choice(post("kim"), kind: .original)) == .personal)
  }
}
