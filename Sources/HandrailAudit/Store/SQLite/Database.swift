import CSQLite
import HandrailCore

/// A SQLite file that is open. Used by one task at a time.
final class Database {
  /// How a file is opened.
  enum Access { case create, write, read }

  /// The file, as it was named: for messages.
  let path: String
  private let handle: OpaquePointer

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - access: whether it may be made, written, or only read.
  /// - Throws: a problem that names the file and why it cannot be opened.
  init(_ path: String, _ access: Access) throws(Problem) {
    self.path = path
    let flags: Int32
    switch access {
    case .create: flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    case .write: flags = SQLITE_OPEN_READWRITE
    case .read: flags = SQLITE_OPEN_READONLY
    }
    var opened: OpaquePointer?
    // Not a URI, so that no name means anything else than a file. One task at a time: no locks.
    let status = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard status == SQLITE_OK, let opened else {
      sqlite3_close(opened)
      throw DatabaseFailure.problem(status, path: path)
    }
    handle = opened
    sqlite3_extended_result_codes(opened, 1)
    sqlite3_busy_timeout(opened, 10_000)
  }

  deinit { sqlite3_close_v2(handle) }

  /// Prepares a statement.
  ///
  /// - Parameter sql: one statement, its values as `?`.
  /// - Returns: the statement.
  /// - Throws: a problem that names the file when it has no such tables.
  func prepare(_ sql: String) throws(Problem) -> Statement {
    var statement: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    let status = sqlite3_prepare_v3(handle, sql, -1, flags, &statement, nil)
    guard status == SQLITE_OK, let statement else {
      throw DatabaseFailure.problem(status, path: path, detail: errorMessage)
    }
    return Statement(statement, of: self)
  }

  /// Runs statements that have no values, in one text.
  func run(script: String) throws(Problem) {
    let status = sqlite3_exec(handle, script, nil, nil, nil)
    guard status == SQLITE_OK else {
      throw DatabaseFailure.problem(status, path: path, detail: errorMessage)
    }
  }

  /// Runs one statement once.
  func run(_ sql: String, _ values: DatabaseValue...) throws(Problem) {
    try prepare(sql).run(values)
  }

  /// Goes over the rows of a query that is asked once.
  func forEach(
    _ sql: String, _ values: DatabaseValue..., body: (borrowing Row) throws(Problem) -> Void
  ) throws(Problem) {
    try prepare(sql).forEach(values, body)
  }

  /// The first column of the first row of a query that is asked once, as a number; nil when there is
  /// no row, or no value in it.
  func number(_ sql: String, _ values: DatabaseValue...) throws(Problem) -> Int? {
    try prepare(sql).number(values)
  }

  /// Does everything that a body does, or nothing of it.
  func transaction<Result>(
    _ body: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try transaction("BEGIN IMMEDIATE", body)
  }

  /// Reads what a body reads as it stands at one moment.
  func reading<Result>(_ body: () throws(Problem) -> Result) throws(Problem) -> Result {
    try transaction("BEGIN", body)
  }

  private func transaction<Result>(
    _ beginning: String, _ body: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try run(script: beginning)
    do throws(Problem) {
      let result = try body()
      try run(script: "COMMIT")
      return result
    } catch {
      // SQLite ends some transactions by itself, and then has none to take back.
      sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
      throw error
    }
  }

  /// The row that the last insertion made.
  var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }
  /// How many rows the last statement changed.
  var changes: Int { Int(sqlite3_changes(handle)) }
  /// What SQLite says of the last failure. Quotes names of the schema, never values.
  var errorMessage: String { String(cString: sqlite3_errmsg(handle)) }
}
