/// Whose words a post of an archive holds.
public enum PostKind: String, CaseIterable, Sendable {
  /// The author's own words, said unasked.
  case original
  /// The author's own words, in answer to somebody.
  case reply
  /// Somebody else's words, passed on with nothing added.
  case repost
  /// Somebody else's words that came with the archive, such as a reader's comment on a blog.
  case others
}
