/// Who can read a post.
public enum Audience: String, CaseIterable, Sendable {
  case `public`, `internal`, followers, `private`
}
