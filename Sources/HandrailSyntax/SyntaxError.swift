/// Why a YAML, TOML or JSON text could not be read.
public struct SyntaxError: Error, Hashable, Sendable {
  /// What is wrong, for people who do not know the format by heart; no final full stop.
  public let message: String
  /// What to do about it; no final full stop.
  public let advice: String?
  /// The 0-based UTF-8 bytes at fault in the parsed text.
  public let range: Range<Int>

  /// Creates an error.
  public init(_ message: String, advice: String? = nil, range: Range<Int>) {
    self.message = message
    self.advice = advice
    self.range = range
  }
}
