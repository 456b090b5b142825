/// A value of a row.
enum DatabaseValue {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case blob([UInt8])

  /// A number, or none.
  static func integer(optional value: Int?) -> DatabaseValue { value.map { .integer($0) } ?? .null }
  /// A text, or none.
  static func text(optional value: String?) -> DatabaseValue { value.map { .text($0) } ?? .null }
}
