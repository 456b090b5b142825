import HandrailCore

/// A post of X, as its archive and the first version of its API write it.
struct XPost {
  var draft: Draft
  /// When it was made, in milliseconds since X began to count, as its id says.
  let moment: UInt64

  /// Reads a post; nil when it has no id or no text.
  init?(_ value: JSONView, by owner: String?) {
    guard let id = value["id_str"]?.text ?? value["id"]?.text,
      let text = value["full_text"]?.string ?? value["text"]?.string
    else { return nil }
    let author = value["user"]?["screen_name"]?.words ?? owner
    draft = Draft(id, on: "x", text: Self.seen(text, in: value))
    moment = XSnowflake.moment(of: id)
    draft.metadata.author = author
    draft.metadata.url = "https://x.com/\(author ?? "i")/status/\(id)"
    draft.metadata.published =
      value["created_at"]?.string.flatMap { Timestamp(x: $0) ?? Timestamp($0) }
      ?? XSnowflake.timestamp(of: id)
    draft.metadata.language = Self.language(value["lang"]?.words)
    let isForFollowers = value["scopes"]?["followers"]?.isTrue == true
    let isProtected = value["user"]?["protected"]?.isTrue == true
    if isForFollowers || isProtected { draft.metadata.audience = .followers }
    // `retweeted` is false even in reposts.
    if value["retweeted_status"] != nil || text.hasPrefix("RT @") {
      draft.kind = .repost
    } else if value["in_reply_to_status_id_str"]?.words != nil {
      draft.kind = .reply
    }
    draft.alts =
      (value["extended_entities"] ?? value["entities"])?["media"]?.items
      .compactMap { $0["ext_alt_text"]?.words } ?? []
  }

  /// The text as readers see it: `&amp;`, `&lt;` and `&gt;` undone, shortened links written out, and
  /// the links that stand for pictures, which nobody sees, left out.
  private static func seen(_ text: String, in value: JSONView) -> String {
    var links: [String: String] = [:]
    for link in value["entities"]?["urls"]?.items ?? [] {
      guard let short = link["url"]?.words, let long = link["expanded_url"]?.words else { continue }
      links[short] = long
    }
    for picture in value["entities"]?["media"]?.items ?? [] {
      if let short = picture["url"]?.words { links[short] = "" }
    }
    return XText.expanded(XText.unescaped(text), links)
  }

  /// A language tag. X writes some old ones, and words of its own where it knows none.
  private static func language(_ tag: String?) -> String? {
    switch tag {
    case nil, "und", "zxx", "art": nil
    case "in": "id"
    case "iw": "he"
    case "ji": "yi"
    case let tag?: tag.hasPrefix("q") && tag.utf8.count == 3 && tag != "que" ? nil : tag
    }
  }
}
