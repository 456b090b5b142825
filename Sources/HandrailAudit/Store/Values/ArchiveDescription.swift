/// An archive of an audit.
public struct ArchiveDescription: Hashable, Sendable {
  /// What it is called: its path as it was named, or `standard input`.
  public var name: String
  /// What it is known again by when an audit goes on: a digest of its size and time of change, say.
  /// Nil where it can be known by its name alone.
  public var identity: [UInt8]?

  /// Creates a description.
  public init(name: String, identity: [UInt8]? = nil) {
    self.name = name
    self.identity = identity
  }
}
