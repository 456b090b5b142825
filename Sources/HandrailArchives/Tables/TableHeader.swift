/// The names of a table's columns, looked up without regard to capitals, spaces and punctuation.
struct TableHeader: Hashable, Sendable {
  /// The names as they stand in the table.
  let names: [String]
  private let columns: [String: Int]

  /// Takes the first row of a table. Of columns with the same name the first counts.
  init(_ names: [String]) {
    self.names = names
    var columns: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      let key = Self.key(name)
      if !key.isEmpty, columns[key] == nil { columns[key] = index }
    }
    self.columns = columns
  }

  /// How a column's name is looked up: its letters and digits, in lower case. `Comment Text`,
  /// `comment_text` and a name after a byte order mark are `commenttext`.
  static func key(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in name.unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      key.append(scalar)
    }
    return String(key).lowercased()
  }

  /// How many columns there are.
  var count: Int { names.count }

  /// The place of a column by its ``key(_:)``; nil when there is none.
  subscript(key: String) -> Int? { columns[key] }

  /// The key of the first column whose key begins with one of some words; nil when there is none.
  /// Planners add to the names how a cell is to be filled in: `Alt text(s)`.
  func key(beginningWith words: String...) -> String? {
    for word in words {
      for name in names {
        let key = Self.key(name)
        if key.hasPrefix(word) { return key }
      }
    }
    return nil
  }

  /// Whether there are columns with all of these keys.
  func has(_ keys: String...) -> Bool { keys.allSatisfy { columns[$0] != nil } }
}
