public import HandrailCore

/// A file as text: its bytes in UTF-8, and the way back to the bytes as saved.
public struct SourceText: Sendable {
  /// How the file was saved.
  public enum Encoding: Sendable { case utf8, utf16LittleEndian, utf16BigEndian }

  /// The file, as it was named.
  public let path: String
  /// The text in UTF-8, a byte order mark included when a UTF-8 file has one.
  public let bytes: [UInt8]
  /// How the file was saved.
  public let encoding: Encoding
  /// The lines of ``bytes``.
  public let lines: LineIndex

  /// Takes `bytes`, which must be valid UTF-8.
  public init(path: String, utf8 bytes: [UInt8], encoding: Encoding = .utf8) {
    self.path = path
    self.bytes = bytes
    self.encoding = encoding
    self.lines = LineIndex(bytes)
  }
}
