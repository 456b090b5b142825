/// Why a post of an archive was counted and not judged.
public enum SkipReason: String, CaseIterable, Sendable {
  /// No list names the account.
  case unlisted
  /// The account is somebody's own.
  case personal
  /// Its owner did not volunteer, or not for the time of the post.
  case notVolunteered = "not-volunteered"
  /// It is a private or direct message.
  case `private`
  /// Only followers, or a closed group, can read it.
  case followers
  /// It was taken back.
  case deleted
  /// Others' words, passed on.
  case reposts
  /// Others' words that came with the archive.
  case others
  /// It appeared before the time that was asked about.
  case before
  /// There is no text in it.
  case empty

  /// What is said of such posts, as a clause that follows a number of posts.
  public var clause: String {
    switch self {
    case .unlisted: "of accounts that nobody listed"
    case .personal: "of personal accounts"
    case .notVolunteered: "from times for which their authors did not volunteer"
    case .private: "in private or direct messages"
    case .followers: "for followers or closed groups only"
    case .deleted: "taken back by their authors"
    case .reposts: "passing on others’ words"
    case .others: "in others’ words, such as comments"
    case .before: "from before the time asked about"
    case .empty: "without any text"
    }
  }
}
