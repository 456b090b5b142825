public import HandrailCore

/// An archive as one importer sees it: the members that it claimed, by role.
public struct ClaimedArchive {
  /// What the archive is called, for messages.
  public let name: String
  /// What the command line said of how to read it.
  public let options: ImportOptions
  /// The importer's members, in the archive's order, each with its role.
  public let members: [(path: String, role: String)]
  /// Takes what is worth knowing of how it is read.
  let notes: ArchiveNotes
  private let container: any Container

  /// Creates the view.
  public init(
    name: String, container: any Container, members: [(path: String, role: String)],
    options: ImportOptions = ImportOptions(), notes: ArchiveNotes = ArchiveNotes()
  ) {
    self.name = name
    self.container = container
    self.members = members
    self.options = options
    self.notes = notes
  }

  /// Whether there is a member with such a role.
  public func has(_ role: String) -> Bool { members.contains { $0.role == role } }

  /// Goes over the members with certain roles, in the archive's order, once. May be called again, for
  /// other roles: what helps to understand posts may stand after them.
  ///
  /// - Parameters:
  ///   - roles: the roles.
  ///   - body: takes each member, which lasts as long as the call, and its role.
  /// - Throws: what `body` throws, and what keeps the archive from being read.
  public func forEach(
    _ roles: Set<String>, _ body: (Member, String) throws(Problem) -> Void
  ) throws(Problem) {
    let wanted = Dictionary(
      members.filter { roles.contains($0.role) }.map { ($0.path, $0.role) },
      uniquingKeysWith: { first, _ in first })
    guard !wanted.isEmpty else { return }
    try container.forEachMember(where: { wanted[$0] != nil }) { member throws(Problem) in
      if let role = wanted[member.path] { try body(member, role) }
    }
  }
}
