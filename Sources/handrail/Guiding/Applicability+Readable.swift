import HandrailCore
import HandrailReports
import HandrailRules

extension Applicability {
  /// Which posts are meant, as a reader of the guide would say it; none when all are.
  var readable: [String] {
    var parts: [String] = []
    func add(_ phrases: [String], before: String = "") {
      if !phrases.isEmpty { parts.append(before + phrases.joined(separator: " or ")) }
    }
    add(audiences.map(\.readable))
    add(channels.map(PostMetadata.channelName), before: "on ")
    add(accounts.map(\.readable))
    add(statuses.map(\.rawValue), before: "while ")
    add(languages.map(PostMetadata.languageName), before: "in ")
    return parts.isEmpty ? [] : ["posts " + parts.joined(separator: ", ")]
  }
}

extension Audience {
  /// Where a post with this audience is read.
  fileprivate var readable: String {
    switch self {
    case .public: "in public"
    case .internal: "inside the company"
    case .followers: "for followers"
    case .private: "in private"
    }
  }
}

extension AccountKind {
  /// Where a post of this account comes from.
  fileprivate var readable: String {
    switch self {
    case .company: "from the company’s account"
    case .employee: "from people who say that they work here"
    case .personal: "from people’s own accounts"
    }
  }
}

extension TimeWindow {
  /// When something holds, as a phrase; none when it always does.
  var readable: [String] {
    let parts = [from.map { "from \($0.day)" }, until.map { "until \($0.day)" }].compactMap(\.self)
    return parts.isEmpty ? [] : [parts.joined(separator: " ")]
  }
}

extension WaiverRight {
  /// Who may let a finding stand, as a reader of the guide would say it.
  func readable(owner: String) -> String {
    switch self {
    case .author: "You may let it stand, with a reason in the post."
    case .owner: "Only \(owner) may let it stand."
    case .nobody: "Nobody may let it stand."
    }
  }
}

extension PostMetadata {
  private static let channelNames = [
    "linkedin": "LinkedIn", "x": "X", "mastodon": "Mastodon", "bluesky": "Bluesky",
    "reddit": "Reddit", "instagram": "Instagram", "facebook": "Facebook", "threads": "Threads",
    "youtube": "YouTube", "tiktok": "TikTok", "blog": "the blog", "website": "the website",
    "review": "review sites",
  ]
  private static let languageNames = [
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian",
    "nl": "Dutch", "pt": "Portuguese", "pl": "Polish", "ja": "Japanese",
  ]

  /// A channel as people call it.
  static func channelName(_ channel: String) -> String { channelNames[channel] ?? channel }

  /// A language as people call it.
  static func languageName(_ tag: String) -> String { languageNames[tag] ?? tag }

  /// What is known of a post in an example, a phrase each.
  var readable: [String] {
    [
      channel.map { "on \(Self.channelName($0))" }, audience?.readable, account?.readable,
      status.map { "\($0.rawValue)" },
      language.flatMap { $0 == "en" ? nil : "in \(Self.languageName($0))" },
      published.map { "of \($0.day)" }, title.map { "titled “\($0)”" },
    ].compactMap(\.self)
  }
}
