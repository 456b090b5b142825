import Foundation

/// A JSON value, read by Foundation: another reader than the writer under test.
struct JSON {
  private let value: Any?

  init(_ text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  private init(value: Any?) { self.value = value }

  subscript(_ name: String) -> JSON { JSON(value: (value as? [String: Any])?[name]) }
  subscript(_ index: Int) -> JSON {
    let array = array
    return array.indices.contains(index) ? array[index] : JSON(value: nil)
  }

  var array: [JSON] { (value as? [Any] ?? []).map { JSON(value: $0) } }
  var string: String? { value as? String }
  var int: Int? { value as? Int }
  var bool: Bool? { value as? Bool }
}
