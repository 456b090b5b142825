import HandrailAudit
import TestSupport
import Testing

@Suite(
  "The page of an audit in a browser",
  .enabled(if: Browser.program != nil, "needs Chromium and python3"))
struct AuditPageBrowserTests {
  /// Looked at once: a browser takes seconds.
  private static let acme = Result {
    try AuditPageSight.look(at: HTMLAuditReporter().render(SampleAudit.summary))
  }

  @Test func asksTheNetworkForNothingAndComplainsOfNothing() throws {
    let sight = try Self.acme.get()
    #expect(sight.requests == [])
    #expect(sight.console == [])
  }

  @Test func everyTextStandsOutFromWhatIsBehindIt() throws {
    let sight = try Self.acme.get()
    for colours in ["light", "dark", "toggled"] {
      let contrast = try #require(sight.contrast[colours])
      #expect(contrast.count > 1_000, "\(colours)")
      #expect(contrast.weak == [], "\(colours)")
    }
  }

  @Test func canBeReadByEar() throws {
    let structure = try Self.acme.get().structure
    #expect(structure.landmarks == [1, 1, 1, 1])
    #expect(structure.headings.first == 1)
    #expect(structure.headings.filter { $0 == 1 }.count == 1)
    for (above, below) in zip(structure.headings, structure.headings.dropFirst()) {
      #expect(below <= above + 1)
    }
    #expect(structure.tables > 8 && structure.captions == structure.tables)
    #expect(structure.unscoped == 0)
    #expect(structure.images.count > 20 && structure.images.allSatisfy { $0 })
    #expect(structure.doubled == [] && structure.dangling == [])
  }

  @Test func theTabKeyReachesEverythingAndShowsWhereItIs() throws {
    let stops = try Self.acme.get().tabbed
    #expect(stops.first?.name.contains("Skip to the report") == true)
    for wanted in [
      "button|theme|", "button||Findings by rule|Findings|", "input|words|", "select|rule|",
      "a|||401: show the posts|", "summary|", "button|more|", "Chart of findings",
    ] {
      #expect(
        stops.contains { $0.name.contains(wanted) || $0.name.hasPrefix(wanted) }, "\(wanted)")
    }
    for stop in stops { #expect(stop.outline >= 2, "\(stop.name)") }
  }

  @Test func enterSorts() throws {
    let orders = try #require(try Self.acme.get().sorting)
    let numbers = SampleAudit.rules.map(\.findings)
    #expect(orders.map(\.direction) == ["descending", "ascending"])
    #expect(orders.map(\.numbers) == [numbers.sorted(by: >), numbers.sorted()])
  }

  @Test func everyNumberLeadsToItsPosts() throws {
    let filtering = try #require(try Self.acme.get().filtering)
    #expect(filtering.count == SampleAudit.posts.count && filtering.first == 100)
    #expect(filtering.links > 100)
    #expect(filtering.wrong == [])
    #expect(filtering.searched == 1)
  }

  @Test func fitsOnATelephone() throws {
    let phone = try Self.acme.get().phone
    #expect(phone == [375, 375])
  }

  @Test func isAllThereWithoutItsScript() throws {
    let scriptless = try Self.acme.get().scriptless
    #expect(scriptless.posts == SampleAudit.posts.count)
    #expect(scriptless.controls == 0)
  }

  @Test(arguments: [SampleAudit.clean, SampleAudit.empty])
  func thereMayBeNothingToTell(_ summary: AuditSummary) throws {
    let sight = try AuditPageSight.look(at: HTMLAuditReporter().render(summary))
    #expect(sight.console == [] && sight.requests == [])
    #expect(sight.contrast.values.flatMap(\.weak) == [])
    #expect(sight.filtering == nil)
    #expect(sight.structure.dangling == [] && sight.structure.landmarks == [1, 1, 1, 1])
  }

  @Test func wordsOfOthersRunNothing() throws {
    let sight = try AuditPageSight.look(at: HTMLAuditReporter().render(HostileAudit.summary))
    let plain = try Self.acme.get().structure
    #expect(sight.structure.captured == nil)
    #expect(sight.console == [] && sight.requests == [])
    #expect(sight.structure.scripts == 1)
    #expect(sight.structure.handlers == [])
    #expect(Set(sight.structure.elements).isSubset(of: Set(plain.elements + ["br"])))
    for address in sight.structure.addresses { #expect(address.hasPrefix("https://x.example/")) }
    #expect(sight.structure.doubled == [] && sight.structure.dangling == [])
  }
}
