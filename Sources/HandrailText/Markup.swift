/// How a post is written.
public enum Markup: String, CaseIterable, Sendable {
  case markdown, html, plain
}
