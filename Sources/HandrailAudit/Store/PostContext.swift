import HandrailCore

/// Where a post appears and as what: the few combinations that many posts share.
struct PostContext: Hashable {
  let channel: String?
  let audience: Audience?
  let account: AccountKind?
  let status: PostStatus?
  let kind: PostKind
  let language: String?

  /// The context of a post.
  init(_ post: StoredPost) {
    channel = post.metadata.channel
    audience = post.metadata.audience
    account = post.metadata.account
    status = post.metadata.status
    kind = post.kind
    language = post.metadata.language
  }

  /// The columns of `contexts`.
  static let columns = ["channel", "audience", "account", "status", "kind", "language"]

  /// The values of the columns.
  var values: [DatabaseValue] {
    [
      .text(channel ?? ""), .integer(audience.code), .integer(account.code), .integer(status.code),
      .integer(kind.code), .text(language ?? ""),
    ]
  }
}
