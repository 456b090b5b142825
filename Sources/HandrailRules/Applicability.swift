public import HandrailCore

/// Which posts a guardrail or rule is for. An empty list means every one.
public struct Applicability: Hashable, Sendable {
  /// Channels, in lower case.
  public var channels: [String]
  /// Audiences.
  public var audiences: [Audience]
  /// Accounts.
  public var accounts: [AccountKind]
  /// Statuses.
  public var statuses: [PostStatus]
  /// Language tags; `en` stands for `en-GB` too.
  public var languages: [String]

  /// Creates the applicability to every post.
  public init(
    channels: [String] = [], audiences: [Audience] = [], accounts: [AccountKind] = [],
    statuses: [PostStatus] = [], languages: [String] = []
  ) {
    self.channels = channels
    self.audiences = audiences
    self.accounts = accounts
    self.statuses = statuses
    self.languages = languages
  }

  /// Why a post is not among those meant, as a clause after “because”; nil when it is.
  ///
  /// What is not known of a post never excludes it.
  public func reasonAgainst(_ post: PostMetadata) -> String? {
    func excluded<T: Equatable>(_ value: T?, _ allowed: [T]) -> Bool {
      guard let value, !allowed.isEmpty else { return false }
      return !allowed.contains(value)
    }
    if excluded(post.channel, channels) { return "the channel is \(post.channel ?? "")" }
    if excluded(post.audience, audiences) {
      return "the audience is \(post.audience?.rawValue ?? "")"
    }
    if excluded(post.account, accounts) { return "the account is \(post.account?.rawValue ?? "")" }
    if excluded(post.status, statuses) { return "the status is \(post.status?.rawValue ?? "")" }
    if let language = post.language?.lowercased(), !languages.isEmpty,
      !languages.contains(where: { language == $0 || language.hasPrefix($0 + "-") })
    {
      return "the language is \(language)"
    }
    return nil
  }
}
