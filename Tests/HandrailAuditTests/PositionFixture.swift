import Foundation

/// A file as a platform exports it, with one post in which an emoji, a tab and a line break stand before
/// the words that a rule is about.
struct PositionFixture: CustomStringConvertible {
  /// How the words of a post are written in a format.
  enum Spelling { case json, facebook, csv, asTheyAre, xml }

  let importer: String
  let path: String
  let bytes: [UInt8]

  var description: String { "\(importer) \(path)" }

  /// What the post says.
  static let words =
    "😀\té “x” & y\r\nWe saw Project Titan, \u{1F469}\u{200D}\u{1F4BB} project\u{A0}titan!"

  private init(_ importer: String, _ path: String, _ spelling: Spelling, _ template: String) {
    self.importer = importer
    self.path = path
    bytes = Array(template.replacing("WORDS", with: Self.spelt(spelling)).utf8)
  }

  private static func spelt(_ spelling: Spelling) -> String {
    func escaped(_ number: UInt16) -> String {
      let hex = String(number, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }
    switch spelling {
    case .asTheyAre: return words
    case .csv: return "\"" + words + "\""
    case .xml: return words.replacing("&", with: "&amp;")
    case .json:
      return words.utf16.map {
        $0 < 0x20 || $0 > 0x7E ? escaped($0) : String(UnicodeScalar(UInt8($0)))
      }
      .joined()
    case .facebook:
      return words.utf8.map {
        $0 < 0x20 || $0 > 0x7E ? escaped(UInt16($0)) : String(UnicodeScalar($0))
      }.joined()
    }
  }

  static let all: [PositionFixture] = json + pages + tables

  private static let json = [
    PositionFixture(
      "x", "data/tweets.js", .json,
      #"window.YTD.tweets.part0 = [{"tweet": {"id_str": "1", "full_text": "WORDS", "created_at": "Tue Dec 02 06:23:48 +0000 2025"}}]"#
    ),
    PositionFixture(
      "mastodon", "outbox.json", .json,
      #"{"@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type": "OrderedCollection", "orderedItems": [{"type": "Create", "object": {"id": "1", "content": "<p>WORDS</p>", "to": ["as:Public"]}}]}"#
    ),
    PositionFixture(
      "facebook", "posts.json", .facebook, #"[{"timestamp": 5, "data": [{"post": "WORDS"}]}]"#),
    PositionFixture(
      "instagram", "posts_1.json", .facebook,
      #"[{"media": [{"uri": "a", "creation_timestamp": 1, "title": "WORDS"}]}]"#),
    PositionFixture(
      "threads", "t.json", .facebook,
      #"{"text_post_app_text_posts": [{"media": [{"title": "WORDS", "creation_timestamp": 5}]}]}"#),
    PositionFixture(
      "tiktok", "user_data.json", .json,
      #"{"Comment": {"Comments": {"CommentsList": [{"date": "2024-01-02 03:04:05", "comment": "WORDS"}]}}, "Profile": {"Profile Information": {"ProfileMap": {"userName": "u"}}}}"#
    ),
    PositionFixture(
      "slack", "general/2026-01-01.json", .json,
      #"[{"type": "message", "ts": "1.5", "user": "U", "text": "WORDS"}]"#),
    PositionFixture(
      "telegram", "result.json", .json,
      #"{"name": "n", "type": "public_channel", "id": 5, "messages": [{"id": 1, "type": "message", "date": "2024-05-01T12:00:00", "text": ["a ", {"type": "bold", "text": "WORDS"}]}]}"#
    ),
    PositionFixture(
      "discord", "general.json", .json,
      #"{"guild": {"id": "1"}, "channel": {"id": "2", "type": "GuildTextChat"}, "messages": [{"id": "3", "type": "Default", "content": "WORDS", "author": {"name": "a"}}]}"#
    ),
    PositionFixture(
      "ghost", "ghost.json", .json,
      #"{"db": [{"meta": {"exported_on": 5}, "data": {"posts": [{"id": "1", "title": "t", "status": "published", "html": "<p>WORDS</p>"}], "users": []}}]}"#
    ),
    PositionFixture(
      "json-feed", "feed.json", .json,
      #"{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": "WORDS"}]}"#
    ),
    PositionFixture(
      "bluesky", "thread.json", .json,
      #"{"thread": {"post": {"uri": "at://did:plc:a/app.bsky.feed.post/1", "record": {"$type": "app.bsky.feed.post", "text": "WORDS"}}}}"#
    ),
    PositionFixture(
      "x-api", "tweets.json", .json,
      #"[{"id_str": "1", "full_text": "WORDS", "user": {"screen_name": "u"}}]"#),
    PositionFixture(
      "ndjson", "posts.ndjson", .json,
      "{\"id\":\"0\",\"text\":\"Ä\"}\r\n{\"id\":\"1\",\"text\":\"WORDS\"}\r\n"),
  ]

  private static let pages = [
    PositionFixture(
      "feed", "feed.xml", .xml,
      "<rss><channel>\r\n<item><title>é</title><description>&lt;p>WORDS&lt;/p></description></item></channel></rss>"
    ),
    PositionFixture(
      "wordpress", "a.xml", .xml,
      "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><wp:wxr_version>1.2</wp:wxr_version>"
        + "<item><title>T & t</title><content:encoded><![CDATA[<p>é</p>]]></content:encoded>"
        + "<excerpt:encoded>WORDS</excerpt:encoded><wp:post_id>1</wp:post_id>"
        + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>"),
    PositionFixture(
      "mail", "a.eml", .asTheyAre,
      "From: a@b.example\r\nSubject: =?utf-8?Q?caf=C3=A9?=\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: text/plain; charset=utf-8\r\n\r\nWORDS\r\n"),
    PositionFixture("files", "a.md", .asTheyAre, "---\ntitle: é\n---\n\n# 😀\n\n\tx\n\nWORDS\n"),
    PositionFixture("files", "b.html", .asTheyAre, "<!-- é -->\r\n<p title=\"x\">WORDS</p>\r\n"),
    PositionFixture("files", "c.txt", .asTheyAre, "\u{FEFF}é\r\nWORDS\r\n"),
  ]

  private static let tables = [
    PositionFixture(
      "linkedin", "Shares.csv", .csv,
      "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\r\n"
        + "2017-11-03 19:44:00,https://x.example/urn%3Ali%3Ashare%3A1,WORDS,,,MEMBER_NETWORK\r\n"),
    PositionFixture(
      "reddit", "comments.csv", .csv,
      "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\n"
        + "a,p,2023-01-15 12:34:56 UTC,ip,s,0,l,p,WORDS,\n"),
    PositionFixture("csv", "t.csv", .csv, "Text,Date\r\né,2026-01-01\r\nWORDS,2026-01-01\r\n"),
  ]
}
