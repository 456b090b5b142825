/// A value of the AT Protocol's data model, from DAG-CBOR or from JSON.
enum DataValue {
  case map([(key: String, value: DataValue)])
  case list([DataValue])
  case text(String)
  case number(Int64)
  case bytes([UInt8])
  case link(ContentID)
  /// True, false, null, and what nothing here asks for.
  case other

  /// The value of a key of a map.
  subscript(key: String) -> DataValue? {
    guard case .map(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// A text that is not empty.
  var words: String? {
    guard case .text(let text) = self, !text.isEmpty else { return nil }
    return text
  }

  /// The elements of a list.
  var items: [DataValue] {
    guard case .list(let items) = self else { return [] }
    return items
  }

  /// A whole number.
  var number: Int? {
    guard case .number(let number) = self else { return nil }
    return Int(exactly: number)
  }

  /// Where a link leads.
  var link: ContentID? {
    guard case .link(let link) = self else { return nil }
    return link
  }

  /// What JSON says.
  init(_ view: JSONView) {
    if view.isObject {
      self = .map(view.entries.map { ($0.key, DataValue($0.value)) })
    } else if view.isList {
      self = .list(view.items.map(DataValue.init))
    } else if let string = view.string {
      self = .text(string)
    } else {
      self = view.integer.map { .number($0) } ?? .other
    }
  }
}
