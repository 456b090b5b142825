public import HandrailCore

/// Any table with a column of texts, or one whose columns `--map` names.
public struct TableImporter: Importer {
  /// `csv`.
  public static let name = "csv"
  /// What people call it.
  public static let title = "table of posts (CSV)"

  /// Creates the importer.
  public init() {}

  /// Knows tables with a column that is called as texts are. Other tables in `.csv` and `.tsv` files
  /// are claimed as ones that hold no posts: they do, where ``ImportOptions/columns`` says so.
  public static func claim(_ member: MemberHead) -> Claim? {
    if member.table(people, within: 1, where: { TextColumns($0, [:]) != nil }) != nil {
      return Claim("posts", .general)
    }
    let name = member.name.lowercased()
    guard name.hasSuffix(".csv") || name.hasSuffix(".tsv"),
      member.table(people, within: 1, where: { $0.count > 1 }) != nil
    else { return nil }
    return Claim("table", .general, holdsPosts: false)
  }

  private static let people = TableDialect(isLenient: true)

  /// Reads the tables.
  ///
  /// - Parameters:
  ///   - archive: The archive.
  ///   - deliver: Takes the posts.
  /// - Throws: A problem when ``ImportOptions/columns`` names what no post has, what `deliver` throws,
  ///   and what keeps the archive from being read.
  public func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
    throws(Problem)
  {
    let map = archive.options.columns
    try TextColumns.check(map)
    let roles: Set = map.isEmpty ? ["posts"] : ["posts", "table"]
    func open(_ member: Member) throws(Problem) -> Table? {
      try Table.open(
        member, Self.people, limit: archive.options.recordLimit, within: 1,
        where: { TextColumns($0, map) != nil })
    }
    let orders = try archive.dateOrders(
      of: roles, in: { TextColumns($0, map)?.keys[.date] }, open: open)
    try archive.forEach(roles) { member, _ throws(Problem) in
      guard var table = try open(member), let columns = TextColumns(table.header, map) else {
        return try deliver(
          .problem(Self.missing(map, in: member), Origin(member: member.path, record: 1)))
      }
      while let item = try table.next() {
        switch item {
        case .broken(let problem, let origin): try deliver(.problem(problem, origin))
        case .record(let record):
          let order = orders[member.path]
          try deliver(.post(try columns.post(record, order: order, deliver: deliver)))
        }
      }
      if table.isWindows1252 {
        archive.notes.add(
          member.path, "this table is no UTF-8, so it was read as Windows-1252",
          advice: "where letters look wrong in the report, save it with the encoding UTF-8")
      }
    }
  }

  /// That a table does not have the columns that it should have.
  private static func missing(_ map: [String: String], in member: Member) -> Problem {
    let columns = map.values.sorted().map { "‘\($0)’" }.joined(separator: ", ")
    return Problem(
      .input, "this table does not have the columns that --map names: \(columns)",
      advice: "write the names as they stand in its first line, and name the one with the texts",
      path: member.path, position: Position(byte: 0, line: 1, column: 1))
  }
}
