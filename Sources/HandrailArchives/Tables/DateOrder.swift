import HandrailCore

/// Whether the day or the month stands first in dates with slashes.
enum DateOrder: Sendable {
  /// `11/14/2022`, as in the United States.
  case monthFirst
  /// `14/11/2022`.
  case dayFirst

  /// What a number of dates tell of their order; nil when all can be read either way, or when they
  /// contradict each other.
  struct Evidence {
    private var orders: Set<DateOrder> = []

    /// Creates evidence of nothing.
    init() {}

    /// The order, when there is no doubt.
    var order: DateOrder? { orders.count == 1 ? orders.first : nil }

    /// Takes a date into account.
    mutating func note(_ text: String) {
      guard let numbers = LooseDate.slashed(text) else { return }
      if numbers.first > 12, numbers.second <= 12 { orders.insert(.dayFirst) }
      if numbers.second > 12, numbers.first <= 12 { orders.insert(.monthFirst) }
    }
  }
}

extension ClaimedArchive {
  /// How each table with certain roles writes dates with slashes, where its dates tell.
  ///
  /// - Parameters:
  ///   - roles: The roles.
  ///   - key: The ``TableHeader/key(_:)`` of the column with the dates.
  ///   - dialect: How the tables are written, but for the delimiter.
  /// - Returns: The order by the member's path.
  /// - Throws: What keeps the archive from being read. What is wrong with a table is for those who
  ///   read it to say.
  func dateOrders(
    of roles: Set<String>, in key: String, _ dialect: TableDialect = TableDialect()
  ) throws(Problem) -> [String: DateOrder] {
    try dateOrders(of: roles, in: { $0[key] == nil ? nil : key }) { member throws(Problem) in
      try Table.open(member, dialect, limit: options.recordLimit, where: { $0[key] != nil })
    }
  }

  /// How each table with certain roles writes dates with slashes, where its dates tell.
  ///
  /// - Parameters:
  ///   - roles: The roles.
  ///   - key: Says the ``TableHeader/key(_:)`` of the column with the dates.
  ///   - open: Opens a table.
  /// - Returns: The order by the member's path.
  /// - Throws: What keeps the archive from being read.
  func dateOrders(
    of roles: Set<String>, in key: (TableHeader) -> String?,
    open: (Member) throws(Problem) -> Table?
  ) throws(Problem) -> [String: DateOrder] {
    var orders: [String: DateOrder] = [:]
    try forEach(roles) { member, _ throws(Problem) in
      var evidence = DateOrder.Evidence()
      do throws(Problem) {
        guard var table = try open(member), let key = key(table.header) else { return }
        while let item = try table.next() {
          guard case .record(let record) = item, let date = record[key] else { continue }
          // One date that is not of the kind is enough: a program wrote them all.
          guard LooseDate.slashed(date) != nil else { break }
          evidence.note(date)
        }
      } catch {}
      orders[member.path] = evidence.order
    }
    return orders
  }
}
