import Foundation
import TestSupport
import Testing

@testable import HandrailArchives

@Suite struct JSONClaimTests {
  /// Who reads each sample that is JSON or the like, and holds posts.
  private static let readers = [
    "json-feed/example.json": "json-feed", "x-archive/milahu/tweets.js": "x",
    "x-archive/milahu/deleted-tweets.js": "x", "x-archive/milahu/community-tweet.js": "x",
    "x-archive/old-2019/account.js": "x", "x-api/tweets.json": "x-api",
    "ghost/ghost.json": "ghost", "ghost/ghost-flat.json": "ghost",
    "ghost/ctx-lexical.json": "ghost",
    "wordpress-rest/single-post-with-html-in-title.json": "wordpress-json",
    "blogger/api_response.json": "blogger-json", "bluesky/fakermaker.repo.car": "bluesky",
    "bluesky/greenground.repo.car": "bluesky", "bluesky/paul_staging.repo.car": "bluesky",
    "bluesky/post_record.json": "bluesky", "bluesky/extended_post_record.json": "bluesky",
    "bluesky/custom_record.json": "bluesky",
    "bluesky/thread_view_post_with_embed_media.json": "bluesky",
  ]

  @Test func everySampleHasOneReaderThatIsSurest() throws {
    guard let folder = Samples.folder else { return }
    for (path, name) in Self.readers {
      let data = try Data(contentsOf: folder.appendingPathComponent(path))
      let head = MemberHead(
        path: path, bytes: Array(data.prefix(MemberHead.length)), size: data.count)
      let claims = Importers.all.compactMap { kind in
        kind.claim(head).map { (kind.name, $0.certainty) }
      }
      let surest = claims.map(\.1).max()
      #expect(claims.filter { $0.1 == surest }.map(\.0) == [name], "\(path)")
    }
  }

  @Test func noBytesMakeAClaimCrash() {
    var random = SplitMix64(seed: Rounds.seed)
    let words = [
      "{", "}", "[", "]", ":", ",", "\"messages\"", "\"type\"", "\"ts\"", "\"a\"", "\"\\u",
      "window.YTD.", "=", " ", "\u{FEFF}",
      "\"posts\"", "\"timestamp\"", "jsonfeed.org", "\"participants\"", "_3-94", "_2pin",
      "\"List\"", "\\", "\"",
    ]
    for _ in 0..<Rounds.count(usual: 2_000) {
      let text = (0..<random.number(below: 40)).map { _ in random.pick(words) }.joined()
      let head = MemberHead(path: "posts/x.json", bytes: Array(text.utf8))
      for kind in Importers.all { _ = kind.claim(head) }
    }
  }

  @Test func aHeadShowsPathsAndTexts() throws {
    let text =
      "\u{FEFF}window.x = {\"a\": [{\"b\": \"c\\n\", \"n\": 5}, {\"b\": \"d\"}], \"e\": {\"f\": null}, \"g\": [1, [{\"h\": 2"
    let head = try #require(JSONHead(MemberHead(path: "x", bytes: Array(text.utf8))))
    #expect(head.variable == "window.x" && !head.isList)
    #expect(head.has("a", "a[]", "a[].b", "e.f", "g[][].h"))
    #expect(head["a[].b"] == "c\n" && head["a[].n"] == "5" && head["e.f"] == "null")
    #expect(JSONHead(MemberHead(path: "x", bytes: Array("plain".utf8))) == nil)
    #expect(JSONHead(MemberHead(path: "x", bytes: [])) == nil)
  }
}
