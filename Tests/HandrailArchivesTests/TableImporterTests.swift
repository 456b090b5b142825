import HandrailCore
import HandrailText
import Testing

@testable import HandrailArchives

@Suite struct TableImporterTests {
  private func imported(_ text: String, map: [String: String] = [:], name: String = "t.csv") throws
    -> Imported
  {
    var options = ImportOptions()
    options.columns = map
    return try Imported(TableImporter.self, texts: [(name, text)], portion: 5, options: options)
  }

  @Test func columnsAreKnownByTheirNames() throws {
    let archive = try imported(
      "\u{FEFF}ID;Author;Platform;Post Text;Title;Date;Status;URL;Language\r\n"
        + "7;@jo;Twitter;\"Hi; you\";T;31.12.2024 14:00;Draft;https://a.example;en\r\n"
        + ";;;Zwei;;1733000000;weird;;\r\n")
    #expect(archive.claims["t.csv"] == Claim("posts", .general))
    let post = try #require(archive.posts.first)
    #expect(post.id == "7")
    #expect(post.text == "Hi; you" && post.field("title") == "T")
    #expect(post.metadata.author == "jo" && post.metadata.channel == "x")
    #expect(post.metadata.published == Timestamp("2024-12-31T14:00Z"))
    #expect(post.metadata.status == .draft && post.metadata.language == "en")
    #expect(post.metadata.url == "https://a.example")
    #expect(archive.posts[1].id == "t.csv 2")
    #expect(archive.posts[1].metadata.published?.seconds == 1_733_000_000)
    #expect(archive.posts[1].metadata.status == nil)
    #expect(archive.problems.isEmpty)
  }

  @Test func oneColumnIsEnough() throws {
    #expect(try imported("text\none\n\"two, three\"\n").texts == ["one", "two, three"])
    #expect(try imported("a\tcontent_html\n1\t<p>x</p>\n", name: "x").texts == ["<p>x</p>"])
  }

  @Test func theMapHasTheLastWord() throws {
    let text = "Body,Text,Posted,Who,Kind,State\nA,B,2024-01-02,jo,employee,Scheduled\n"
    let archive = try imported(
      text,
      map: [
        "text": "body", "date": "POSTED", "author": "Who", "account": "Kind", "status": "State",
      ]
    )
    let post = try #require(archive.posts.first)
    #expect(post.text == "A")
    #expect(post.metadata.published == Timestamp("2024-01-02"))
    #expect(post.metadata.author == "jo" && post.metadata.account == .employee)
    #expect(post.metadata.status == .scheduled)
  }

  @Test func aTableThatOnlyTheMapCanReadIsClaimedForIt() throws {
    let text = "Nr,Wording\n1,Hello\n"
    #expect(try imported(text).claims["t.csv"] == Claim("table", .general, holdsPosts: false))
    #expect(try imported(text).posts.isEmpty)
    #expect(try imported(text, map: ["text": "Wording"]).texts == ["Hello"])
  }

  @Test func aPartThatNoPostHasIsAProblem() {
    let problem = #expect(throws: Problem.self) { try imported("text\nx\n", map: ["txt": "text"]) }
    #expect(problem?.message == "‘txt’ in --map is no part of a post")
    #expect(problem?.advice?.contains("audience") == true)
  }

  @Test func aColumnThatIsNotThereIsAProblem() throws {
    let archive = try imported("text\nx\n", map: ["title": "Head"])
    #expect(archive.posts.isEmpty)
    #expect(archive.problems.map(\.problem.message).first?.contains("‘Head’") == true)
    #expect(archive.problems.first?.problem.path == "t.csv")
    #expect(try imported("a,b\nx,y\n", map: ["title": "a"]).problems.count == 1)
  }

  @Test func aWordThatIsNotKnownInAMappedColumnIsAProblem() throws {
    let archive = try imported(
      "text,who\nx,everybody\ny,public\n", map: ["audience": "who"])
    #expect(archive.posts.map(\.metadata.audience) == [nil, .public])
    #expect(archive.problems.map { $0.problem.position?.line } == [2])
    #expect(!"\(archive.problems)".contains("everybody"))
  }

  @Test func excelSavesTablesInWindows1252() throws {
    let bytes = Array("text;date\r\n".utf8) + [0x93, 0x47, 0x72, 0xFC, 0xDF, 0x65, 0x94]
    let archive = try Imported(TableImporter.self, [("t.csv", bytes)])
    #expect(archive.texts == ["“Grüße”"])
  }

  @Test func excelMayBeToldTheDelimiter() throws {
    #expect(try imported("sep=;\r\ntext;date\r\none;2024-01-02\r\n").texts == ["one"])
  }

  @Test(arguments: [
    "", "One\ntext\ntwo", "{\"text\": 1}", "<p>text</p>", "Dear text,\n\nhello", "a,b\n1,2",
  ])
  func whatIsNoTableOfPostsIsNotClaimed(text: String) {
    #expect(TableImporter.claim(MemberHead(path: "x", bytes: Array(text.utf8))) == nil)
  }
}
