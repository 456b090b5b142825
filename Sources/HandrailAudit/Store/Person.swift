import HandrailCore

/// An author on a channel, as `accounts.yml` knew them at the time of the audit.
struct Person: Hashable {
  let author: String
  let channel: String?
  let department: String?
  let location: String?
  let account: AccountKind?

  /// The author of a post; nil when it names none.
  init?(_ post: StoredPost) {
    guard let author = post.metadata.author else { return nil }
    self.author = author
    channel = post.metadata.channel
    department = post.department
    location = post.location
    account = post.metadata.account
  }

  /// Goes by the name alone, which is quick and tells nearly all people apart.
  func hash(into hasher: inout Hasher) { hasher.combine(author) }

  /// The columns of `people`.
  static let columns = ["author", "channel", "department", "location", "account"]

  /// The values of the columns.
  var values: [DatabaseValue] {
    [
      .text(author), .text(channel ?? ""), .text(department ?? ""), .text(location ?? ""),
      .integer(account.code),
    ]
  }
}
