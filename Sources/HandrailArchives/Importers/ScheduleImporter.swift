public import HandrailCore
import HandrailText

/// Tables of posts to come, as planners take them in bulk: Hootsuite, Buffer, HighLevel, Publer,
/// Ayrshare. A post with a date is scheduled, one without is a draft.
///
/// Most planners ask only when a table is taken in on which channels its posts go: then the channel is
/// not known, and the rules of all channels count.
public struct ScheduleImporter: Importer {
  /// `schedule`.
  public static let name = "schedule"
  /// What people call it.
  public static let title = "table of planned posts (Hootsuite and the like)"

  /// Creates the importer.
  public init() {}

  /// Knows the planners' columns, and rows of a time, a text and a link without a header.
  public static func claim(_ member: MemberHead) -> Claim? {
    if member.table(people, where: { ScheduleColumns($0) != nil }) != nil {
      return Claim("named", .likely)
    }
    return headerless(member) == nil ? nil : Claim("headerless", .likely)
  }

  private static let people = TableDialect(isLenient: true)

  /// How a table without a header is written, if its rows are times, texts and links.
  private static func headerless(_ member: MemberHead) -> TableDialect? {
    for delimiter in TableDialect.delimiters {
      var dialect = people
      dialect.delimiter = delimiter
      let rows = member.rows(dialect, most: 20).filter { !$0.isBlank }
      guard let first = rows.first, isPlan(first), rows.count(where: isPlan) * 2 > rows.count
      else { continue }
      return dialect
    }
    return nil
  }

  private static func isPlan(_ row: TableRow) -> Bool {
    guard (2...names.count).contains(row.cells.count), row.cells[0].contains(":"),
      LooseDate.isDate(row.cells[0]), !LooseDate.isDate(row.cells[1])
    else { return false }
    let isText = row.cells[1].trimmed.contains(" ") || row.cells[1].hasPrefix("http")
    return isText && row.cells.dropFirst(2).allSatisfy { $0.isBlankCell || $0.hasPrefix("http") }
  }

  /// What the columns of a table without a header are.
  private static let names = ["date", "text", "link"] + (1...7).map { "media \($0)" }

  /// Reads the tables.
  public func read(_ archive: ClaimedArchive, deliver: (ArchiveItem) throws(Problem) -> Void)
    throws(Problem)
  {
    let orders = try orders(in: archive)
    try archive.forEach(["named", "headerless"]) { member, role throws(Problem) in
      guard var table = try Self.open(member, role, limit: archive.options.recordLimit),
        let columns = ScheduleColumns(table.header)
      else { return try deliver(Table.withoutHeader(member)) }
      while let item = try table.next() {
        switch item {
        case .broken(let problem, let origin): try deliver(.problem(problem, origin))
        case .record(let record):
          let moment = try record.moment(
            columns.date, order: orders[member.path], deliver: deliver)
          for post in columns.posts(record, at: moment) { try deliver(.post(post)) }
        }
      }
    }
  }

  private static func open(_ member: Member, _ role: String, limit: Int) throws(Problem) -> Table? {
    if role == "named" {
      return try Table.open(member, people, limit: limit, where: { ScheduleColumns($0) != nil })
    }
    let head = MemberHead(path: member.path, bytes: try member.head(MemberHead.length))
    return try Table(
      headerless: member, headerless(head) ?? people, limit: limit, names: names)
  }

  private func orders(in archive: ClaimedArchive) throws(Problem) -> [String: DateOrder] {
    var orders: [String: DateOrder] = [:]
    for role in ["named", "headerless"] {
      let found = try archive.dateOrders(of: [role], in: { ScheduleColumns($0)?.date }) {
        member throws(Problem) in
        try Self.open(member, role, limit: archive.options.recordLimit)
      }
      orders.merge(found) { first, _ in first }
    }
    return orders
  }
}
