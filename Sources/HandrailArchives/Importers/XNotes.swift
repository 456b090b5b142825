import HandrailCore

/// The words of long posts in an archive of X, each waiting for the post that it belongs to.
///
/// A post holds the first 280 characters of its note and no reference to it. They were made in the same
/// moment, the note up to 40 ms before its post, and begin likewise. A note without such a post is a
/// post by itself, so that no words are lost.
struct XNotes {
  private struct Note {
    let moment: UInt64
    let id: String
    let text: String
    let published: Timestamp?
    let isDeleted: Bool
    let origin: Origin
    var isTaken = false
  }

  private var notes: [Note] = []
  private static let gap: UInt64 = 40
  /// How many bytes of notes are kept for their posts; the rest are posts by themselves.
  private static let room = 64 << 20

  /// Reads the notes of an archive.
  init(
    of archive: ClaimedArchive, by author: String?,
    deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    var notes: [Note] = []
    var room = Self.room
    try archive.forEachElement(["notes": ["[]"]], deliver: deliver) {
      element, _ throws(Problem) in
      let deleted = element.value["deletedNoteTweet"]
      let value = element.value["noteTweet"] ?? deleted ?? element.value
      guard let id = value["noteTweetId"]?.text, let core = value["core"],
        let text = core["text"]?.string
      else {
        return try deliver(
          element.problem("a long post of X needs an id and a text, and this record has not both"))
      }
      var links: [String: String] = [:]
      for link in core["urls"]?.items ?? [] {
        guard let short = (link["shortUrl"] ?? link["url"])?.words,
          let long = (link["expandedUrl"] ?? link["expanded_url"])?.words
        else { continue }
        links[short] = long
      }
      let note = Note(
        moment: XSnowflake.moment(of: id), id: id, text: XText.expanded(text, links),
        published: Timestamp(iso: value["createdAt"]) ?? XSnowflake.timestamp(of: id),
        isDeleted: deleted != nil || element.origin.member.contains("deleted"),
        origin: element.origin)
      room -= note.text.utf8.count
      if room < 0 { try deliver(Self.post(note, by: author)) } else { notes.append(note) }
    }
    self.notes = notes.sorted { $0.moment < $1.moment }
  }

  /// The words of a post that is the beginning of a note; nil when it is not.
  mutating func take(for post: XPost) -> String? {
    guard post.moment > 0, post.draft.kind != .repost else { return nil }
    var index = firstNote(since: post.moment - min(post.moment, Self.gap))
    while index < notes.count, notes[index].moment <= post.moment {
      if !notes[index].isTaken, Self.begins(notes[index].text, with: post.draft.text) {
        notes[index].isTaken = true
        return notes[index].text
      }
      index += 1
    }
    return nil
  }

  /// Hands on the notes whose posts are not in the archive.
  func deliverRest(
    by author: String?, _ deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    for note in notes where !note.isTaken { try deliver(Self.post(note, by: author)) }
  }

  private static func post(_ note: Note, by author: String?) -> ArchiveItem {
    var draft = Draft(note.id, on: "x", text: note.text)
    draft.metadata.author = author
    draft.metadata.published = note.published
    if note.isDeleted { draft.metadata.status = .deleted }
    return draft.post(from: note.origin)
  }

  private func firstNote(since moment: UInt64) -> Int {
    var (low, high) = (0, notes.count)
    while low < high {
      let middle = (low + high) / 2
      if notes[middle].moment < moment { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a note begins with the words of a post, which may end with dots and a link to the note.
  private static func begins(_ note: String, with post: String) -> Bool {
    let words = XText.withoutMentions(note[...]).split { $0.isWhitespace }
    var beginning = XText.withoutMentions(post[...]).split { $0.isWhitespace }
    while let last = beginning.last, last.hasPrefix("https://"), !words.contains(last) {
      beginning.removeLast()
    }
    guard let last = beginning.popLast() else { return false }
    guard beginning.count < words.count, zip(words, beginning).allSatisfy(isSame) else {
      return false
    }
    let cut = last.hasSuffix("…") ? last.dropLast() : last
    return words[beginning.count].hasPrefix(cut)
  }

  /// Whether two words are one. Links are written out in one of the two and shortened in the other.
  private static func isSame(_ a: Substring, _ b: Substring) -> Bool {
    a == b || a.hasPrefix("http") && b.hasPrefix("http")
  }
}
