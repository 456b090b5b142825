import HandrailCore
import HandrailSyntax

/// One value of front matter, with the keys that lead to it.
struct FrontMatterField {
  /// The keys from the outside in, as written.
  let path: [String]
  let node: Node
  /// Whether it is an item of a list.
  let isItem: Bool

  /// The keys, joined by periods: what ``Block/field`` says.
  var name: String { path.joined(separator: ".") }

  /// The last key in lower case, without hyphens and underscores: `publishDate`, `publish_date`
  /// and `publish-date` are one.
  var key: String { Self.normalized(path.last ?? "") }

  var scalar: Scalar? {
    if case .scalar(let scalar) = node.content { return scalar }
    return nil
  }

  static func normalized(_ key: String) -> String {
    key.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " && $0 != ":" }
  }

  /// Where the words of the value stand.
  var scope: Scope {
    if hasAltWord { return .alt }
    if path.count == 1, key == "title" { return .title }
    if path.contains(where: { Self.shown.contains(Self.normalized($0)) }) || key.hasSuffix("title") {
      return .metadata
    }
    if let text = scalar?.text, !text.contains(" "),
      text.hasPrefix("http://") || text.hasPrefix("https://")
    {
      return .link
    }
    return .comment
  }

  /// Whether `alt` is a word of the last key: `alt`, `image_alt`, `imageAlt`, `alt-text`.
  private var hasAltWord: Bool {
    var words: [String] = [""]
    for character in path.last ?? "" {
      if character == "_" || character == "-" || character == " " || character == ":" {
        words.append("")
      } else {
        if character.isUppercase, words[words.count - 1].last?.isLowercase == true {
          words.append("")
        }
        words[words.count - 1].append(character)
      }
    }
    return words.contains { $0.lowercased() == "alt" || $0.lowercased() == "alttext" }
  }

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
