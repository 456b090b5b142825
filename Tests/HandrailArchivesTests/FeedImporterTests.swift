import Foundation
import HandrailArchives
import HandrailCore
import TestSupport
import Testing

/// Feeds, and Blogger's exports, which are feeds too.
@Suite struct FeedImporterTests {
  private func feed(_ text: String, portion: Int = 1 << 16) throws -> Imported {
    try Imported(FeedImporter.self, texts: [("feed", text)], portion: portion)
  }

  private static let rss = """
    <?xml version="1.0"?>
    <rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>F</title>
    <language>en</language><managingEditor>Ed</managingEditor>
    <item><title>AT&amp;amp;T</title><link>https://f.example/1</link><dc:creator>Jane</dc:creator>
    <pubDate>Fri, 02 Jan 2026 03:04:05 EST</pubDate><description>cut</description>
    <content:encoded><![CDATA[<p>whole</p>]]></content:encoded></item>
    <item><guid>g2</guid><description>&amp;lt;p&amp;gt;twice&amp;lt;/p&amp;gt;</description></item>
    </channel></rss>
    """

  @Test(arguments: [1, 4, 1 << 16])
  func rss(_ portion: Int) throws {
    let archive = try feed(Self.rss, portion: portion)
    #expect(archive.problems.isEmpty)
    #expect(archive.texts == ["<p>whole</p>", "<p>twice</p>"])
    #expect(archive.posts.map(\.id) == ["https://f.example/1", "g2"])
    #expect(archive.posts.map(\.metadata.author) == ["Jane", "Ed"])
    #expect(archive.posts.map(\.metadata.title) == ["AT&T", nil])
    #expect(archive.posts.map(\.metadata.language) == ["en", "en"])
    #expect(archive.posts.first?.metadata.published == Timestamp("2026-01-02T08:04:05Z"))
  }

