/// A waiver as the finding that it lets stand tells of it.
public struct WaiverNote: Hashable, Sendable {
  /// Why the finding may stand.
  public let reason: String
  /// Who said so; nil for a waiver of the author's own, in the post.
  public let approvedBy: String?
  /// When the waiver ends; nil for never.
  public let until: Timestamp?
  /// The file it is written in: the post itself, or `waivers.yml`.
  public let path: String
  /// The 1-based line on which it starts.
  public let line: Int

  /// Creates a note.
  public init(reason: String, approvedBy: String?, until: Timestamp?, path: String, line: Int) {
    self.reason = reason
    self.approvedBy = approvedBy
    self.until = until
    self.path = path
    self.line = line
  }
}
