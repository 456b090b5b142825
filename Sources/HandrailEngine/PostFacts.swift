import HandrailCore
import HandrailText

/// What conditions may ask of a post besides its text.
struct PostFacts {
  /// What is known of it, from front matter, configuration, its record and the command line.
  var metadata = PostMetadata()
  /// The values of its front matter, by key.
  var values: [String: [String]] = [:]

  /// Nothing is known.
  init() {}

  /// Takes what is known.
  init(_ metadata: PostMetadata, _ document: Document) {
    (self.metadata, values) = (metadata, document.values)
  }

  /// The values of a key, in the spelling of ``Document/key(_:)``; none when it is missing, or has none.
  func values(of key: String) -> [String] {
    // Several authors are joined by commas.
    if key == "author", let authors = metadata.author {
      return authors.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }
    return known(key).map { [$0] } ?? values[key] ?? []
  }

  /// Whether a key is there, with a value or with keys below it.
  func has(_ key: String) -> Bool { known(key) != nil || values[key] != nil }

  private func known(_ key: String) -> String? {
    switch key {
    case "channel": metadata.channel
    case "audience": metadata.audience?.rawValue
    case "account": metadata.account?.rawValue
    case "author": metadata.author
    case "status": metadata.status?.rawValue
    case "language": metadata.language
    case "published": metadata.published?.description
    case "title": metadata.title
    case "url": metadata.url
    default: nil
    }
  }
}
