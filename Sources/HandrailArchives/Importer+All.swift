/// Every kind of archive that can be read, in the order in which they are asked: of two that are as
/// sure, the first reads a member.
public enum Importers {
  /// The kinds.
  public static let all: [any Importer.Type] = [
    XArchiveImporter.self, MastodonImporter.self, FacebookImporter.self, FacebookPageImporter.self,
    InstagramImporter.self,
    ThreadsImporter.self, MessengerImporter.self, TikTokImporter.self, SlackImporter.self,
    TelegramImporter.self, DiscordImporter.self, GhostImporter.self, JSONFeedImporter.self,
    WordPressJSONImporter.self, BloggerJSONImporter.self, XAPIImporter.self,
    BlueskyImporter.self,
    WordPressImporter.self, BloggerImporter.self, MediumImporter.self, FeedImporter.self,
    LinkedInImporter.self, RedditImporter.self, YouTubeImporter.self, SubstackImporter.self,
    BeehiivImporter.self, ButtondownImporter.self, WixImporter.self, WhatsAppImporter.self,
    ScheduleImporter.self, MailImporter.self, BatchImporter.self, FileImporter.self,
    TableImporter.self,
  ]
}
