import CSQLite
import HandrailCore

/// A statement that was prepared, to be run any number of times. Values are bound, never spelt out.
final class Statement {
  private let handle: OpaquePointer
  /// Kept, since a statement must not outlive it.
  private let database: Database

  /// Takes a statement over from SQLite.
  init(_ handle: OpaquePointer, of database: Database) {
    self.handle = handle
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  // MARK: - Values, by their 1-based place

  /// Binds a number.
  func bind(_ value: Int, at place: Int32) { sqlite3_bind_int64(handle, place, Int64(value)) }

  /// Binds a number, or none.
  func bind(_ value: Int?, at place: Int32) {
    if let value { bind(value, at: place) } else { sqlite3_bind_null(handle, place) }
  }

  /// Binds a text, or none.
  func bind(_ value: String?, at place: Int32) {
    guard var value else { return _ = sqlite3_bind_null(handle, place) }
    value.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        let count = sqlite3_uint64(bytes.count)
        let status = sqlite3_bind_text64(
          handle, place, bytes.baseAddress, count, Self.copied, UInt8(SQLITE_UTF8))
        // An empty text may have no address, and would be taken for none.
        if bytes.baseAddress == nil { sqlite3_bind_text(handle, place, "", 0, nil) }
        noteFailure(status)
      }
    }
  }

  /// Binds bytes.
  func bind(_ bytes: UnsafeRawBufferPointer, at place: Int32) {
    let count = sqlite3_uint64(bytes.count)
    noteFailure(sqlite3_bind_blob64(handle, place, bytes.baseAddress, count, Self.copied))
    if bytes.baseAddress == nil { sqlite3_bind_zeroblob(handle, place, 0) }
  }

  /// Binds a value.
  func bind(_ value: DatabaseValue, at place: Int32) {
    switch value {
    case .null: sqlite3_bind_null(handle, place)
    case .integer(let value): bind(value, at: place)
    case .real(let value): sqlite3_bind_double(handle, place, value)
    case .text(let value): bind(value, at: place)
    case .blob(let value): value.withUnsafeBytes { bind($0, at: place) }
    }
  }

  private func bind(_ values: [DatabaseValue]) {
    for (index, value) in values.enumerated() { bind(value, at: Int32(index + 1)) }
  }

  // MARK: - Running

  /// Runs a statement that gives no rows, with the values that were bound.
  func run() throws(Problem) {
    defer { sqlite3_reset(handle) }
    try checkValues()
    let status = sqlite3_step(handle)
    guard status == SQLITE_DONE || status == SQLITE_ROW else { throw failure(status) }
  }

  /// Runs a statement that gives no rows.
  func run(_ values: [DatabaseValue]) throws(Problem) {
    bind(values)
    try run()
  }

  /// Goes over the rows, with the values that were bound.
  func forEach(_ body: (borrowing Row) throws(Problem) -> Void) throws(Problem) {
    defer { sqlite3_reset(handle) }
    try checkValues()
    while true {
      let status = sqlite3_step(handle)
      if status == SQLITE_DONE { return }
      guard status == SQLITE_ROW else { throw failure(status) }
      try body(Row(handle))
    }
  }

  /// Goes over the rows.
  func forEach(
    _ values: [DatabaseValue], _ body: (borrowing Row) throws(Problem) -> Void
  ) throws(Problem) {
    bind(values)
    try forEach(body)
  }

  /// The first column of the first row as a number, with the values that were bound; nil when there
  /// is no row, or no value in it.
  func number() throws(Problem) -> Int? {
    defer { sqlite3_reset(handle) }
    try checkValues()
    switch sqlite3_step(handle) {
    case SQLITE_DONE: return nil
    case SQLITE_ROW: return Row(handle).number(0)
    case let status: throw failure(status)
    }
  }

  /// The first column of the first row as a number; nil when there is no row, or no value in it.
  func number(_ values: [DatabaseValue]) throws(Problem) -> Int? {
    bind(values)
    return try number()
  }

  // MARK: - Failures

  /// What went wrong while values were bound: too large a text, no memory.
  private var bindingFailure = SQLITE_OK

  private func noteFailure(_ status: Int32) {
    if status != SQLITE_OK { bindingFailure = status }
  }

  private func checkValues() throws(Problem) {
    guard bindingFailure != SQLITE_OK else { return }
    defer { bindingFailure = SQLITE_OK }
    throw failure(bindingFailure)
  }

  private func failure(_ status: Int32) -> Problem {
    DatabaseFailure.problem(status, path: database.path, detail: database.errorMessage)
  }

  /// `SQLITE_TRANSIENT`, a macro that Swift does not see: SQLite copies the bytes.
  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
