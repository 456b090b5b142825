import HandrailCore
import Testing

@testable import HandrailArchives

/// Facebook, Instagram, Threads and Messenger, which share one way to break text.
@Suite struct MetaImporterTests {
  @Test(arguments: [
    ("caf\u{C3}\u{A9}", "café"), ("\u{E2}\u{80}\u{99}", "’"), ("\u{F0}\u{9F}\u{98}\u{80}", "😀"),
    ("café", "café"), ("plain", "plain"), ("caf\u{C3}\u{A9} ’", "caf\u{C3}\u{A9} ’"),
  ])
  func escapedBytesAreTextAgain(written: String, meant: String) {
    #expect(EscapedUTF8.repaired(written) == meant)
  }

  @Test func facebookPostsAreRead() throws {
    let text = #"""
      [{"timestamp": 1504224000, "attachments": [{"data": [{"external_context": {"url": "https://corp.example/a"}}]}],
        "data": [{"update_timestamp": 1504224001}, {"post": "Caf\u00c3\u00a9 \u00e2\u0080\u0099s"}], "title": "Jo hat seinen Status aktualisiert."},
       {"timestamp": 1504224000, "data": [{"post": "same second"}], "attachments": [{"data": [{"media": {"uri": "a.jpg", "description": "same second"}}, {"media": {"description": "a caption"}}]}]},
       {"timestamp": 1504224005, "title": "Jo shared a link."}]
      """#
    let read = try ReadArchive(
      FacebookImporter.self,
      [
        ("posts/your_posts_1.json", text),
        (
          "profile_information/profile_information.json",
          #"{"profile_v2": {"name": {"full_name": "J\u00c3\u00b6"}, "emails": {"emails": ["secret"]}}}"#
        ),
      ])
    #expect(read.texts == ["Café ’s\nhttps://corp.example/a", "same second\na caption", ""])
    #expect(read.posts.map(\.id) == ["1504224000", "1504224000-2", "1504224005"])
    #expect(read.posts[0].metadata.published == Timestamp("2017-09-01T00:00:00Z"))
    #expect(read.posts[0].metadata.author == "Jö")
    #expect(read.posts[0].metadata.audience == nil)
    #expect(read.posts[0].metadata.channel == "facebook")
  }

  @Test func facebookCommentsAndGroupsAreRead() throws {
    let comments =
      #"{"comments_v2": [{"timestamp": 5, "data": [{"comment": {"timestamp": 6, "comment": "hi", "author": "Jo"}}], "title": "Jo commented"}]}"#
    let groups = #"{"group_posts_v2": [{"timestamp": 7, "data": [{"post": "in a group"}]}]}"#
    let read = try ReadArchive(
      FacebookImporter.self, [("comments.json", comments), ("group_posts.json", groups)])
    #expect(read.posts.map(\.kind) == [.reply, .original])
    #expect(read.texts == ["hi", "in a group"])
    #expect(read.posts[0].metadata.author == "Jo")
  }

  @Test func labelsAreInAnyLanguage() throws {
    let text = #"""
      [{"timestamp": 8, "label_values": [{"label": "Text", "value": "gr\u00c3\u00bcn"}, {"label": "Zahl", "value": "12"}, {"label": "Zeit", "timestamp_value": 9},
        {"title": "x", "dict": [{"label": "URL", "value": "https://corp.example"}]}], "fbid": "77", "media": []}]
      """#
    let read = try ReadArchive(FacebookImporter.self, [("your_posts.json", text)])
    #expect(read.texts == ["grün\nhttps://corp.example"])
    #expect(read.posts.first?.id == "77")
    let searches = MemberHead(path: "search/your_search_history.json", bytes: Array(text.utf8))
    #expect(FacebookImporter.claim(searches) == nil)
  }

  @Test func instagramTextsStandWithOnePictureOrAboveSeveral() throws {
    let text = #"""
      [{"media": [{"uri": "a.jpg", "creation_timestamp": 1504224000, "title": "one \u00e2\u009d\u00a4"}]},
       {"media": [{"uri": "a.jpg", "creation_timestamp": 1, "title": ""}, {"uri": "b.jpg", "creation_timestamp": 2, "title": ""}], "title": "several", "creation_timestamp": 3}]
      """#
    let reels =
      #"{"ig_reels_media": [{"media": [{"uri": "c.mp4", "creation_timestamp": 4, "title": "reel"}]}]}"#
    let read = try ReadArchive(
      InstagramImporter.self, [("content/posts_1.json", text), ("content/reels.json", reels)])
    #expect(read.texts == ["one ❤", "several", "reel"])
    #expect(read.posts.map { $0.metadata.published?.seconds } == [1_504_224_000, 3, 4])
    #expect(
      FacebookImporter.claim(MemberHead(path: "posts_1.json", bytes: Array(text.utf8))) == nil)
  }

  @Test func instagramCommentsHaveKeysInAnyLanguage() throws {
    let text = #"""
      [{"media_list_data": [{"uri": ""}], "string_map_data": {"Kommentar": {"value": "sch\u00c3\u00b6n"}, "Medieneigent\u00c3\u00bcmer": {"value": "al"}, "Zeit": {"timestamp": 5}}},
       {"media_list_data": [], "string_map_data": {"Media Owner": {"value": "al"}, "Comment": {"value": "nice"}, "Time": {"timestamp": 6}}}]
      """#
    let read = try ReadArchive(InstagramImporter.self, [("post_comments_1.json", text)])
    #expect(read.texts == ["schön", "nice"])
    #expect(read.posts.map(\.kind) == [.reply, .reply])
    #expect(read.posts.map { $0.metadata.published?.seconds } == [5, 6])
  }

  @Test func threadsAreRead() throws {
    let text = #"""
      {"text_post_app_text_posts": [{"media": [{"uri": "", "creation_timestamp": 10, "title": "caf\u00c3\u00a9", "text_app_post": {"is_reply": false}}]},
        {"media": [{"uri": "", "creation_timestamp": 11, "title": "yes", "text_app_post": {"is_reply": true, "in_reply_to_username": "al"}}]}]}
      """#
    let read = try ReadArchive(ThreadsImporter.self, [("threads_and_replies.json", text)])
    #expect(read.texts == ["café", "yes"])
    #expect(read.posts.map(\.kind) == [.original, .reply])
    #expect(read.posts[0].metadata.channel == "threads")
  }

  @Test func messagesArePrivate() throws {
    let old =
      "\u{FEFF}"
      + #"{"participants": [{"name": "Jo"}], "messages": [{"sender_name": "J\u00c3\u00b6", "timestamp_ms": 1504224000123, "content": "caf\u00c3\u00a9"}, {"sender_name": "Al", "timestamp_ms": 2, "photos": []}], "title": "Al"}"#
    let new =
      #"{"participants": ["Jo", "Al"], "threadName": "Al_1", "messages": [{"senderName": "Jo", "text": "café", "timestamp": 1504224000123, "isUnsent": true}]}"#
    let read = try ReadArchive(
      MessengerImporter.self, [("inbox/al/message_1.json", old), ("Al_1.json", new)])
    #expect(read.problems.isEmpty)
    #expect(read.texts == ["café", "", "café"])
    #expect(read.posts.allSatisfy { $0.metadata.audience == .private })
    #expect(read.posts[0].metadata.author == "Jö")
    #expect(read.posts[0].metadata.published == Timestamp("2017-09-01T00:00:00Z"))
    #expect(read.posts[2].metadata.status == .deleted)
  }

  @Test func pagesOfBothLayoutsAreRead() throws {
    let style =
      "<html><head><style>"
      + String(repeating: "._3-94{margin:0}._2pin{padding:0}._a6-g{x:y}", count: 400)
      + "</style></head><body>"
    let old =
      style
      + #"<div class="_4t5n" role="main"><div class="pam _3-95 _2pi0 _2lej uiBoxWhite noborder"><div class="_3-96 _2pio _2lek _2lel">Jo updated her status.</div><div class="_3-96 _2let"><div><div class="_2pin"><div>Fal<b>con</b> &amp; café</div></div></div></div><div class="_3-94 _2lem"><div class="_72yq">Sep 1, 2017, 8:30 PM</div></div></div><div class="pam _3-95 _2pi0 _2lej uiBoxWhite noborder"><div class="_3-96 _2let"><div>second</div></div><div class="_3-94 _2lem">5. Okt. 2017 um 12:00</div></div></div>"#
    let new =
      style
      + #"<div class="_a706" role="main"><div class="_3-95 _a6-g"><h2 class="_2ph_ _a6-h _a6-i">Jo</h2><div class="_2ph_ _a6-p"><div>psst</div></div><div class="_3-94 _a6-o">Sep 01, 2017 12:30:00 am</div></div></div>"#
    for portion in [11, 64 * 1024] {
      let read = try ReadArchive(
        FacebookPageImporter.self,
        [
          ("posts/posts_1.html", old), ("messages/inbox/al/message_1.html", new),
          ("ads/x.html", new),
        ], portion: portion)
      #expect(read.roles.map(\.role) == ["posts", "messages"])
      #expect(read.posts.count == 3 && read.problems.isEmpty)
      #expect(read.texts[0].contains("<div>Fal<b>con</b> &amp; café</div>"))
      #expect(!read.texts[0].contains("updated") && !read.texts[0].contains("_3-94"))
      #expect(read.texts[1].contains("second") && !read.texts[1].contains("Fal"))
      #expect(read.posts[0].metadata.published == Timestamp("2017-09-01T20:30:00Z"))
      #expect(
        read.posts[1].metadata.audience == nil && read.posts[1].metadata.channel == "facebook")
      #expect(read.posts[2].metadata.audience == .private && read.posts[2].metadata.author == "Jo")
      #expect(read.posts[2].metadata.published == Timestamp("2017-09-01T00:30:00Z"))
    }
  }
}
