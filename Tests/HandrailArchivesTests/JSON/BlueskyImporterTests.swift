import HandrailCore
import TestSupport
import Testing

@testable import HandrailArchives

@Suite struct BlueskyImporterTests {
  // MARK: A repository by hand

  private func number(_ kind: UInt8, _ count: Int) -> [UInt8] {
    count < 24
      ? [kind << 5 | UInt8(count)]
      : count < 256
        ? [kind << 5 | 24, UInt8(count)] : [kind << 5 | 25, UInt8(count >> 8), UInt8(count & 0xFF)]
  }
  private func text(_ text: String) -> [UInt8] { number(3, text.utf8.count) + Array(text.utf8) }
  private func map(_ entries: (String, [UInt8])...) -> [UInt8] {
    entries.reduce(number(5, entries.count)) { $0 + text($1.0) + $1.1 }
  }
  private func list(_ items: [UInt8]...) -> [UInt8] { items.reduce(number(4, items.count), +) }
  private func bytes(_ bytes: [UInt8]) -> [UInt8] { number(2, bytes.count) + bytes }

  /// A name by hand: tests need no true hash.
  private func id(_ name: UInt8) -> [UInt8] {
    [0x01, 0x71, 0x12, 0x20] + [UInt8](repeating: name, count: 32)
  }
  private func link(_ name: UInt8) -> [UInt8] { [0xD8, 42] + bytes([0] + id(name)) }

  private func varint(_ number: Int) -> [UInt8] {
    number < 128 ? [UInt8(number)] : [UInt8(number & 0x7F | 0x80), UInt8(number >> 7)]
  }

  private func car(_ blocks: (UInt8, [UInt8])...) -> [UInt8] {
    let header = map(("roots", list(link(1))), ("version", [1]))
    return blocks.reduce(varint(header.count) + header) {
      $0 + varint(id($1.0).count + $1.1.count) + id($1.0) + $1.1
    }
  }

  private var commit: [UInt8] {
    map(("did", text("did:plc:jo")), ("data", link(2)), ("version", [3]))
  }

  private func entry(_ shared: Int, _ key: String, _ value: UInt8, tree: [UInt8] = [0xF6])
    -> [UInt8]
  {
    map(("k", bytes(Array(key.utf8))), ("p", [UInt8(shared)]), ("t", tree), ("v", link(value)))
  }

  private func post(_ words: String, _ more: (String, [UInt8])...) -> [UInt8] {
    let all =
      [
        ("text", text(words)), ("$type", text("app.bsky.feed.post")),
        ("createdAt", text("2023-04-26T00:09:11-07:00")),
      ] + more
    return all.reduce(number(5, all.count)) { $0 + text($1.0) + $1.1 }
  }

  private func read(_ file: [UInt8], portion: Int = 5) throws -> ReadArchive {
    try ReadArchive(BlueskyImporter.self, bytes: [("repo.car", file)], portion: portion)
  }

  @Test func onlyRecordsOfTheNewestTreeAreRead() throws {
    let root = map(
      (
        "e",
        list(
          entry(0, "app.bsky.feed.like/3a", 9), entry(9, "feed.post/3b", 4, tree: link(3)),
          entry(19, "3d", 6))
      ),
      ("l", [0xF6]))
    let leaf = map(("e", list(entry(0, "app.bsky.feed.post/3c", 5))), ("l", [0xF6]))
    let file = car(
      (7, post("deleted")), (4, post("first", ("langs", list(text("de"))))), (2, root), (1, commit),
      (3, leaf),
      (5, post("second", ("reply", map(("parent", map(("uri", text("at://x")))))))),
      (5, post("again")),
      (6, post("third")), (9, map(("$type", text("app.bsky.feed.like")), ("text", text("no post"))))
    )
    for portion in [1, 64, 4096] {
      let read = try read(file, portion: portion)
      #expect(read.problems.isEmpty, "\(read.messages)")
      #expect(read.texts == ["first", "second", "third"])
      #expect(read.posts.map(\.kind) == [.original, .reply, .original])
      #expect(read.posts[0].metadata.url == "https://bsky.app/profile/did:plc:jo/post/3b")
      #expect(read.posts[0].metadata.author == "did:plc:jo")
      #expect(read.posts[0].metadata.language == "de")
      #expect(read.posts[0].metadata.published == Timestamp("2023-04-26T07:09:11Z"))
      #expect(read.posts[0].metadata.audience == .public)
    }
  }

