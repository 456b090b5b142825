import HandrailCore
import TestSupport
import Testing

@testable import HandrailArchives

/// What holds for all importers of JSON, whatever happens to a file.
@Suite struct ImporterPropertyTests {
  struct Export: CustomTestStringConvertible {
    let importer: any Importer.Type
    let path: String
    let text: String
    var testDescription: String { "\(importer.name) \(path)" }
  }

  static let exports = [
    Export(
      importer: XArchiveImporter.self, path: "data/tweets.js",
      text:
        #"window.YTD.tweets.part0 = [{"tweet": {"id_str": "1995000000000000000", "full_text": "a &amp; https://t.co/x", "entities": {"urls": [{"url": "https://t.co/x", "expanded_url": "https://y"}]}, "created_at": "Tue Dec 02 06:23:48 +0000 2025"}}, {"tweet": {"id_str": "2", "full_text": "b"}}]"#
    ),
    Export(
      importer: XArchiveImporter.self, path: "data/note-tweet.js",
      text:
        #"window.YTD.note_tweet.part0 = [{"noteTweet": {"noteTweetId": "5", "core": {"text": "long", "urls": []}}}]"#
    ),
    Export(
      importer: MastodonImporter.self, path: "outbox.json",
      text:
        #"{"@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type": "OrderedCollection", "orderedItems": [{"type": "Create", "object": {"id": "1", "content": "<p>x</p>", "to": ["as:Public"], "contentMap": {"en": "x"}, "oneOf": [{"name": "y"}]}}, {"type": "Announce", "object": "https://z"}]}"#
    ),
    Export(
      importer: FacebookImporter.self, path: "posts.json",
      text:
        #"[{"timestamp": 5, "data": [{"post": "caf\u00c3\u00a9"}], "attachments": [{"data": [{"poll": {"question": "q", "options": [{"option": "o"}]}}]}]}]"#
    ),
    Export(
      importer: FacebookImporter.self, path: "posts/labels.json",
      text:
        #"[{"timestamp": 8, "label_values": [{"label": "t", "value": "v", "dict": [{"value": "w"}]}]}]"#
    ),
    Export(
      importer: FacebookPageImporter.self, path: "posts/posts_1.html",
      text:
        #"<html><style>._2pin{}</style><div role="main"><div class="_3-95 _a6-g"><div class="_a6-h">t</div><div class="_a6-p"><div>words</div></div><div class="_3-94 _a6-o">Sep 1, 2017, 8:30 PM</div></div></div>"#
    ),
    Export(
      importer: InstagramImporter.self, path: "posts_1.json",
      text: #"[{"media": [{"uri": "a", "creation_timestamp": 1, "title": "t"}], "title": "u"}]"#),
    Export(
      importer: InstagramImporter.self, path: "comments.json",
      text:
        #"[{"media_list_data": [], "string_map_data": {"Comment": {"value": "c"}, "Time": {"timestamp": 5}}}]"#
    ),
    Export(
      importer: ThreadsImporter.self, path: "t.json",
      text:
        #"{"text_post_app_text_posts": [{"media": [{"title": "t", "creation_timestamp": 5, "text_app_post": {"is_reply": true}}]}]}"#
    ),
    Export(
      importer: MessengerImporter.self, path: "m.json",
      text:
        #"{"participants": [], "messages": [{"sender_name": "s", "timestamp_ms": 5, "content": "c"}]}"#
    ),
    Export(
      importer: TikTokImporter.self, path: "user_data.json",
      text:
        #"{"Comment": {"Comments": {"CommentsList": [{"date": "2024-01-02 03:04:05", "comment": "c"}]}}, "Post": {"Posts": {"VideoList": [{"Title": "t"}]}}, "Profile": {"Profile Information": {"ProfileMap": {"userName": "u"}}}}"#
    ),
    Export(
      importer: SlackImporter.self, path: "general/2026-01-01.json",
      text:
        #"[{"type": "message", "ts": "1.5", "user": "U", "text": "<@U> <https://x|y> <!here"}, {"type": "message", "ts": "2.5", "blocks": [{"elements": [{"text": "z"}]}]}]"#
    ),
    Export(
      importer: TelegramImporter.self, path: "result.json",
      text:
        #"{"name": "n", "type": "public_channel", "id": 5, "messages": [{"id": 1, "type": "message", "date": "2024-05-01T12:00:00", "text": ["a", {"text": "b", "href": "c"}]}]}"#
    ),
    Export(
      importer: DiscordImporter.self, path: "general.json",
      text:
        #"{"guild": {"id": "1"}, "channel": {"id": "2", "type": "GuildTextChat"}, "messages": [{"id": "3", "type": "Default", "content": "c", "author": {"name": "a"}}]}"#
    ),
    Export(
      importer: GhostImporter.self, path: "ghost.json",
      text:
        #"{"db": [{"meta": {"exported_on": 5}, "data": {"posts": [{"id": "1", "title": "t", "mobiledoc": "{\"markups\": [[\"a\", [\"href\", \"u\"]]], \"sections\": [[1, \"p\", [[0, [0], 1, \"x\"]]]]}"}, {"id": "2", "title": "t", "lexical": "{\"root\": {\"type\": \"root\", \"children\": [{\"type\": \"text\", \"text\": \"y\"}]}}"}], "users": [{"id": "1", "name": "n"}]}}]}"#
    ),
    Export(
      importer: JSONFeedImporter.self, path: "feed.json",
      text:
        #"{"version": "https://jsonfeed.org/version/1.1", "authors": [{"name": "a"}], "items": [{"id": "1", "content_text": "c"}]}"#
    ),
    Export(
      importer: WordPressJSONImporter.self, path: "posts.json",
      text:
        #"[{"id": 1, "status": "publish", "title": {"rendered": "<b>t</b> &amp;"}, "content": {"rendered": "c"}}]"#
    ),
    Export(
      importer: BloggerJSONImporter.self, path: "posts.json",
      text: #"{"kind": "blogger#postList", "items": [{"id": "1", "content": "c", "title": "t"}]}"#),
    Export(
      importer: XAPIImporter.self, path: "tweets.json",
      text: #"[{"id_str": "1", "full_text": "t", "user": {"screen_name": "u"}}]"#),
    Export(
      importer: BlueskyImporter.self, path: "thread.json",
      text:
        #"{"thread": {"post": {"uri": "at://did:plc:a/app.bsky.feed.post/1", "record": {"$type": "app.bsky.feed.post", "text": "t", "facets": [{"index": {"byteStart": 0, "byteEnd": 1}, "features": [{"uri": "u"}]}]}}, "replies": [{"post": {"uri": "at://did:plc:b/app.bsky.feed.post/2", "record": {"text": "r"}}}]}}"#
    ),
  ]

  private func read(_ export: Export, _ bytes: [UInt8], portion: Int) throws -> ReadArchive {
    func open<I: Importer>(_ importer: I.Type) throws -> ReadArchive {
      try ReadArchive(importer, bytes: [(export.path, bytes)], portion: portion)
    }
    return try open(export.importer)
  }

  @Test(arguments: exports)
  func noOtherImporterIsAsSure(export: Export) {
    let head = MemberHead(path: export.path, bytes: Array(export.text.utf8))
    let claims = Importers.all.compactMap { kind in
      kind.claim(head).map { (kind.name, $0.certainty) }
    }
    let surest = claims.map(\.1).max()
    #expect(claims.filter { $0.1 == surest }.map(\.0) == [export.importer.name])
  }

  @Test(arguments: exports)
  func anySplitGivesTheSame(export: Export) throws {
    let bytes = Array(export.text.utf8)
    let whole = try read(export, bytes, portion: 1 << 20)
    #expect(!whole.posts.isEmpty && whole.problems.isEmpty, "\(whole.messages)")
    for portion in [1, 2, 63] {
      #expect(try read(export, bytes, portion: portion).posts == whole.posts)
    }
  }

  /// A post is read or named as unread: what cannot be read is never left out in silence.
  @Test(arguments: exports)
  func aCutIsNeverSilent(export: Export) throws {
    let bytes = Array(export.text.utf8)
    let whole = try read(export, bytes, portion: 1 << 20)
    for end in stride(from: bytes.count - 1, to: 0, by: -7) {
      let cut = try read(export, Array(bytes[..<end]), portion: 1 << 20)
      // Without its last brackets, a page still holds all of its records.
      let isWhole = cut.roles.isEmpty || cut.posts.count == whole.posts.count
      #expect(isWhole || !cut.problems.isEmpty, "\(end)")
    }
  }

  @Test(arguments: exports)
  func anyDamageComesToAnEnd(export: Export) throws {
    var random = SplitMix64(seed: Rounds.seed)
    for _ in 0..<Rounds.count(usual: 200) {
      var bytes = Array(export.text.utf8)
      for _ in 0..<1 + random.number(below: 4) {
        let place = random.number(below: bytes.count)
        switch random.number(below: 3) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8(random.number(below: 256))
        default: bytes.insert(contentsOf: bytes[random.number(below: place + 1)..<place], at: place)
        }
        if bytes.isEmpty { bytes = [0x5B] }
      }
      let read = try read(export, bytes, portion: 1 + random.number(below: 100))
      #expect(read.posts.count + read.problems.count <= bytes.count)
    }
  }
}
