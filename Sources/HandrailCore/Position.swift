/// Where one byte of a file is, as people count, and as programs do.
public struct Position: Hashable, Sendable {
  /// The 0-based byte offset in the file as saved.
  public let byte: Int
  /// The 1-based line; a line ends at LF, CRLF or a lone CR.
  public let line: Int
  /// The 1-based column in Unicode scalars; a byte order mark takes no column.
  public let column: Int
  /// The 1-based column in bytes of UTF-8, however the file was saved; a byte order mark takes none.
  public let utf8Column: Int

  /// Creates a position from its parts; without `utf8Column`, every character before it on its line
  /// is taken for a single byte.
  public init(byte: Int, line: Int, column: Int, utf8Column: Int? = nil) {
    self.byte = byte
    self.line = line
    self.column = column
    self.utf8Column = utf8Column ?? column
  }
}
