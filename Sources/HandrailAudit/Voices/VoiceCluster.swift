/// Posts of different authors that say the same in the same words.
public struct VoiceCluster: Hashable, Sendable {
  /// The words that most of them share, with “…” for what differs; nil where they must not be shown.
  public let template: String?
  /// The posts, in order, as they were numbered.
  public let posts: [Int]
  /// How many authors they are of.
  public let authors: Int
  /// How alike the posts are to the one that is most like all of them, on average.
  public let likeness: Double

  /// Creates a cluster.
  public init(template: String?, posts: [Int], authors: Int, likeness: Double) {
    self.template = template
    self.posts = posts
    self.authors = authors
    self.likeness = likeness
  }
}
