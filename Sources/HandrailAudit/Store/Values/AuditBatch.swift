public import HandrailCore

/// What is kept of a stretch of an archive, all of it or nothing.
public struct AuditBatch: Sendable {
  /// Something of the stretch, in the order of the archive.
  public enum Item: Sendable {
    /// A post that was judged.
    case post(StoredPost)
    /// A record that could not be read.
    indirect case problem(Problem, Origin)
    /// What kept the archive as a whole from being read any further.
    indirect case archiveProblem(Problem)
  }

  /// The archive's place in the audit, from 0.
  public var archive: Int
  /// What the stretch held.
  public let items: [Item]
  /// How many of the items are posts.
  public let postCount: Int
  /// How many posts were left out, by reason, such as `private`.
  public var skipped: [String: Int]
  /// How many members were left out, by what they are, such as `pictures`.
  public var otherMembers: [String: Int]
  /// Where to go on after it: whatever the caller makes of it.
  public var marker: String
  /// Whether the archive ends with it.
  public var isLast: Bool

  /// Creates a batch.
  public init(
    archive: Int, items: [Item], skipped: [String: Int] = [:], otherMembers: [String: Int] = [:],
    marker: String, isLast: Bool = false
  ) {
    self.archive = archive
    self.items = items
    postCount = items.count { if case .post = $0 { true } else { false } }
    self.skipped = skipped
    self.otherMembers = otherMembers
    self.marker = marker
    self.isLast = isLast
  }
}
