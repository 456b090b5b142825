import HandrailArchives
import HandrailCore
import TestSupport
import Testing

/// Mail, as programs really write it.
@Suite struct MailImporterTests {
  private func message(_ header: String, _ body: String) throws -> ArchivePost {
    let text = "From: Jane <jane@acme.example>\nTo: all@acme.example\n\(header)\n\(body)"
    let archive = try Imported(MailImporter.self, texts: [("a.eml", text)])
    #expect(archive.problems.isEmpty)
    return try #require(archive.posts.first)
  }

  /// What is read of a message whose plain text and whose HTML are these.
  private func text(plain: String, html: String) throws -> String {
    try message(
      "Content-Type: multipart/alternative; boundary=b\n",
      "--b\nContent-Type: text/plain\n\n\(plain)\n--b\nContent-Type: text/html\n\n\(html)\n--b--\n"
    ).text
  }

  @Test func partsThatSayTheSameAreReadOnce() throws {
    let html = "<style>p {}</style><p>We are&nbsp;proud &amp; <b>glad</b>.</p>"
    #expect(
      try text(plain: "We are proud & glad.", html: "<p>We are proud, glad</p>").hasPrefix(
        "We are proud &"))
    #expect(try text(plain: "We are proud,\nglad.", html: html).contains("<p>We") == false)
  }

  @Test func partsThatDifferAreBothRead() throws {
    let more = try text(plain: "Hello. https://a.example/1", html: "<p>Hello.</p><p>Zebulon</p>")
    #expect(more.contains("Zebulon") && !more.contains("<pre>"))
    let less = try text(plain: "Hello, Zebulon.", html: "<p>Hello.</p>")
    #expect(less.contains("Zebulon") && !less.contains("<p>"))
    let other = try text(plain: "Titan & co", html: "<p>Zebulon</p>")
    #expect(other.contains("Zebulon") && other.contains("<pre>Titan &amp; co"))
    let turned = try text(plain: "good, not bad", html: "<p>bad, not good</p>")
    #expect(turned.contains("bad, not good") && turned.contains("good, not bad"))
  }

  private static let box = """
    From jane@acme.example Fri Jan  2 03:04:05 2026
    From: Jane <jane@acme.example>
    To: all@acme.example
    Subject: One
    Date: Fri, 02 Jan 2026 03:04:05 +0100
    Message-ID: <1@x>

    Hello
    From here it goes on.

    >From what we know
    >>From what somebody else wrote

    From bob@acme.example Fri Jan  2 03:04:05 2026
    From: bob@acme.example
    In-Reply-To: <1@x>
    Date: Fri, 02 Jan 2026 03:04:05 EST
    Subject: Re: One

    On Friday, Jane wrote:
    > Hello
    fine

    """

  @Test(arguments: [1, 2, 3, 7, 64, 1 << 16])
  func mailboxInAnyPortions(_ portion: Int) throws {
    let archive = try Imported(
      MailImporter.self, [("a.mbox", Array(Self.box.utf8))], portion: portion)
    #expect(archive.problems.isEmpty)
    #expect(
      archive.texts == [
        "Hello\nFrom here it goes on.\n\nFrom what we know\n\n", "fine\n",
      ])
    #expect(archive.posts.map(\.id) == ["<1@x>", "2"])
    #expect(archive.posts.map(\.kind) == [.original, .reply])
    #expect(archive.posts.map(\.metadata.author) == ["jane@acme.example", "bob@acme.example"])
    #expect(archive.posts.map(\.metadata.audience) == [.private, .private])
    #expect(
      archive.posts.map(\.metadata.published) == [
        Timestamp("2026-01-02T02:04:05Z"), Timestamp("2026-01-02T08:04:05Z"),
      ])
    #expect(archive.posts.map(\.origin.record) == [1, 2])
    let bytes = Array(Self.box.utf8)
    let spans = archive.posts.compactMap(\.origin.span)
    #expect(spans.map(\.start) == [0, spans[0].end])
    #expect(spans[1].end == bytes.count)
    #expect(bytes[spans[1].start...].starts(with: "From bob".utf8))
  }

  @Test(arguments: [
    ("=?utf-8?Q?caf=C3=A9_am_See?=", "café am See"),
    ("=?UTF-8?B?Y2Fmw6k=?= =?utf-8?Q?_x?=", "café x"),
    // A character in two words, as many programs cut it.
    ("=?utf-8?B?Y2Fmww==?= =?utf-8?B?qQ==?=!", "café!"),
    ("=?utf-8?Q?caf=C3?=\n =?utf-8?Q?=A9?=", "café"),
    ("=?iso-8859-1?Q?caf=E9?= a=b =?", "café a=b =?"),
    ("=?no-such?Q?x?= y", "=?no-such?Q?x?= y"),
    ("a =?utf-8?q?b?= c", "a b c"),
    ("=?Shift_JIS?B?grE=?=", "こ"),
  ])
  func subjectsInOtherCharacterSets(_ written: String, _ read: String) throws {
    #expect(try message("Subject: \(written)\n", "x").metadata.title == read)
  }

  @Test(arguments: [
    ("Wed, 28 May 2014 17:18:19 +0900 (JST)", "2014-05-28T08:18:19Z"),
    ("28 May 2014 17:18:19 PST", "2014-05-29T01:18:19Z"),
    ("Wed, 28 May 2014 17:18 GMT", "2014-05-28T17:18:00Z"),
  ])
  func dates(_ written: String, _ read: String) throws {
    #expect(try message("Date: \(written)\n", "x").metadata.published == Timestamp(read))
  }

  @Test(arguments: ["", "yesterday", "Wed, 99 May 2014 17:18:19"])
  func whatIsNoDateIsNone(_ written: String) throws {
    #expect(try message("Date: \(written)\n", "x").metadata.published == nil)
  }

  @Test func quotedPrintableWithLineEndsOfItsOwn() throws {
    let post = try message(
      "Content-Transfer-Encoding: quoted-printable\n", "one=0D=0Atwo caf=C3=\n=A9 =\n3=XY\n")
    #expect(post.text.filter { $0 != "\r" }.replacing("\r\n", with: "\n") == "one\ntwo café 3=XY\n")
  }

  private static let mixed = """
    --b1
    Content-Type: multipart/alternative; boundary="b10;x"

    --b10;x
    Content-Type: text/plain

     \u{20}
    --b10;x
    Content-Type: text/html

    <p>shown</p>
    --b10;x--
    --b1
    Content-Type: text/plain
    Content-Disposition: attachment; filename=a.txt

    attached
    --b1
    Content-Type: image/png
    Content-Transfer-Encoding: base64

    iVBORw0KGgo=
    --b1
    Content-Type: text/plain

    behind <it>
    --b1--
    epilogue
    """

  @Test func allPartsThatReadersSee() throws {
    let post = try message("Content-Type: multipart/mixed; boundary=b1\n", Self.mixed)
    #expect(post.text == "<p>shown</p>\n\n<pre>behind &lt;it&gt;\n</pre>")
    guard case .texts(_, let markup) = post.content else { return #expect(Bool(false)) }
    #expect(markup == .html)
  }

  @Test func ofAlternativesThePlainOne() throws {
    let body =
      "--b\nContent-Type: text/html\n\n<p>a</p>\n--b\nContent-Type: text/plain\n\na\n--b--\n"
    #expect(try message("Content-Type: multipart/alternative; boundary=b\n", body).text == "a\n")
  }

  @Test(arguments: ["multipart/mixed", "multipart/mixed; boundary=nowhere"])
  func partsThatAreNotThereAreText(_ kind: String) throws {
    #expect(try message("Content-Type: \(kind)\n", "words").text == "words")
  }

  @Test func partsInsidePartsAreNeverLost() throws {
    var body = "deep words\n"
    for depth in (0..<40).reversed() {
      let kind = depth == 39 ? "text/plain" : "multipart/mixed; boundary=b\(depth + 1)"
      body = "--b\(depth)\nContent-Type: \(kind)\n\n\(body)--b\(depth)--\n"
    }
    let post = try message("Content-Type: multipart/mixed; boundary=b0\n", body)
    #expect(post.text.contains("deep words"))
  }

  @Test func randomBytesNeverCrash() throws {
    var random = SplitMix64(seed: 11)
    let pieces = [
      "From: a@b\nTo: c\n", "\n", "From ", "--b", "Content-Type: multipart/mixed; boundary=b\n",
      "=?utf-8?B?", "?=", "=", "\u{FF}", "Content-Transfer-Encoding: base64\n", "\r\n", " ", ">",
    ].map { Array($0.utf8) }
    for _ in 0..<100 {
      var bytes = Array("From: a@b\nTo: c\n".utf8)
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        bytes += random.pick(pieces)
        if Int.random(in: 0..<4, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      let whole = try Imported(MailImporter.self, [("a.eml", bytes)])
      #expect(whole.posts.count + whole.problems.count == 1)
      #expect(
        try Imported(MailImporter.self, [("a.eml", bytes)], portion: 3).texts == whole.texts)
    }
  }
}
