import HandrailCore
import Testing

@testable import HandrailPolicy

/// What a baseline lets stand, and what it does not.
@Suite struct BaselineTests {
  private static let post = """
    # News of the greatest team

    We are the greatest team of the whole town, and everybody says so.

    Hurrah for RoboVac, which cleans the floor while you are out.
    """

  private func adopted(_ posts: [String: String] = ["a.md": post], key: Bool = false) throws -> Blog
  {
    var blog = Blog(posts: posts, configuration: key ? Blog.key : "")
    try blog.write()
    return blog
  }

  @Test func whatWasThereStands() throws {
    let outcome = try adopted().check()
    #expect(outcome.new.isEmpty)
    #expect(outcome.old == 4)
    #expect(outcome.stale.isEmpty && outcome.housekeeping.isEmpty)
    #expect(outcome.posts.map(\.verdict) == [.pass])
  }

  @Test func whatIsNewIsTold() throws {
    var blog = try adopted()
    blog.posts["a.md"]? += "\n\nIt is the finest of all robots.\n"
    blog.posts["b.md"] = "The greatest of all."
    let outcome = try blog.check()
    #expect(outcome.new == ["a.md plain/boast finest", "b.md plain/boast greatest"])
    #expect(outcome.posts.map(\.verdict) == [.fail, .fail])
  }

  @Test func anotherWordAtTheSamePlaceIsTold() throws {
    var blog = try adopted()
    blog.posts["a.md"] = Self.post.replacing("the greatest team of", with: "the finest team of")
    let outcome = try blog.check()
    #expect(outcome.new == ["a.md plain/boast finest"])
    #expect(outcome.stale.map(\.rule.description) == ["plain/boast"])
  }

  @Test func theSameWordOnceMoreIsToldWhereItIsNew() throws {
    for before in [true, false] {
      var blog = try adopted()
      let more = "It was the greatest day that our office ever had."
      blog.posts["a.md"] = before ? more + "\n\n" + Self.post : Self.post + "\n\n" + more
      let new = try blog.check().posts[0].findings.filter { $0.suppression == nil }
      #expect(new.map(\.start.line) == [before ? 1 : 7])
    }
  }

  @Test func anEditedParagraphKeepsItsEntry() throws {
    var blog = try adopted()
    blog.posts["a.md"] = Self.post
      .replacing(
        "We are the greatest team of the whole town", with: "Are we the greatest gang here")
    let outcome = try blog.check()
    #expect(outcome.new.isEmpty && outcome.stale.isEmpty)
  }

  @Test func whatIsMissingIsMissingWhateverAsksForIt() throws {
    var blog = try adopted(["a.md": "RoboVac is here."])
    blog.posts["a.md"] = "RoboMop is here. RoboVac too."
    #expect(try blog.check().new.isEmpty)
    blog.posts["b.md"] = "RoboMop is here."
    #expect(try blog.check().new == ["b.md plain/sign RoboMop"])
  }

  @Test func equalSentencesAreCounted() throws {
    let sentence = "This is the greatest robot of them all.\n\n"
    var blog = try adopted(["a.md": sentence + sentence])
    #expect(Set(blog.baseline.split(separator: "\n").filter { $0.hasPrefix("-") }).count == 2)
    blog.posts["a.md"] = sentence + sentence + sentence
    #expect(try blog.check().new == ["a.md plain/boast greatest"])
    blog.posts["a.md"] = sentence
    #expect(try blog.check().stale.count == 1)
  }

  @Test func anotherRuleAtTheSamePlaceIsTold() throws {
    var blog = Blog(posts: ["a.md": "Hurrah for RoboVac!"], only: ["plain/cheer"])
    try blog.write()
    blog.only = nil
    #expect(try blog.check().new == ["a.md plain/sign RoboVac"])
  }

  @Test func whatIsWaivedNeedsNoEntry() throws {
    var report = try adopted().reports()[0]
    let note = WaiverNote(reason: "r", approvedBy: nil, until: nil, path: "a.md", line: 1)
    report.findings[0].suppression = .waived(note)
    #expect(BaselineEntry.entries(of: report, path: "a.md").count == report.findings.count - 1)
  }

  @Test func aWaivedFindingStaysWaived() throws {
    let blog = try adopted()
    var report = try blog.reports()[0]
    let note = WaiverNote(reason: "r", approvedBy: nil, until: nil, path: "a.md", line: 1)
    report.findings[0].suppression = .waived(note)
    report.findings[1].suppression = .unchanged
    let baseline = BaselineReader.read(Array(blog.baseline.utf8), path: "b.yml").0
    var ledger = BaselineLedger(baseline, rules: RuleScope(inForce: []) { _ in true }) { _ in true }
    ledger.settle(&report, path: "a.md", failOn: .error)
    #expect(report.findings[0].suppression == .waived(note))
    #expect(report.findings.dropFirst().allSatisfy { $0.suppression == .baseline })
  }

  // MARK: Names

  @Test func aRenamedFileKeepsItsEntries() throws {
    for text in [Self.post, "The greatest!", "RoboVac.", "# The greatest"] {
      var blog = try adopted(["a.md": text])
      blog.posts = ["b/c.md": text]
      let outcome = try blog.check()
      #expect(outcome.new.isEmpty, "\(text)")
      #expect(outcome.stale.isEmpty)
    }
  }

