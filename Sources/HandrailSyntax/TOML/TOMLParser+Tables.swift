/// Headers, and keys with dots in them (TOML 1.0, “Keys”, “Table”, “Array of Tables”).
extension TOMLParser {
  /// `[a.b]` or `[[a.b]]`.
  mutating func header() throws(SyntaxError) {
    let start = position
    position += 1
    let isList = skip(0x5B)
    let keys = try keys()
    guard skip(0x5D), !isList || skip(0x5D) else {
      let brackets = isList ? ("[[", "]]") : ("[", "]")
      throw SyntaxError(
        "this header is not closed",
        advice: "write it like `\(brackets.0)name\(brackets.1)`",
        range: start..<max(position, start + 1))
    }
    // After an error, what follows goes to a table that belongs to nothing.
    let range = start..<position
    current =
      try table(keys, isList: isList, range: range)
      ?? TOMLTable(.written, depth: 1, range: range)
  }

  /// The table that a header names; nil after an error.
  private mutating func table(
    _ keys: [TOMLKey], isList: Bool, range: Range<Int>
  ) throws(SyntaxError) -> TOMLTable? {
    guard let last = keys.last else { return nil }
    var parent = root
    for key in keys.dropLast() {
      switch parent.first(key.name)?.value {
      case nil: parent = try add(.implied, key, to: parent, range: range)
      case .table(let table): parent = table
      case .tables(let tables): parent = tables.last ?? parent
      case .node: return try conflict(key, in: parent)
      }
    }
    if isList {
      let table = TOMLTable(.written, depth: parent.depth + 2, range: range)
      try check(table, last)
      return parent.append(table, for: last) ? table : try conflict(last, in: parent)
    }
    switch parent.first(last.name)?.value {
    case nil:
      return try add(.written, last, to: parent, range: range)
    case .table(let table) where table.origin == .implied:
      table.origin = .written
      return table
    default:
      return try conflict(last, in: parent)
    }
  }

  /// `key = value`, with dots in the key or without.
  mutating func pair(into table: TOMLTable) throws(SyntaxError) {
    let keys = try keys()
    guard skip(0x3D) else {
      throw SyntaxError(
        "an equals sign was expected after the key", advice: "write `key = value`",
        range: source.character(at: position))
    }
    skipBlanks()
    let path = try path(keys.dropLast(), from: table)
    if let last = keys.last, let target = path?.last, target.first(last.name) == nil {
      target.set(.node(try value(depth: target.depth)), for: last)
    } else {
      if let last = keys.last, let target = path?.last { _ = try conflict(last, in: target) }
      _ = try value(depth: table.depth)
    }
    for table in path ?? [] { table.extend(to: position) }
  }

  /// The tables from `table` to the one that holds the last part of a key; nil after an error.
  private mutating func path(
    _ keys: ArraySlice<TOMLKey>, from table: TOMLTable
  ) throws(SyntaxError) -> [TOMLTable]? {
    var path = [table]
    var parent = table
    for key in keys {
      switch parent.first(key.name)?.value {
      case nil:
        parent = try add(.dotted, key, to: parent, range: key.range)
      case .table(let table) where table.origin != .written:
        table.origin = .dotted
        parent = table
      default:
        _ = try conflict(key, in: parent)
        return nil
      }
      path.append(parent)
    }
    return path
  }

  private mutating func add(
    _ origin: TOMLTable.Origin, _ key: TOMLKey, to parent: TOMLTable, range: Range<Int>
  ) throws(SyntaxError) -> TOMLTable {
    let table = TOMLTable(origin, depth: parent.depth + 1, range: range)
    try check(table, key)
    parent.set(.table(table), for: key)
    return table
  }

  private mutating func check(_ table: TOMLTable, _ key: TOMLKey) throws(SyntaxError) {
    guard table.depth <= limits.depth else { throw limits.tooDeep(key.range) }
    try count(key.range)
  }

  /// Reports that a key is set already.
  private mutating func conflict(
    _ key: TOMLKey, in table: TOMLTable
  ) throws(SyntaxError) -> TOMLTable? {
    let first = table.first(key.name)?.key.range.lowerBound ?? key.range.lowerBound
    try errors.duplicate(key.name, at: key.range, first: first)
    return nil
  }
}
