import Testing

@testable import HandrailAudit

@Suite("Names of authors in ids and paths")
struct AuthorNamesTests {
  private let names: AuthorNames = {
    var names = AuthorNames()
    for name in ["jane_doe", "Ana", "Grace B. Hopper", "…"] { names.insert(name) }
    return names
  }()

  @Test(arguments: [
    "https://x.example/jane_doe/status/1", "https://l.example/in/jane-doe-77", "@Jane.Doe",
    "twitter-ana-2026.zip", "posts of GRACE b hopper", "ana",
  ])
  func areFound(_ text: String) { #expect(names.stand(in: text)) }

  @Test(arguments: [
    "https://x.example/i/status/1", "banana.zip", "jane", "hopper", "", "…", "analysis",
  ])
  func areNotFoundInOtherWords(_ text: String) { #expect(!names.stand(in: text)) }

  @Test func onlyTheirPartOfAPathIsHidden() {
    #expect(names.hidden(in: "exports/ana-x.zip/data/tweets.js") == "exports/…/data/tweets.js")
  }
}
