/// A JSON value whose objects keep the order in which their members were written.
///
/// Source: RFC 8259.
package enum JSONValue {
  case string(String)
  case integer(Int)
  /// A number with three digits behind the point.
  case thousandths(Int)
  case boolean(Bool)
  case array([JSONValue])
  /// An array whose values are made one by one as they are written.
  case items((_ each: (JSONValue) -> Void) -> Void)
  case object([Member])

  /// A name and its value.
  package struct Member {
    package let name: String
    package let value: JSONValue
  }

  /// An object without the members whose value is nil.
  package static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// An array, or nil when it would be empty.
  package static func nonEmpty(_ values: [JSONValue]) -> JSONValue? {
    values.isEmpty ? nil : .array(values)
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
}
