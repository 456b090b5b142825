/// Posts by different people that say the same in almost the same words.
public struct StoredCluster: Hashable, Sendable {
  /// The words that they share.
  public var template: String
  /// How alike they are: the Jaccard index of their word 3-grams, from 0 to 1.
  public var similarity: Double
  /// How many people they are by.
  public var authors: Int
  /// The posts.
  public var posts: [PostNumber]

  /// Creates a cluster.
  public init(template: String, similarity: Double, authors: Int, posts: [PostNumber]) {
    self.template = template
    self.similarity = similarity
    self.authors = authors
    self.posts = posts
  }
}
