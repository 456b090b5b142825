/// A TOML table while the text is read, which may still grow.
///
/// A class, because a header further down can reach into a table that another one holds.
final class TOMLTable {
  /// What made the table, and so what may still add to it.
  enum Origin {
    /// `[a]` or `[[a]]`, the text itself, or braces.
    case written
    /// The `a` of `[a.b]`.
    case implied
    /// The `a` of `a.b = 1`.
    case dotted
  }

  enum Value {
    case node(Node)
    case table(TOMLTable)
    case tables([TOMLTable])
  }

  private struct Entry {
    let key: TOMLKey
    var value: Value
  }

  var origin: Origin
  /// The levels of tables above this one, and this one.
  let depth: Int
  private(set) var range: Range<Int>
  private var entries: [Entry] = []
  private var places: [String: Int] = [:]

  init(_ origin: Origin, depth: Int, range: Range<Int>) {
    self.origin = origin
    self.depth = depth
    self.range = range
  }

  /// The value of a key, and the key as it was first written.
  func first(_ name: String) -> (key: TOMLKey, value: Value)? {
    places[name].map { (entries[$0].key, entries[$0].value) }
  }

  /// Sets the value of a key that is new.
  func set(_ value: Value, for key: TOMLKey) {
    places[key.name] = entries.count
    entries.append(Entry(key: key, value: value))
  }

  /// Adds to the tables of a `[[key]]`; false when the key is something else already.
  func append(_ table: TOMLTable, for key: TOMLKey) -> Bool {
    guard let place = places[key.name] else {
      set(.tables([table]), for: key)
      return true
    }
    guard case .tables(var tables) = entries[place].value else { return false }
    entries[place].value = .table(table)  // so that the tables are not copied
    tables.append(table)
    entries[place].value = .tables(tables)
    return true
  }

  /// Takes in what was written for the table up to `end`.
  func extend(to end: Int) {
    range = range.lowerBound..<max(range.upperBound, end)
  }

  /// The finished tree.
  var node: Node {
    let finished = entries.map { entry in
      Node.Entry(key: entry.key.name, keyRange: entry.key.range, value: Self.node(entry.value))
    }
    return Node(.map(finished), range: range)
  }

  private static func node(_ value: Value) -> Node {
    switch value {
    case .node(let node): return node
    case .table(let table): return table.node
    case .tables(let tables):
      let nodes = tables.map(\.node)
      let start = nodes.first?.range.lowerBound ?? 0
      return Node(.list(nodes), range: start..<max(start, nodes.last?.range.upperBound ?? start))
    }
  }
}
