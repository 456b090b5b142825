/// How a text is marked up.
public enum Markup: String, CaseIterable, Sendable {
  case markdown, html, plain
}
