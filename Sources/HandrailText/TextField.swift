/// One text of a post that is not a file: its body, its title, an alt text.
public struct TextField: Hashable, Sendable {
  /// What it is: `text`, `title`, `alt[0]`.
  public let name: String
  /// The text, as its author wrote it.
  public let text: String

  /// Creates a field.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
