/// A single value: its text, and how it was written.
public struct Scalar: Sendable {
  /// How a scalar was written; each form maps its text to bytes in its own way.
  public enum Style: Sendable {
    /// YAML without quotes; TOML and JSON numbers, dates, true, false and null.
    case plain
    /// YAML `'…'`.
    case singleQuoted
    /// YAML `"…"`.
    case doubleQuoted
    /// YAML `|`.
    case literal
    /// YAML `>`.
    case folded
    /// JSON `"…"`.
    case jsonString
    /// TOML `"…"` and `"""…"""`.
    case tomlBasic
    /// TOML `'…'` and `'''…'''`.
    case tomlLiteral
  }

  /// The text, with quotes, escapes and folding undone.
  public let text: String
  /// How it was written.
  public let style: Style

  /// Creates a scalar.
  public init(text: String, style: Style) {
    self.text = text
    self.style = style
  }

  /// Whether it is written in a way that can mean a number, a date, true, false or null.
  public var isPlain: Bool { style == .plain }
}
