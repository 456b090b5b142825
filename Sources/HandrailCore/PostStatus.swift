/// Where a post is in its life.
public enum PostStatus: String, CaseIterable, Sendable {
  case draft, scheduled, published, deleted
}