  @Test func linksAndAltTextsAreRead() throws {
    func facet(_ start: UInt8, _ end: UInt8, _ uri: String) -> [UInt8] {
      map(
        ("index", map(("byteEnd", number(0, Int(end))), ("byteStart", number(0, Int(start))))),
        ("features", list(map(("uri", text(uri))))))
    }
    let words = "ü corp.example/lo… and here"
    let facets = list(
      facet(3, 21, "https://corp.example/long"), facet(26, 30, "https://b.example"),
      facet(200, 250, "https://c.example"))
    let picture = map(("images", list(map(("alt", text("a cat"))))))
    let embed = map(("media", picture), ("record", map()))
    let record = post(words, ("facets", facets), ("embed", embed))
    let root = map(("e", list(entry(0, "app.bsky.feed.post/3b", 4))), ("l", [0xF6]))
    let read = try read(car((1, commit), (2, root), (4, record)))
    #expect(read.texts == ["ü https://corp.example/long and here (https://b.example)"])
    #expect(read.posts.first?["alt[0]"] == "a cat")
  }

  @Test func whatIsMissingOrBrokenIsAProblem() throws {
    let root = map(
      ("e", list(entry(0, "app.bsky.feed.post/3b", 4), entry(19, "3c", 5))), ("l", [0xF6]))
    let whole = car((1, commit), (2, root), (4, post("first")), (5, post("second")))
    #expect(try read(Array(whole.dropLast(3))).texts == ["first"])
    #expect(try read(Array(whole.dropLast(3))).problems.count == 2)
    #expect(
      try read(car((1, commit), (2, root), (4, post("first")))).messages == [
        "1 post that it lists cannot be found in this repository, and were not read"
      ])
    let broken = try read(car((1, commit), (2, root), (4, [0xA1, 0xFF]), (5, post("second"))))
    #expect(broken.texts == ["second"] && broken.problems.count == 1)
    #expect(broken.problems[0].problem.position?.byte != nil)
    #expect(try read(car((1, commit), (5, post("x")))).problems.count == 1)
    #expect(try read(car((5, post("x")))).problems.count == 1)
  }

  @Test func aTreeThatLeadsIntoItselfEnds() throws {
    let root = map(("e", list(entry(0, "app.bsky.feed.post/3b", 4, tree: link(2)))), ("l", link(2)))
    #expect(try read(car((1, commit), (2, root), (4, post("x")))).texts == ["x"])
  }

  @Test func anyBytesComeToAnEnd() throws {
    let root = map(("e", list(entry(0, "app.bsky.feed.post/3b", 4))), ("l", [0xF6]))
    let whole = car((1, commit), (2, root), (4, post("first")))
    var random = SplitMix64(seed: Rounds.seed)
    for _ in 0..<Rounds.count(usual: 2_000) {
      var file = whole
      for _ in 0..<1 + random.number(below: 4) {
        file[8 + random.number(below: file.count - 8)] = UInt8(random.number(below: 256))
      }
      let read = try read(file, portion: 100)
      #expect(read.posts.count <= 1)
    }
  }

  @Test func theSamplesAreReadInWhole() throws {
    for (file, posts, replies) in [
      ("fakermaker", 26, 23), ("greenground", 0, 0), ("paul_staging", 101, 19),
    ] {
      guard let read = try ReadArchive.samples(BlueskyImporter.self, "bluesky/\(file).repo.car")
      else { return }
      #expect(read.problems.isEmpty, "\(read.messages)")
      #expect(read.posts.count == posts)
      #expect(read.posts.count { $0.kind == .reply } == replies)
    }
  }

  @Test func recordsInJSONAreRead() throws {
    guard
      let read = try ReadArchive.samples(
        BlueskyImporter.self, "bluesky/post_record.json", "bluesky/extended_post_record.json",
        "bluesky/custom_record.json", "bluesky/feed_record.json",
        "bluesky/thread_view_post_with_embed_media.json")
    else { return }
    #expect(read.problems.isEmpty)
    #expect(read.roles.map(\.role) == ["record", "record", "record", "thread"])
    #expect(read.texts.sorted() == ["", "foo", "new text114", "regress test"])
    #expect(
      read.posts[0].metadata.url
        == "https://bsky.app/profile/did:plc:kvwvcn5iqfooopmyzvb4qzba/post/3k2yihcrp6f2c")
    #expect(read.posts.last?.metadata.author == "test.marshal.dev")
  }
}
