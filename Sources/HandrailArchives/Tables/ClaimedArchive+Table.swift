import HandrailCore

extension ClaimedArchive {
  /// Goes over the records of a table, and hands on what is wrong with the rest.
  ///
  /// - Parameters:
  ///   - member: The table.
  ///   - dialect: How it is written, but for the delimiter.
  ///   - isHeader: Says whether columns with such names are meant.
  ///   - deliver: Takes the problems.
  ///   - body: Takes each record.
  /// - Throws: What `deliver` and `body` throw, and what keeps the member from being read.
  func forEachRecord(
    of member: Member, _ dialect: TableDialect = TableDialect(),
    where isHeader: (TableHeader) -> Bool, deliver: (ArchiveItem) throws(Problem) -> Void,
    _ body: (TableRecord) throws(Problem) -> Void
  ) throws(Problem) {
    let opened = try Table.open(member, dialect, limit: options.recordLimit, where: isHeader)
    guard var table = opened else {
      return try deliver(Table.withoutHeader(member))
    }
    while let item = try table.next() {
      switch item {
      case .record(let record): try body(record)
      case .broken(let problem, let origin): try deliver(.problem(problem, origin))
      }
    }
  }
}
