import HandrailCore

/// Reads the archive that X hands out: `data/tweets.js` and its like, each JSON behind an assignment.
///
/// The words of long posts stand in files of their own, and are put in the place of the beginning that
/// the post itself holds; see ``XNotes``.
struct XArchiveImporter: Importer {
  static let name = "x"
  static let title = "X archive"
  static let ownsItsArchive = true
  static let folders: Set = ["data", "assets"]

  init() {}

  static func claim(_ member: MemberHead) -> Claim? {
    guard member.bytes.holds("window.YTD.") || member.bytes.holds("window.__THAR_CONFIG"),
      let head = JSONHead(member), let variable = head.variable
    else { return nil }
    if variable == "window.__THAR_CONFIG" { return Claim("manifest", .certain, holdsPosts: false) }
    let parts = variable.split(separator: ".")
    guard parts.count >= 3, parts[0] == "window", parts[1] == "YTD" else { return nil }
    switch parts[2] {
    case "tweets", "tweet": return Claim("tweets", .certain)
    case "deleted_tweets", "deleted_tweet": return Claim("deleted", .certain)
    case "community_tweet", "community_tweets": return Claim("community", .certain)
    case "note_tweet", "note_tweets", "deleted_note_tweet", "deleted_note_tweets":
      return Claim("notes", .certain)
    case "article", "articles": return Claim("articles", .certain)
    case "direct_messages", "direct_messages_group", "direct_message", "direct_message_group":
      return Claim("messages", .certain)
    case "account": return Claim("account", .certain, holdsPosts: false)
    // Others of its files hold no posts; two dozen of them stand in every archive.
    default: return Claim("other", .certain, holdsPosts: false)
    }
  }

  func read(
    _ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    let owner = try XOwner(of: archive, deliver)
    var notes = try XNotes(of: archive, by: owner.name, deliver: deliver)
    try archive.forEachElement(
      ["tweets": ["[]"], "deleted": ["[]"], "community": ["[]"]], deliver: deliver
    ) { element, role throws(Problem) in
      // Archives of 2018 have no object around a post.
      guard var post = XPost(element.value["tweet"] ?? element.value, by: owner.name) else {
        return try deliver(
          element.problem("a post of X needs an id and a text, and this record has not both"))
      }
      if role == "deleted" { post.draft.metadata.status = .deleted }
      if let note = notes.take(for: post) { post.draft.text = note }
      try deliver(post.draft.post(from: element.origin))
    }
    try notes.deliverRest(by: owner.name, deliver)
    try articles(of: archive, by: owner.name, deliver)
    try messages(of: archive, by: owner, deliver)
  }

  private func articles(
    of archive: ClaimedArchive, by author: String?,
    _ deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    try archive.forEachElement(["articles": ["[]"]], deliver: deliver) {
      element, _ throws(Problem) in
      let article = element.value["article"] ?? element.value
      let id =
        article["id"]?.text ?? article["articleId"]?.text ?? "article-\(element.origin.record)"
      let keys: [StaticString] = ["text", "plainText", "plain_text", "content", "body"]
      // As X's own editor keeps it.
      let blocks = (article["content_state"] ?? article["contentState"] ?? article["content"])?[
        "blocks"]
      let paragraphs = blocks?.items.compactMap { $0["text"]?.words } ?? []
      let written = keys.lazy.compactMap { article[$0]?.words }.first
      guard let words = paragraphs.isEmpty ? written : paragraphs.joined(separator: "\n\n") else {
        return try deliver(
          element.problem("this article of X has no text in a form that handrail knows"))
      }
      var draft = Draft(id, on: "x", text: words)
      draft.title = article["title"]?.words
      draft.metadata.author = author
      draft.metadata.published =
        Timestamp(iso: article["createdAt"]) ?? Timestamp(iso: article["created_at"])
      draft.metadata.url = "https://x.com/\(author ?? "i")/article/\(id)"
      try deliver(draft.post(from: element.origin))
    }
  }

  private func messages(
    of archive: ClaimedArchive, by owner: XOwner,
    _ deliver: (ArchiveItem) throws(Problem) -> Void
  ) throws(Problem) {
    let paths: Set<String> = ["[].dmConversation.messages[]"]
    try archive.forEachElement(["messages": paths], deliver: deliver) {
      element, _ throws(Problem) in
      // Who joined or left a conversation is no message.
      guard let message = element.value["messageCreate"] else { return }
      guard let id = message["id"]?.text, let text = message["text"]?.string else {
        return try deliver(
          element.problem("a message of X needs an id and a text, and this record has not both"))
      }
      var draft = Draft(id, on: "x", text: text)
      let isOwn = owner.id != nil && message["senderId"]?.text == owner.id
      draft.kind = isOwn ? .original : .others
      draft.metadata.author = isOwn ? owner.name : nil
      draft.metadata.audience = .private
      draft.metadata.published = Timestamp(iso: message["createdAt"])
      try deliver(draft.post(from: element.origin))
    }
  }
}
