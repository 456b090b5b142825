import HandrailCore

/// A post of an archive that was judged.
public struct AuditedPost: Sendable {
  /// Its place among all records of the run, from 0.
  public let record: Int
  /// What is kept of it.
  public let post: StoredPost
  /// What its author is known by, among those whose posts are compared; nil when nobody knows.
  public let author: String?
  /// What its words are known by; nil when it is not compared.
  public let voice: Voice?

  /// Creates a post.
  public init(record: Int, post: StoredPost, author: String? = nil, voice: Voice? = nil) {
    self.record = record
    self.post = post
    self.author = author
    self.voice = voice
  }
}