  @Test func aCopyIsNew() throws {
    var blog = try adopted()
    blog.posts["b.md"] = Self.post
    #expect(try blog.check().new.count == 4)
    blog.posts["c.md"] = Self.post
    blog.posts["a.md"] = nil
    // One of the two is the file that moved.
    #expect(try blog.check().new.count == 4)
  }

  @Test func aFileThatIsGoneExcusesNothingElse() throws {
    var blog = try adopted(["a.md": "# The greatest\n\nRoboVac is what we made this year. Read on!"]
    )
    blog.posts = ["b.md": "# The greatest\n\nOur cook has made soup of what RoboMop brought him."]
    let outcome = try blog.check()
    #expect(outcome.new.count == 2)
    #expect(outcome.stale.count == 2)
  }

  @Test func aPostWithEntriesOfItsOwnTakesNoneOfAnother() throws {
    var blog = try adopted(["a.md": "The greatest day of my life.", "b.md": "The finest soup."])
    blog.posts = ["b.md": "The finest soup.\n\nThe greatest day of my life."]
    #expect(try blog.check().new == ["b.md plain/boast greatest"])
  }

  @Test func postsOfABatchAreTheirOwn() throws {
    let blog = try adopted(["a.md": "The greatest!"])
    var report = try blog.reports()[0]
    report.id = "one"
    let entries = BaselineEntry.entries(of: report, path: "q.ndjson")
    #expect(entries.map(\.post) == [PostName(path: "q.ndjson", id: "one")])
    let text = BaselineWriter.text(of: entries, key: nil)
    let baseline = BaselineReader.read(Array(text.utf8), path: "b.yml").0
    #expect(baseline.entries == entries)
    let rules = RuleScope(inForce: [RuleID(guardrail: "plain", rule: "boast")]) { _ in true }
    var ledger = BaselineLedger(baseline, rules: rules) { _ in true }
    var (same, other) = (report, report)
    other.id = "two"
    ledger.settle(&other, path: "q.ndjson", failOn: .error)
    #expect(other.findings[0].suppression == nil)
    #expect(ledger.stale { _ in true } == entries)
    #expect(ledger.stale { _ in false }.isEmpty)
    ledger.settle(&same, path: "q.ndjson", failOn: .error)
    #expect(same.findings[0].suppression == .baseline)
    #expect(ledger.stale { _ in true }.isEmpty)
  }

  // MARK: What is left over

  @Test func whatWasMendedIsStale() throws {
    var blog = try adopted()
    blog.posts["a.md"] = "All is well."
    let outcome = try blog.check()
    #expect(outcome.stale.count == 4 && outcome.kept.isEmpty)
    let finding = try #require(outcome.housekeeping.first)
    #expect(
      finding.message
        == "The baseline lists 2 findings of plain/boast in a.md that are no longer there.")
    #expect(finding.path == "b.yml" && finding.start.line == 4 && finding.start.column == 3)
    #expect(outcome.housekeeping.count == 3)
    #expect(Set(outcome.housekeeping.map(\.fingerprint)).count == 3)
  }

  @Test func postsThatWereNotLookedAtAreNotStale() throws {
    var blog = try adopted(["a.md": Self.post, "b.md": Self.post])
    blog.posts = ["a.md": "Fine.", "b.md": "Fine.", "c.md": "Fine."]
    #expect(Set(try blog.check(["a.md"]).stale.map(\.post.path)) == ["a.md"])
    #expect(Set(try blog.check(["c.md"]).stale.map(\.post.path)).isEmpty)
    blog.posts["b.md"] = nil
    #expect(Set(try blog.check(["c.md"]).stale.map(\.post.path)).isEmpty)
    #expect(Set(try blog.check().stale.map(\.post.path)) == ["a.md", "b.md"])
  }

  @Test func rulesThatDidNotLookLeaveNothingStale() throws {
    var blog = try adopted()
    blog.posts["a.md"] = "All is well."
    blog.only = ["plain/cheer"]
    #expect(try blog.check().stale.map(\.rule.description) == ["plain/cheer"])
  }

  @Test func rulesThatAreNoMoreLeaveTheirEntriesStale() throws {
    var blog = try adopted(["a.md": "The greatest!"])
    blog.baseline = blog.baseline.replacing("plain/boast", with: "plain/gone")
    #expect(try blog.check().stale.count == 1)
  }

  @Test func aPostThatCouldNotBeReadIsNotJudged() throws {
    let blog = try adopted(["a.md": "The greatest!"])
    let baseline = BaselineReader.read(Array(blog.baseline.utf8), path: "b.yml").0
    let rules = RuleScope(inForce: [RuleID(guardrail: "plain", rule: "boast")]) { _ in true }
    var ledger = BaselineLedger(baseline, rules: rules) { _ in true }
    var report = try blog.reports()[0]
    report.findings = []
    report.problems = [Problem(.limit, "it took too long")]
    ledger.settle(&report, path: "a.md", failOn: .error)
    #expect(ledger.stale { _ in true }.isEmpty)
  }
}
