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
    // Asked field by field: most know little, and copying what is not known costs as much.
    if let channel = other.channel { merged.channel = channel }
    if let audience = other.audience { merged.audience = audience }
    if let account = other.account { merged.account = account }
    if let author = other.author { merged.author = author }
    if let status = other.status { merged.status = status }
    if let published = other.published { merged.published = published }
    if let language = other.language { merged.language = language }
    if let title = other.title { merged.title = title }
    if let url = other.url { merged.url = url }
    return merged
  }
}
