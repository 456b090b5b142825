/// What is looked at besides what the company, and those who volunteered, published or mean to publish.
public enum Inclusion: String, CaseIterable, Sendable {
  /// Posts of accounts that no list names.
  case unlisted
  /// Posts that only their author's followers, or a closed group, can read.
  case followers
  /// Private and direct messages.
  case `private`
  /// Posts that were taken back.
  case deleted
  /// Others' words, passed on.
  case reposts
  /// Others' words that came with the archive, such as comments.
  case others
}
