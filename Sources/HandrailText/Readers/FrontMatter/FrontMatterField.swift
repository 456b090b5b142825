import HandrailCore
import HandrailSyntax

/// One value of front matter, with the keys that lead to it.
struct FrontMatterField {
  /// The keys from the outside in, as written.
  let path: [String]
  /// The keys in lower case, without hyphens and underscores: `publishDate`, `publish_date` and
  /// `publish-date` are one.
  let keys: [String]
  let node: Node
  /// Whether it is an item of a list.
  let isItem: Bool

  /// The keys, joined by periods: what ``Block/field`` says.
  var name: String { path.joined(separator: ".") }

  var scalar: Scalar? {
    if case .scalar(let scalar) = node.content { return scalar }
    return nil
  }

  /// A key in lower case, without hyphens and underscores.
  static func normalized(_ key: String) -> String {
    var key = key
    return key.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { normalized in
        var count = 0
        for byte in bytes where !isSeparator(byte) {
          normalized[count] = byte.lowercased
          count += 1
        }
        return count
      }
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x5F || byte == 0x20 || byte == 0x3A
  }

  /// Where the words of the value stand.
  var scope: Scope {
    if hasAltWord { return .alt }
    if keys == ["title"] { return .title }
    if keys.contains(where: Self.shown.contains) || keys.last?.hasSuffix("title") == true {
      return .metadata
    }
    if let text = scalar?.text, text.hasPrefix("http://") || text.hasPrefix("https://"),
      !text.contains(" ")
    {
      return .link
    }
    return .comment
  }

  /// Whether `alt` is a word of the last key: `alt`, `image_alt`, `imageAlt`, `alt-text`.
  private var hasAltWord: Bool {
    guard keys.last?.utf8.contains(0x61) == true else { return false }
    var word: [UInt8] = []
    var previous: UInt8 = 0
    for byte in (path.last ?? "").utf8 {
      let isHump = (0x41...0x5A).contains(byte) && (0x61...0x7A).contains(previous)
      if isHump || Self.isSeparator(byte) {
        if Self.altWords.contains(word) { return true }
        word.removeAll()
      }
      if !Self.isSeparator(byte) { word.append(byte.lowercased) }
      previous = byte
    }
    return Self.altWords.contains(word)
  }

  private static let altWords = [Array("alt".utf8), Array("alttext".utf8)]

  /// Keys whose values sites show around a post.
  private static let shown: Set<String> = [
    "abstract", "blurb", "byline", "caption", "categories", "category", "deck", "dek",
    "description", "excerpt", "feedtext", "headline", "intro", "keywords", "label", "lead", "lede",
    "linkedintext", "metadescription", "ogdescription", "seodescription", "sharetext", "socialtext",
    "standfirst", "subheading", "subhead", "subject", "subtitle", "summary", "tag", "tagline",
    "tags", "teaser", "tldr", "topic", "topics", "tweet", "tweettext", "twitterdescription",
    "twittertext",
  ]
}
