import HandrailCore
import HandrailText

/// Reads the export of a Ghost site, and what Ghost's migration tools write. Besides posts it holds keys
/// and settings, of which nothing is ever read.
struct GhostImporter: Importer {
  static let name = "ghost"
  static let title = "Ghost export"

  static func claim(_ member: MemberHead) -> Claim? {
    guard member.bytes.holds("\"posts\"") || member.bytes.holds("\"exported_on\""),
      let head = JSONHead(member), !head.isList
    else { return nil }
    if head.has("db[].meta.exported_on") || head.has("meta.exported_on", "data") {
      return Claim("export", .certain)
    }
    let isPost =
      head.has("db[].data.posts[].title") || head.has("data.posts[].slug", "data.posts[].title")
      || head.has("result.posts[].data.lexical") || head.has("result.posts[].data.mobiledoc")
      || head.has("result.posts[].data.html")
    return isPost ? Claim("export", .likely) : nil
  }

  /// Where the tables of an export are.
  private static func tables(_ names: String...) -> Set<String> {
    Set(names.flatMap { ["db[].data.\($0)[]", "data.\($0)[]"] })
  }

  /// What an export says of its posts in other tables.
  private struct Tables {
    var users: [String: String] = [:]
    var authors: [String: [(order: Int64, user: String)]] = [:]
    var alts: [String: [String]] = [:]
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    var sieve = ProblemSieve()
    func once(_ item: ArchiveItem) throws(Problem) {
      if sieve.passes(item) { try deliver(item) }
    }
    var tables = Tables()
    try archive.forEachElement(
      ["export": Self.tables("users", "posts_authors", "posts_meta")], deliver: once
    ) { element, _ throws(Problem) in Self.read(element, into: &tables) }
    let paths = Self.tables("posts").union(["result.posts[]"])
    try archive.forEachElement(["export": paths], deliver: once) { element, _ throws(Problem) in
      try deliver(Self.item(element, tables))
    }
  }

  private static func read(_ element: JSONElement, into tables: inout Tables) {
    let value = element.value
    if element.path.hasSuffix("users[]") {
      if let id = value["id"]?.text, let name = value["name"]?.words { tables.users[id] = name }
    } else if let post = value["post_id"]?.text {
      if element.path.hasSuffix("posts_meta[]") {
        tables.alts[post] = [value["feature_image_alt"]?.words].compactMap(\.self)
      } else if let user = value["author_id"]?.text {
        tables.authors[post, default: []].append((value["sort_order"]?.integer ?? 0, user))
      }
    }
  }

  private static func item(_ element: JSONElement, _ tables: Tables) -> ArchiveItem {
    let post = element.value["data"] ?? element.value
    guard post["title"] != nil || post["html"] != nil || post["slug"] != nil else {
      return element.problem("this post of Ghost has no title and no text")
    }
    let id = post["id"]?.text ?? post["comment_id"]?.text ?? post["slug"]?.words
    guard let id, let body = GhostBody(post) else {
      return element.problem(
        id == nil
          ? "this post of Ghost has no id"
          : "the text of this post of Ghost is in a form that handrail cannot read")
    }
    var draft = Draft(id, on: "blog", text: body.html, markup: .html)
    draft.title = post["title"]?.words
    draft.alts = (tables.alts[id] ?? []) + [post["feature_image_alt"]?.words ?? ""] + body.alts
    let authors = (tables.authors[id] ?? []).sorted { $0.order < $1.order }
      .compactMap { tables.users[$0.user] }
    draft.metadata.author =
      authors.isEmpty
      ? post["author"]?["data"]?["name"]?.words
        ?? post["author_id"]?.text.flatMap { tables.users[$0] }
      : authors.joined(separator: ", ")
    draft.metadata.status = status(post["status"]?.string)
    draft.metadata.audience = audience(post["visibility"]?.string)
    draft.metadata.published = Timestamp(iso: post["published_at"])
    draft.metadata.url = post["canonical_url"]?.words ?? element.value["url"]?.words
    draft.metadata.language = post["locale"]?.words
    return draft.post(from: element.origin)
  }

  private static func status(_ word: String?) -> PostStatus {
    switch word {
    case "draft": .draft
    case "scheduled": .scheduled
    default: .published
    }
  }

  private static func audience(_ word: String?) -> Audience {
    word == nil || word == "public" ? .public : .followers
  }
}