  @Test func whatProgramsMistookIsMended() throws {
    let feed = """
      <rss><channel><item><title>Iâ€™m glad</title><description>Caf&#233; &amp; Ã©tÃ©: it&#146;s \u{93}fine\u{94},
      \u{E2}\u{80}\u{99} and Ã is a letter</description></item></channel></rss>
      """
    let archive = try Imported(FeedImporter.self, texts: [("a.xml", feed)])
    #expect(archive.posts.map { $0.field("title") } == ["I’m glad"])
    #expect(
      archive.texts.map { $0.replacing("\n", with: " ") } == [
        "Café & été: it’s “fine”, ’ and Ã is a letter"
      ])
  }

  @Test func rdfHasItsItemsBesideTheChannel() throws {
    let archive = try feed(
      """
      <rdf:RDF xmlns:rdf="r" xmlns:dc="d"><channel><title>F</title></channel>
      <item rdf:about="x"><title>T</title><link>https://f.example/1</link>
      <description>words</description><dc:date>2026-01-02T03:04:05+01:00</dc:date></item></rdf:RDF>
      """)
    #expect(archive.texts == ["words"])
    #expect(archive.posts.first?.metadata.published == Timestamp("2026-01-02T02:04:05Z"))
  }

  @Test func atom() throws {
    let archive = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><author><name>Jane</name></author>
      <entry><id>1</id><title>T</title><link rel="edit" href="e"/><link href="https://f.example/1"/>
      <published>2026-01-02T03:04:05Z</published><summary>cut</summary>
      <content type="html">&lt;p&gt;whole&lt;/p&gt;</content></entry>
      <entry><id>2</id><issued>2026-01-02T03:04:05Z</issued><summary>only</summary></entry></feed>
      """)
    #expect(archive.texts == ["<p>whole</p>", "only"])
    #expect(archive.posts.map(\.metadata.author) == ["Jane", "Jane"])
    #expect(archive.posts.map(\.metadata.url) == ["https://f.example/1", nil])
    #expect(archive.posts.map { $0.metadata.published != nil } == [true, true])
  }

  @Test(arguments: [
    ("big5", [0xA4, 0x40]), ("euc-kr", [0xC0, 0xCF]), ("iso-8859-1", [0xE9, 0x21]),
  ])
  func olderCharacterSets(_ charset: String, _ word: [UInt8]) throws {
    let read = ["big5": "一", "euc-kr": "일", "iso-8859-1": "é!"]
    for portion in [1, 3, 1 << 16] {
      let bytes =
        Array("<?xml version=\"1.0\" encoding=\"\(charset)\"?><rss><channel><item><title>".utf8)
        + word + Array("</title></item></channel></rss>".utf8)
      let archive = try Imported(FeedImporter.self, [("a", bytes)], portion: portion)
      #expect(archive.problems.isEmpty)
      #expect(archive.posts.first?.metadata.title == read[charset])
    }
  }

  @Test func bytesThatMeanNothingAreAProblem() throws {
    let bytes = Array("<rss><channel><item><title>a\u{FF}</title></item></channel></rss>".utf8)
      .map { $0 == 0xC3 ? 0xFF : $0 }
    let archive = try Imported(FeedImporter.self, [("a", bytes)])
    #expect(archive.posts.count == 1)
    #expect(archive.problems.count == 1)
  }

  @Test func oldBlogger() throws {
    func entry(_ id: Int, _ kind: String, _ more: String = "") -> String {
      """
      <entry><id>tag:blogger.com,1999:blog-1.post-\(id)</id>
      <published>2026-01-01T00:00:00.000+01:00</published>
      <category term='http://schemas.google.com/blogger/2008/kind#\(kind)'/><title>T\(id)</title>
      <content type='html'>&lt;p&gt;b\(id)&lt;/p&gt;</content><author><name>Jane</name></author>
      <link rel='alternate' href='https://b.example/\(id)'/>\(more)</entry>
      """
    }
    let text =
      "<feed xmlns='http://www.w3.org/2005/Atom'><id>tag:blogger.com,1999:blog-1.archive</id>"
      + entry(1, "settings") + entry(2, "template") + entry(3, "post") + entry(4, "page")
      + entry(5, "post", "<app:control><app:draft>yes</app:draft></app:control>")
      + entry(6, "comment", "<thr:in-reply-to ref='x'/>") + "</feed>"
    let archive = try Imported(BloggerImporter.self, texts: [("blog.xml", text)])
    #expect(archive.texts == ["<p>b3</p>", "<p>b4</p>", "<p>b5</p>", "<p>b6</p>"])
    #expect(archive.posts.map(\.metadata.status) == [.published, .published, .draft, .published])
    #expect(archive.posts.map(\.kind) == [.original, .original, .original, .others])
    #expect(archive.posts.map(\.metadata.title) == ["T3", "T4", "T5", nil])
    #expect(archive.posts.first?.metadata.url == "https://b.example/3")
    #expect(archive.posts.first?.metadata.published == Timestamp("2025-12-31T23:00:00Z"))
  }

  @Test func bloggerOfTakeout() throws {
    func entry(_ id: Int, _ type: String, _ status: String) -> String {
      """
      <entry><id>tag:blogger.com,1999:blog-1.post-\(id)</id><blogger:type>\(type)</blogger:type>
      <blogger:status>\(status)</blogger:status><author><name>Jane</name></author><title>T</title>
      <content type='html'>b\(id)</content><published>2026-01-01T00:00:00Z</published></entry>
      """
    }
    let text =
      "<feed xmlns:blogger='http://schemas.google.com/blogger/2018'>" + entry(1, "POST", "LIVE")
      + entry(2, "POST", "DRAFT") + entry(3, "PAGE", "SOFT_TRASHED") + entry(4, "COMMENT", "LIVE")
      + "</feed>"
    let archive = try Imported(BloggerImporter.self, texts: [("feed.atom", text)])
    #expect(archive.texts == ["b1", "b2", "b3", "b4"])
    #expect(archive.posts.map(\.metadata.status) == [.published, .draft, .deleted, .published])
    #expect(archive.posts.map(\.kind) == [.original, .original, .original, .others])
  }

  private static func page(_ footer: String) -> String {
    """
    <!DOCTYPE html><article class="h-entry"><h1 class="p-name">A &amp; B</h1>
    <section data-field="body" class="e-content"><p>words</p></section><footer>\(footer)</footer>
    """
  }

  @Test func medium() throws {
    let published =
      "<a href=\"https://medium.com/@jane\" class=\"p-author h-card\">J</a><time class=\"dt-published\""
      + " datetime=\"2026-01-02T03:04:05.000Z\">x</time>"
      + "<a href=\"https://medium.com/@jane/a-title-abc123\" class=\"p-canonical\">c</a>"
    let bare = "<a href=\"https://medium.com/@jane/1234567890\" class=\"p-canonical\">c</a>"
    let archive = try Imported(
      MediumImporter.self,
      texts: [
        ("posts/a.html", Self.page(published)), ("posts/b.html", Self.page("View original.")),
        ("posts/c.html", Self.page(bare)), ("profile/profile.html", "<html>p-author</html>"),
      ])
    #expect(archive.posts.map(\.id) == ["abc123", "posts/b.html", "1234567890"])
    #expect(archive.posts.map(\.metadata.status) == [.published, .draft, .draft])
    #expect(archive.posts.map(\.metadata.author) == ["jane", nil, nil])
    #expect(archive.posts.map(\.metadata.title) == ["A & B", "A & B", "A & B"])
    #expect(archive.posts.first?.metadata.published == Timestamp("2026-01-02T03:04:05Z"))
  }

  @Test func filesOfAFolder() throws {
    let archive = try Imported(
      FileImporter.self,
      [
        ("a.md", Array("# a".utf8)), ("_drafts/b.MARKDOWN", Array("b".utf8)),
        ("c.html", Array("<p>c".utf8)), ("d.txt", [0x61, 0x00]), ("e.swift", Array("e".utf8)),
        ("noending", Array("f".utf8)),
      ])
    #expect(archive.posts.map(\.id) == ["a.md", "_drafts/b.MARKDOWN", "c.html"])
    #expect(archive.posts.map(\.metadata.status) == [nil, .draft, nil])
  }
}

/// The real files beside the project, counted by hand.
@Suite(.enabled(if: Samples.folder != nil)) struct XMLSampleTests {
  private func imported(_ importer: any Importer.Type, _ folder: String) throws -> [String:
    Imported]
  {
    let folder = try #require(Samples.folder).appendingPathComponent(folder)
    var read: [String: Imported] = [:]
    for file in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    {
      let bytes = Array(try Data(contentsOf: file))
      let name = file.lastPathComponent
      read[name] = try Imported(importer, [(name, bytes)], portion: 1000)
    }
    return read
  }

  @Test func wordPress() throws {
    let read = try imported(WordPressImporter.self, "wordpress-wxr")
    let counts = [
      "ghostmigrate_co-authors-plus.xml": 4, "ghostmigrate_has-yoast-meta.xml": 2,
      "ghostmigrate_sample-no-slug.xml": 5, "ghostmigrate_sample-with-alt.xml": 1,
      "ghostmigrate_sample.xml": 5, "squarespace_sample.xml": 5,
    ]
    #expect(read.mapValues(\.posts.count) == counts)
    #expect(read.values.allSatisfy { $0.problems.isEmpty })
    let drafts = read.mapValues { $0.posts.count { $0.metadata.status == .draft } }
    #expect(
      drafts.filter { $0.value > 0 } == [
        "ghostmigrate_sample-no-slug.xml": 1, "ghostmigrate_sample.xml": 1,
        "squarespace_sample.xml": 1,
      ])
  }

  @Test func feeds() throws {
    let read = try imported(FeedImporter.self, "rss-atom")
    let counts = [
      "atom03.xml": 1, "atom10.xml": 1, "big5.xml": 0, "bozo_invalid-bytes-with-bom.xml": 0,
      "demoronize-1.xml": 1, "double-encoded-html.xml": 1, "euc-kr.xml": 0, "rss20.xml": 1,
      "rss20dc.xml": 1,
    ]
    #expect(read.mapValues(\.posts.count) == counts)
    #expect(
      read.filter { !$0.value.problems.isEmpty }.map(\.key) == ["bozo_invalid-bytes-with-bom.xml"])
  }

  @Test func mail() throws {
    let read = try imported(MailImporter.self, "eml")
    #expect(read.count == 17)
    #expect(read.values.allSatisfy { $0.posts.count == 1 && $0.problems.isEmpty })
    func post(_ name: String) throws -> ArchivePost { try #require(read[name]?.posts.first) }
    #expect(try post("japanese_shift_jis.eml").text.hasPrefix("あいうえお"))
    #expect(
      try post("japanese_shift_jis.eml").metadata.published == Timestamp("2014-05-28T08:18:19Z"))
    #expect(try post("japanese_iso_2022.eml").text.hasPrefix("すみません。"))
    #expect(try post("japanese.eml").metadata.title == "まみむめも")
    #expect(
      try post("raw_email_with_partially_quoted_subject.eml").metadata.title
        == "Re: Test: \"漢字\" mid \"漢字\" tail")
    #expect(try post("raw_email_quoted_with_0d0a.eml").text.contains("Elapsed time: 00:58"))
    #expect(try post("bad_date_header.eml").metadata.published == nil)
    #expect(try post("two_from_in_message.eml").metadata.author == "tester1@test.com")
    #expect(try post("raw_email_with_nested_attachment.eml").text.hasPrefix("Here is a test"))
  }

  @Test func medium() throws {
    let read = try imported(MediumImporter.self, "medium/posts")
    #expect(read.count == 9)
    #expect(read.values.allSatisfy { $0.posts.count == 1 })
    let drafts = read.filter { $0.value.posts.first?.metadata.status == .draft }
    #expect(drafts.keys.sorted() == ["draft-post.html", "no-date-post.html"])
    let profile = try imported(MediumImporter.self, "medium/profile")
    #expect(profile.values.allSatisfy { $0.posts.isEmpty })
  }
}
