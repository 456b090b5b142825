import CSQLite

/// The row that a query stands at. Lasts as long as the call that hands it out.
struct Row: ~Copyable {
  private let handle: OpaquePointer

  /// The row that a statement stands at.
  init(_ handle: OpaquePointer) { self.handle = handle }

  private func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  /// The number in a 0-based column; nil when there is none.
  func number(_ column: Int32) -> Int? {
    isNull(column) ? nil : Int(sqlite3_column_int64(handle, column))
  }

  /// The number in a 0-based column; 0 when there is none.
  func count(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  /// The fraction in a 0-based column; 0 when there is none.
  func fraction(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  /// The text in a 0-based column; nil when there is none.
  func text(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes in a 0-based column; nil when there are none.
  func bytes(_ column: Int32) -> [UInt8]? {
    isNull(column) ? nil : withBytes(column) { Array($0) }
  }

  /// Gives a body the bytes in a 0-based column; they last as long as the call.
  func withBytes<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let start = sqlite3_column_blob(handle, column)
    let count = Int(sqlite3_column_bytes(handle, column))
    return body(UnsafeRawBufferPointer(start: start, count: count))
  }
}
