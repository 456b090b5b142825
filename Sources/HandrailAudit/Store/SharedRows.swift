import HandrailCore

/// Rows of a table that other rows name by number, each there once: paths, people, messages.
///
/// Numbers run in the order in which the rows were first asked for, however the work was cut.
final class SharedRows<Key: Hashable> {
  private let database: Database
  private let search: Statement
  private let insertion: Statement
  private let values: (Key) -> [DatabaseValue]
  private var last: (key: Key, number: Int)?
  private var numbers: [Key: Int] = [:]

  /// How many are kept in memory; the file knows the rest.
  private static var limit: Int { 16_384 }

  /// Prepares to look rows up.
  ///
  /// - Parameters:
  ///   - table: the table, whose first column is `id`.
  ///   - columns: the columns that a key fills, none of them null.
  ///   - database: the file.
  ///   - values: the values of a key, in the order of the columns.
  /// - Throws: a problem that names the file when it has no such table.
  init(
    _ table: String, _ columns: [String], in database: Database,
    values: @escaping (Key) -> [DatabaseValue]
  ) throws(Problem) {
    self.database = database
    self.values = values
    let conditions = columns.map { "\($0) = ?" }.joined(separator: " AND ")
    search = try database.prepare("SELECT id FROM \(table) WHERE \(conditions)")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    insertion = try database.prepare(
      "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))")
  }

  /// The number of a row, which is made where there is none.
  func number(of key: Key) throws(Problem) -> Int {
    if let last, last.key == key { return last.number }
    if let number = numbers[key] {
      last = (key, number)
      return number
    }
    let number = try lookUp(key)
    last = (key, number)
    return number
  }

  private func lookUp(_ key: Key) throws(Problem) -> Int {
    if numbers.count >= Self.limit { numbers.removeAll(keepingCapacity: true) }
    let values = values(key)
    if let found = try search.number(values) {
      numbers[key] = found
      return found
    }
    try insertion.run(values)
    numbers[key] = database.lastRow
    return database.lastRow
  }

  /// Forgets what was looked up, after rows were taken back.
  func forget() {
    last = nil
    numbers.removeAll(keepingCapacity: true)
  }
}

extension SharedRows<String> {
  /// Texts in the only column of a table.
  convenience init(_ table: String, _ column: String, in database: Database) throws(Problem) {
    try self.init(table, [column], in: database) { [.text($0)] }
  }
}
