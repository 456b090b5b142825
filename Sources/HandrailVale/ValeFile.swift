/// A file of a Vale style, as it was read.
public struct ValeFile: Sendable {
  /// Its path, as people are told it.
  public let path: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// Creates a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
