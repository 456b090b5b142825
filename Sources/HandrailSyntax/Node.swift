/// A value as written in a YAML, TOML or JSON text, with its place in the bytes.
///
/// Offsets are 0-based UTF-8 bytes in the text that was parsed.
public struct Node: Sendable {
  /// What the value is.
  public enum Content: Sendable {
    case scalar(Scalar)
    case list([Node])
    case map([Entry])
  }

  /// A key with its value, in the order of the text. Keys of one map differ.
  public struct Entry: Sendable {
    /// The key, as text.
    public let key: String
    /// The bytes of the key as written, quotes included.
    public let keyRange: Range<Int>
    /// The value.
    public let value: Node

    /// Creates an entry.
    public init(key: String, keyRange: Range<Int>, value: Node) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  /// What the value is.
  public let content: Content
  /// The bytes of the value as written, quotes and brackets included.
  public let range: Range<Int>

  /// Creates a node.
  public init(_ content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }

  /// Whether it is a single value.
  public var isScalar: Bool { if case .scalar = content { true } else { false } }

  /// The value of `key`, when this is a map that has it.
  public subscript(key: String) -> Node? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
