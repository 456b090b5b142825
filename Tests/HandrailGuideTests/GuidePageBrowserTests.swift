import HandrailGuide
import TestSupport
import Testing

@Suite(
  "The page of a guide in a browser",
  .enabled(if: Browser.program != nil, "needs Chromium and python3"))
struct GuidePageBrowserTests {
  /// Looked at once: a browser takes seconds.
  private static let sample = Result { try GuidePageSight.look(at: SampleGuide.guide) }

  private static var rules: Int {
    (SampleGuide.guide.topics + SampleGuide.guide.freedoms).flatMap(\.rules).count
  }

  @Test func asksTheNetworkForNothingAndComplainsOfNothing() throws {
    let sight = try Self.sample.get()
    #expect(sight.requests == [])
    #expect(sight.console == [])
  }

  @Test func everyTextStandsOutFromWhatIsBehindIt() throws {
    let sight = try Self.sample.get()
    for colours in ["light", "dark", "toggled", "answered"] {
      let contrast = try #require(sight.contrast[colours])
      #expect(contrast.count > 100, "\(colours)")
      #expect(contrast.weak == [], "\(colours)")
    }
  }

  @Test func canBeReadByEar() throws {
    let structure = try Self.sample.get().structure
    #expect(structure.landmarks == [1, 1, 1, 1])
    #expect(structure.headings.first == 1)
    #expect(structure.headings.filter { $0 == 1 }.count == 1)
    for (above, below) in zip(structure.headings, structure.headings.dropFirst()) {
      #expect(below <= above + 1)
    }
    #expect(structure.doubled == [] && structure.dangling == [])
    #expect(structure.handlers == [] && structure.scripts == 1)
    #expect(structure.addresses.contains("mailto:claims@kitewind.example"))
    #expect(structure.addresses.contains("https://handbook.kitewind.example/#claims"))
  }

  @Test func theTabKeyReachesEverythingAndShowsWhereItIs() throws {
    let stops = try Self.sample.get().tabbed
    #expect(stops.first?.name.contains("Skip to the guardrails") == true)
    for wanted in [
      "button|theme|", "input|words|", "a|||We write as we talk", "summary|||1 more",
      "button|begin|",
    ] {
      #expect(stops.contains { $0.name.hasPrefix(wanted) }, "\(wanted)")
    }
    for stop in stops { #expect(stop.outline >= 2, "\(stop.name)") }
  }

  @Test func theQuizIsPlayedByKeyboard() throws {
    let game = try #require(try Self.sample.get().quiz)
    #expect(game.posts.count == Quiz.length)
    #expect(Set(game.posts.map(\.words)).count == Quiz.length)
    #expect(Set(game.posts.map(\.rule)).count == Quiz.length)
    let passing = game.posts.count { $0.right == "pass" }
    #expect(passing >= 2 && passing <= 3)
    for (number, post) in game.posts.enumerated() {
      #expect(post.place == "Post \(number + 1) of \(Quiz.length)")
      // The marks would tell the answer.
      #expect(post.marks == 0)
      #expect(post.focus == "asked" && post.after == "next")
      #expect(post.isLive && post.isClosed)
      #expect(
        post.said.hasPrefix(
          Quiz.judgement(on: post.answer == "pass", passes: post.right == "pass")))
      #expect(post.said.contains("Read more: "))
    }
    #expect(game.score.said == Quiz.praise(3, of: Quiz.length))
    #expect(game.score.focus == "begin" && game.score.again == "Play again")
  }

  @Test func theSearchLeavesWhatHasTheWords() throws {
    let search = try Self.sample.get().search
    #expect(search.count == Self.rules)
    #expect(search.one.rules == 1 && search.one.found == "1 point")
    #expect(search.one.sections == 1 && search.one.links == 1)
    #expect(search.none.rules == 0 && search.none.sections == 0)
    #expect(search.none.found.hasPrefix("Nothing here has these words"))
    #expect(search.all.rules == Self.rules)
    #expect(search.all.sections == 6 && search.all.links == 5)
  }

  @Test func fitsOnATelephone() throws {
    #expect(try Self.sample.get().phone == [375, 375])
  }

  @Test func isAllThereWithoutItsScript() throws {
    let scriptless = try Self.sample.get().scriptless
    #expect(scriptless.rules == Self.rules)
    #expect(scriptless.controls == 0)
    #expect(scriptless.note)
  }

  @Test func paperHoldsAllOfItAndNothingToPress() throws {
    let print = try Self.sample.get().print
    #expect(print.hidden == 0 && print.folded == 0)
    #expect(print.rules == Self.rules)
    #expect(print.paper == "rgb(255, 255, 255)")
  }

  @Test func thereMayBeNothingToAsk() throws {
    let sight = try GuidePageSight.look(at: SampleGuide.bare)
    #expect(sight.quiz == nil)
    #expect(sight.console == [] && sight.requests == [])
    #expect(sight.contrast.values.flatMap(\.weak) == [])
    #expect(sight.structure.dangling == [] && sight.structure.landmarks == [1, 1, 1, 1])
  }

  @Test func wordsOfOthersRunNothing() throws {
    let sight = try GuidePageSight.look(at: SampleGuide.hostile)
    let plain = try Self.sample.get().structure
    #expect(sight.structure.captured == nil)
    #expect(sight.console == [] && sight.requests == [])
    #expect(sight.structure.scripts == 1)
    #expect(sight.structure.handlers == [])
    #expect(Set(sight.structure.elements).isSubset(of: Set(plain.elements + ["br"])))
    for address in sight.structure.addresses {
      #expect(
        ["https://handbook.kitewind.example/", "mailto:claims@kitewind.example"].contains {
          address.hasPrefix($0)
        }, "\(address)")
    }
    #expect(sight.structure.doubled == [] && sight.structure.dangling == [])
  }
}
