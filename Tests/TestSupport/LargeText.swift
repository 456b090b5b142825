public import Testing

/// A text that is too large to be shown in a test log.
public struct LargeText: Sendable, CustomTestStringConvertible {
  /// The text.
  public let text: String

  /// Wraps a text.
  public init(_ text: String) { self.text = text }

  /// How the text begins, on one line, and how long it is.
  public var testDescription: String {
    let start = String(decoding: Array(text.utf8.prefix(24)), as: UTF8.self)
    return "\(start.debugDescription)… (\(text.utf8.count) bytes)"
  }
}
