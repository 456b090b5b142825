extension YAMLFastReader {
  /// A value that stands in brackets, or is brackets or quotes itself; the reader ends up behind it.
  mutating func flow(depth: Int) -> Node? {
    guard at < end else { return nil }
    switch bytes[at] {
    case 0x5B: return flowList(depth: depth)
    case 0x7B: return flowMap(depth: depth)
    case 0x22: return count() ? doubleQuoted() : nil
    case 0x27: return count() ? singleQuoted() : nil
    default: return count() ? plain(indent: nil) : nil
    }
  }

  private mutating func flowList(depth: Int) -> Node? {
    guard begin(depth: depth) else { return nil }
    let start = at
    var items: [Node] = []
    at += 1
    guard skipBlanks() else { return nil }
    if bytes[at] == 0x5D { return closed(.list([]), from: start) }
    while true {
      guard let item = flow(depth: depth + 1), skipBlanks() else { return nil }
      items.append(item)
      if bytes[at] == 0x5D { return closed(.list(items), from: start) }
      guard skipComma() else { return nil }
    }
  }

  private mutating func flowMap(depth: Int) -> Node? {
    guard begin(depth: depth) else { return nil }
    let start = at
    var entries = EntryList()
    at += 1
    guard skipBlanks() else { return nil }
    if bytes[at] == 0x7D { return closed(.map([]), from: start) }
    while true {
      guard let key = key(), entries.first(key.text) == nil, skipBlanks(),
        let value = flow(depth: depth + 1), skipBlanks()
      else { return nil }
      entries.append(Node.Entry(key: key.text, keyRange: key.range, value: value))
      if bytes[at] == 0x7D { return closed(.map(entries.entries), from: start) }
      guard skipComma() else { return nil }
    }
  }

  private mutating func closed(_ content: Node.Content, from start: Int) -> Node {
    at += 1
    return Node(content, range: start..<at)
  }

  private mutating func skipComma() -> Bool {
    guard bytes[at] == 0x2C else { return false }
    at += 1
    return skipBlanks()
  }

  /// Moves over spaces and line breaks inside brackets; false at the end of the text, and where a
  /// line is not indented.
  mutating func skipBlanks() -> Bool {
    while at < end {
      if bytes[at] == 0x0A {
        lineStart = at + 1
      } else if bytes[at] != 0x20 {
        return at > lineStart
      }
      at += 1
    }
    return false
  }
}
