/// What is known of a post besides its text. What is not known is nil.
public struct PostMetadata: Hashable, Sendable {
  /// Where the post appears: blog, linkedin, x, mastodon, … in lower case; free text.
  public var channel: String?
  /// Who can read it.
  public var audience: Audience?
  /// Whose account it appears under.
  public var account: AccountKind?
  /// The author's name, or several joined by ", ".
  public var author: String?
  /// Draft, scheduled, published or deleted.
  public var status: PostStatus?
  /// When it was or will be published: the clock that embargoes are read by.
  public var published: Timestamp?
  /// A BCP 47 language tag.
  public var language: String?
  /// The title, as plain text.
  public var title: String?
  /// The address at which it can be read.
  public var url: String?

  /// Creates metadata of which nothing is known.
  public init() {}

  /// This metadata, with what `other` knows put in its place.
  public func overridden(by other: PostMetadata) -> PostMetadata {
    var merged = self
    merged.override(by: other)
    return merged
  }

  /// Puts what `other` knows in the place of what this metadata does.
  public mutating func override(by other: PostMetadata) {
    // Asked field by field: most know little, and copying what is not known costs as much.
    if let channel = other.channel { self.channel = channel }
    if let audience = other.audience { self.audience = audience }
    if let account = other.account { self.account = account }
    if let author = other.author { self.author = author }
    if let status = other.status { self.status = status }
    if let published = other.published { self.published = published }
    if let language = other.language { self.language = language }
    if let title = other.title { self.title = title }
    if let url = other.url { self.url = url }
  }
}
