import HandrailArchives
import HandrailCore
import TestSupport
import Testing

/// WXR, with what blogs really put into it.
@Suite struct WordPressImporterTests {
  private static func item(
    _ id: Int, _ body: String, status: String = "publish", type: String = "post",
    date: String = "2026-01-02 03:04:05", password: String = "", more: String = ""
  ) -> String {
    """
    <item><title>Title \(id)</title><link>https://b.example/\(id)</link>
    <pubDate>Fri, 02 Jan 2026 03:04:05 +0000</pubDate><dc:creator><![CDATA[jane]]></dc:creator>
    <content:encoded>\(body)</content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
    <wp:post_id>\(id)</wp:post_id><wp:post_date>2026-01-02 04:04:05</wp:post_date>
    <wp:post_date_gmt>\(date)</wp:post_date_gmt><wp:status><![CDATA[\(status)]]></wp:status>
    <wp:post_parent>0</wp:post_parent><wp:post_type>\(type)</wp:post_type>
    <wp:post_password>\(password)</wp:post_password>\(more)</item>

    """
  }

  private static func file(_ items: String...) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>B</title>
    <wp:wxr_version>1.2</wp:wxr_version>
    <wp:author><wp:author_id>1</wp:author_id><wp:author_login>jane</wp:author_login></wp:author>
    \(items.joined())</channel></rss>
    """
  }

  private func read(_ items: String..., portion: Int = 1 << 16) throws -> Imported {
    try Imported(
      WordPressImporter.self, texts: [("a.xml", Self.file(items.joined()))], portion: portion)
  }

  @Test(arguments: [
    ("<![CDATA[<p>a & b</p>]]>", "<p>a & b</p>"), ("&lt;p&gt;a &amp; b&lt;/p&gt;", "<p>a & b</p>"),
    ("<![CDATA[a ]]]]><![CDATA[> b]]>", "a ]]> b"), ("<![CDATA[a]]>b<![CDATA[c]]>", "abc"),
    ("<![CDATA[be\u{200B}st \u{202E}x]]>", "be\u{200B}st \u{202E}x"),
    ("a &#xD83D;&#xDE00; &nbsp;b & c", "a 😀 \u{A0}b & c"),
    (
      "<![CDATA[<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->]]>",
      "<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->"
    ),
    ("<![CDATA[C:\\new [gallery ids=\"1\"]]]>", "C:\\new [gallery ids=\"1\"]"), ("", ""),
  ])
  func bodies(_ written: String, _ body: String) throws {
    for portion in [1, 5, 1 << 16] {
      let archive = try read(Self.item(1, written), portion: portion)
      #expect(archive.texts == [body])
      #expect(archive.problems.isEmpty)
    }
  }

  @Test(arguments: [
    ("publish", "", PostStatus.published, Audience.public),
    ("publish", "secret", .published, .followers), ("draft", "", .draft, .public),
    ("pending", "", .draft, .public), ("future", "", .scheduled, .public),
    ("private", "", .published, .private), ("trash", "", .deleted, .public),
  ])
  func whoCanReadIt(
    _ status: String, _ password: String, _ stage: PostStatus, _ audience: Audience
  ) throws {
    let post = try #require(
      read(Self.item(1, "a", status: status, password: password)).posts.first)
    #expect(post.metadata.status == stage)
    #expect(post.metadata.audience == audience)
    #expect(post.metadata.author == "jane")
    #expect(post.metadata.channel == "blog")
    #expect(post.metadata.url == "https://b.example/1")
    #expect(post.metadata.published == Timestamp("2026-01-02T03:04:05Z"))
    #expect(post.field("title") == "Title 1")
  }

  @Test func draftsHaveNoDateInGreenwich() throws {
    let archive = try read(Self.item(1, "a", status: "draft", date: "0000-00-00 00:00:00"))
    #expect(archive.posts.map(\.metadata.published) == [Timestamp("2026-01-02T04:04:05Z")])
  }

  @Test func whatHasNoWordsOfAnAuthorIsNoPost() throws {
    let archive = try read(
      Self.item(1, "a", type: "nav_menu_item"), Self.item(2, "b", type: "attachment"),
      Self.item(3, "c", type: "page"), Self.item(4, "d", type: "recipe"))
    #expect(archive.posts.map(\.id) == ["3", "4"])
    #expect(archive.posts.map(\.origin.record) == [3, 4])
  }

  @Test func commentsAreOthersUnlessTheyAreAnAuthors() throws {
    func comment(_ id: Int, _ user: Int, _ approved: String, _ type: String = "comment") -> String {
      """
      <wp:comment><wp:comment_id>\(id)</wp:comment_id><wp:comment_author>Guest</wp:comment_author>
      <wp:comment_content><![CDATA[words \(id)]]></wp:comment_content>
      <wp:comment_date_gmt>2026-02-02 03:04:05</wp:comment_date_gmt>
      <wp:comment_approved>\(approved)</wp:comment_approved><wp:comment_type>\(type)</wp:comment_type>
      <wp:comment_user_id>\(user)</wp:comment_user_id></wp:comment>
      """
    }
    let archive = try read(
      Self.item(
        7, "a",
        more: comment(1, 0, "1") + comment(2, 1, "1") + comment(3, 0, "spam")
          + comment(4, 0, "1", "pingback")))
    #expect(archive.posts.map(\.id) == ["7", "7-comment-1", "7-comment-2", "7-comment-3"])
    #expect(archive.posts.map(\.kind) == [.original, .others, .reply, .others])
    #expect(archive.posts.map(\.metadata.author) == ["jane", "Guest", "jane", "Guest"])
    #expect(archive.posts.map(\.metadata.status) == [.published, .published, .published, .deleted])
  }

  @Test func descriptionsOfPicturesMayStandBehindThePosts() throws {
    func meta(_ key: String, _ value: String) -> String {
      "<wp:postmeta><wp:meta_key>\(key)</wp:meta_key><wp:meta_value><![CDATA[\(value)]]></wp:meta_value></wp:postmeta>"
    }
    let archive = try read(
      Self.item(1, "a", more: meta("_thumbnail_id", "9")),
      Self.item(
        9, "", status: "inherit", type: "attachment",
        more: meta("_wp_attachment_image_alt", "a cat")))
    #expect(archive.posts.count == 1)
    #expect(archive.posts.first?.field("alt[0]") == "a cat")
  }

  @Test(arguments: [1, 3, 1 << 16])
  func aBrokenItemIsNamedAndTheRestIsRead(_ portion: Int) throws {
    let broken = "<item><title>x</titel></item>\n"
    let text = Self.file(Self.item(1, "a"), broken, Self.item(2, "b"))
    let archive = try Imported(
      WordPressImporter.self, texts: [("a.xml", text)], portion: portion)
    #expect(archive.texts == ["a", "b"])
    #expect(archive.posts.map(\.origin.record) == [1, 3])
    let (problem, origin) = try #require(archive.problems.first)
    #expect(archive.problems.count == 1)
    #expect(origin.record == 2)
    let byte = try #require(problem.position?.byte)
    #expect(Array(text.utf8)[byte...].starts(with: "titel".utf8))
    #expect(
      problem.position?.line == text.prefix { $0 != "\0" }.utf8.prefix(byte).count { $0 == 10 } + 1)
    let spans = archive.posts.compactMap(\.origin.span)
    for span in spans {
      let written = String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
      #expect(written.hasPrefix("<item>") && written.hasSuffix("</item>"))
    }
  }

  @Test func oneBlogInSeveralFiles() throws {
    let archive = try Imported(
      WordPressImporter.self,
      texts: [("a.xml", Self.file(Self.item(1, "a"))), ("b.xml", Self.file(Self.item(2, "b")))])
    #expect(archive.texts == ["a", "b"])
    #expect(archive.posts.map(\.origin.member) == ["a.xml", "b.xml"])
  }

  @Test func randomBytesNeverCrash() throws {
    var random = SplitMix64(seed: 5)
    let base = Array(Self.file(Self.item(1, "<![CDATA[a]]>"), Self.item(2, "b &amp; c")).utf8)
    for _ in 0..<60 {
      var bytes = base
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: 200..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let whole = try Imported(WordPressImporter.self, [("a.xml", bytes)])
      let cut = try Imported(WordPressImporter.self, [("a.xml", bytes)], portion: 17)
      #expect(whole.texts == cut.texts)
      #expect(whole.problems.map(\.problem) == cut.problems.map(\.problem))
    }
  }
}
