/// The part of an archive that one importer reads.
public struct AuditSource: Hashable, Sendable {
  /// The number of the archive, from 0, in the order in which they were named.
  public let archive: Int
  /// The archive, as it was named.
  public let name: String
  /// The name of the importer: `linkedin`.
  public let format: String
  /// What people call such an archive.
  public let title: String

  /// Creates a source.
  public init(archive: Int, name: String, format: String, title: String) {
    self.archive = archive
    self.name = name
    self.format = format
    self.title = title
  }

  /// What a member of the archive is called in reports and messages.
  public func path(of member: String) -> String {
    let file =
      name.utf8.lastIndex(of: 0x2F).map { name[name.utf8.index(after: $0)...] } ?? name[...]
    return file == member[...] ? name : name + "/" + member
  }
}
