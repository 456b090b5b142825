/// An archive that was audited.
public struct AuditedArchive: Hashable, Sendable {
  /// Its name, without the folders that lead to it.
  public var name: String
  /// The formats that were found in it, as the importers call them, such as `x` or `linkedin`.
  public var formats: [String]
  /// How many posts it holds.
  public var posts: Int

  /// Creates an archive.
  public init(name: String, formats: [String], posts: Int) {
    self.name = name
    self.formats = formats
    self.posts = posts
  }
}
