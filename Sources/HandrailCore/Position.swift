/// Where one byte of a file is, as people count.
public struct Position: Hashable, Sendable {
  /// The 0-based byte offset in the file as saved.
  public let byte: Int
  /// The 1-based line; a line ends at LF, CRLF or a lone CR.
  public let line: Int
  /// The 1-based column in Unicode scalars; a byte order mark takes no column.
  public let column: Int

  /// Creates a position from its parts.
  public init(byte: Int, line: Int, column: Int) {
    self.byte = byte
    self.line = line
    self.column = column
  }
}
