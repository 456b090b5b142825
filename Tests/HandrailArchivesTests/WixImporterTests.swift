import HandrailCore
import HandrailText
import Testing

@testable import HandrailArchives

@Suite struct WixImporterTests {
  private func imported(rich: String, plain: String = "Plain words") throws -> Imported {
    let cell = rich.replacing("\"", with: "\"\"")
    return try Imported(
      WixImporter.self,
      texts: [
        (
          "posts.csv",
          "Author,Title,Excerpt,Plain Content,Published Date,Rich Content,Post Page URL,Internal ID\n"
            + "Jane,Hello,Short,\(plain),2025-10-01T10:00:00Z,\"\(cell)\",/post/hello,i-1\n"
        )
      ], portion: 17)
  }

  @Test func richContentBecomesHTML() throws {
    let archive = try imported(
      rich: """
        {"nodes":[{"type":"HEADING","nodes":[{"type":"TEXT","textData":{"text":"A <b> & \\"c\\"","decorations":[]}}]},
        {"type":"PARAGRAPH","nodes":[{"type":"TEXT","textData":{"text":"go ","decorations":[{"type":"BOLD"}]}},
        {"type":"TEXT","textData":{"text":"here","decorations":[{"type":"LINK","linkData":{"link":{"url":"https://a.example/?b&c"}}}]}}]},
        {"type":"IMAGE","imageData":{"altText":"A cat"}},{"type":"BULLETED_LIST","nodes":[{"type":"LIST_ITEM","nodes":[]}]}]}
        """)
    #expect(
      archive.texts == [
        """
        <h2>A &lt;b&gt; &amp; &quot;c&quot;</h2>
        <p>go <a href="https://a.example/?b&amp;c">here</a></p>
        <img alt="A cat"><ul><li></li>
        </ul>

        """
      ])
    let post = try #require(archive.posts.first)
    if case .texts(_, let markup) = post.content { #expect(markup == .html) }
    #expect(post.id == "i-1")
    #expect(post.metadata.author == "Jane")
    #expect(post.metadata.title == "Hello")
    #expect(post.metadata.status == .published)
    #expect(post.metadata.url == "/post/hello")
    #expect(post.field("excerpt") == "Short")
  }

  @Test(arguments: ["not-json", "{\"nodes\":", "{\"other\":[]}"])
  func contentThatCannotBeReadFallsBackToThePlain(rich: String) throws {
    let archive = try imported(rich: rich)
    #expect(archive.texts == ["Plain words"])
    if case .texts(_, let markup)? = archive.posts.first?.content { #expect(markup == .plain) }
    #expect(archive.problems.isEmpty)
    #expect(try imported(rich: rich, plain: "").problems.count == 1)
  }

  @Test func deepContentIsRefusedNotFollowed() throws {
    let deep = String(repeating: "{\"nodes\":[", count: 5000)
    #expect(try imported(rich: deep).texts == ["Plain words"])
  }
}
