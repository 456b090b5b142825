import HandrailCore
import HandrailText

/// Reads `user_data_tiktok.json`: titles of videos, comments and messages, in all three generations of
/// its layout, which keep the same lists in different places.
struct TikTokImporter: Importer {
  static let name = "tiktok"
  static let title = "TikTok export"
  static let ownsItsArchive = true

  private static let roots = [
    "Activity", "Your Activity", "Likes and Favorites", "Profile And Settings", "Comment", "Video",
    "Post",
    "Direct Message", "Direct Messages", "Profile", "App Settings", "Tiktok Live", "TikTok Live",
  ]

  static func claim(_ member: MemberHead) -> Claim? {
    let isLikely = member.bytes.holds("List\"") || member.bytes.holds("Activity\"")
    guard isLikely || member.bytes.holds("\"ProfileMap\""), let head = JSONHead(member),
      !head.isList
    else { return nil }
    let roots = roots.count { head.has($0) }
    let isSure =
      member.bytes.holds("\"CommentsList\"") || member.bytes.holds("\"VideoList\"")
      || member.bytes.holds("\"VideoBrowsing") || member.bytes.holds("\"Video Browsing History\"")
      || member.bytes.holds("\"Watch History\"") || member.bytes.holds("\"ChatHistory\"")
      || member.bytes.holds("\"ProfileMap\"")
    return isSure && roots > 0
      ? Claim("export", .certain) : roots > 2 ? Claim("export", .likely) : nil
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    var sieve = ProblemSieve()
    func once(_ item: ArchiveItem) throws(Problem) {
      if sieve.passes(item) { try deliver(item) }
    }
    // Whose it is can stand behind the posts.
    var author: String?
    try forEach(archive, once, { $0.hasSuffix("ProfileMap") ? .take : Self.enters($0) }) {
      element throws(Problem) in
      author = element.value["userName"]?.words ?? author
    }
    var ids = MomentIDs()
    try forEach(archive, once, Self.route) { element throws(Problem) in
      guard element.value.isObject else {
        return try deliver(element.problem("a record of TikTok is an object, and this is none"))
      }
      var draft = Self.draft(element)
      draft.metadata.author = draft.metadata.author ?? author
      draft.id = ids.next(draft.metadata.published, element.origin)
      try deliver(draft.post(from: element.origin))
    }
  }

  private func forEach(
    _ archive: ClaimedArchive, _ deliver: (ArchiveItem) throws(Problem) -> Void,
    _ route: @escaping (String) -> JSONRoute, _ body: (JSONElement) throws(Problem) -> Void
  ) throws(Problem) {
    try archive.forEach(["export"]) { member, _ throws(Problem) in
      try JSONStream(member, limit: archive.options.recordLimit).read(route) {
        item throws(Problem) in
        switch item {
        case .element(let element): try body(element)
        case .problem(let problem, let origin): try deliver(.problem(problem, origin))
        case .opened: break
        }
      }
    }
  }

  /// Takes comments, messages and one's own videos: videos that were watched or liked stand in lists of
  /// the same name elsewhere.
  private static func route(_ path: String) -> JSONRoute {
    guard path.hasSuffix("[]") else { return enters(path) }
    let parts = path.dropLast(2).split(separator: ".")
    guard let list = parts.last, let holder = parts.dropLast().last else { return .skip }
    let isOwn = holder == "Videos" || holder.hasSuffix("Posts") || holder.hasSuffix("Drafts")
    let isTaken =
      switch list {
      case "CommentsList": true
      case "VideoList", "PostList", "DraftList": isOwn
      default: path.contains("ChatHistory.")
      }
    return isTaken ? .take : .skip
  }

  /// Objects are entered, elements of lists are not.
  private static func enters(_ path: String) -> JSONRoute {
    path.hasSuffix("[]") || path.count { $0 == "." } > 5 ? .skip : .enter
  }

  private static func draft(_ element: JSONElement) -> Draft {
    let (path, value) = (element.path, element.value)
    func text(_ keys: StaticString...) -> String {
      keys.lazy.compactMap { value[$0]?.words }.first { $0 != "N/A" } ?? ""
    }
    var draft = Draft("", on: "tiktok", text: "")
    draft.metadata.published = Timestamp(iso: value["date"] ?? value["Date"])
    draft.metadata.audience = nil
    if path.contains("ChatHistory.") {
      draft.text = text("Content", "content")
      draft.metadata.author = value["From"]?.words
      draft.metadata.audience = .private
    } else if path.hasSuffix("CommentsList[]") {
      draft.text = text("comment", "Comment")
      draft.metadata.url = value["url"]?.words
      draft.kind = .reply
    } else {
      draft.text = text("Title", "title", "Description", "Caption")
      draft.alts = [text("AlternateText", "Alternate Text")]
      draft.metadata.url = (value["Link"] ?? value["link"])?.words
      draft.metadata.audience = audience(text("WhoCanView", "Who can view"))
    }
    if path.contains("Deleted") { draft.metadata.status = .deleted }
    if path.contains("Draft") { draft.metadata.status = .draft }
    return draft
  }

  private static func audience(_ words: String) -> Audience? {
    switch words.lowercased() {
    case "public", "everyone": .public
    case "friends", "followers", "friends only": .followers
    case "private", "only me", "only you": .private
    default: nil
    }
  }
}
