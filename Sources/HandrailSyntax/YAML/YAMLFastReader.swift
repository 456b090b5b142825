/// Reads the YAML that rule files are written in, several times faster than libyaml does.
///
/// It knows block maps and lists, flow maps and lists, and the five kinds of scalars, in the forms
/// that people write. What it does not know for certain it does not read: anchors, tags, tabs, null
/// values, odd keys, CRLF, mistakes. All of that is left to libyaml, so that there is one judge of
/// what is wrong. What it does read, it reads as ``YAMLTreeBuilder`` would; tests compare the two.
struct YAMLFastReader {
  let bytes: [UInt8]
  let end: Int
  private let limits: SyntaxLimits
  /// Where the reader stands.
  var at: Int
  /// Where the line starts that it stands in.
  var lineStart: Int
  /// How far the line is indented whose first sign it stands on; -1 at the end of the text.
  var column = 0
  private var nodes = 0

  /// The value of a text; nil when it is not as simple as that.
  static func root(of source: SourceBytes, limits: SyntaxLimits) -> Node? {
    guard YAMLFastReader.isPlain(source) else { return nil }
    var reader = YAMLFastReader(source, limits: limits)
    guard reader.moveFromLineStart(), let root = reader.block(depth: 0), reader.column < 0 else {
      return nil
    }
    return root
  }

  private init(_ source: SourceBytes, limits: SyntaxLimits) {
    bytes = source.bytes
    end = source.range.upperBound
    at = source.range.lowerBound
    lineStart = at
    self.limits = limits
  }

  // MARK: Blocks

  /// The list or map that starts here.
  private mutating func block(depth: Int) -> Node? {
    isDash ? list(column: column, depth: depth) : map(key(), column: column, depth: depth)
  }

  /// What starts here on a line of its own, in a block that is indented so far.
  private mutating func nested(indent: Int, depth: Int) -> Node? {
    if isDash { return list(column: column, depth: depth) }
    let column = column
    guard let key = key() else { return value(indent: indent, depth: depth) }
    return map(key, column: column, depth: depth)
  }

  private mutating func list(column indent: Int, depth: Int) -> Node? {
    guard begin(depth: depth) else { return nil }
    let start = at
    var items: [Node] = []
    repeat {
      at += 1
      skipSpaces()
      let itemColumn = at - lineStart
      let key = key()
      let item =
        key == nil
        ? value(indent: indent, depth: depth + 1)
        : map(key, column: itemColumn, depth: depth + 1)
      guard let item else { return nil }
      items.append(item)
    } while column == indent && isDash
    guard let last = items.last, column <= indent else { return nil }
    return Node(.list(items), range: start..<last.range.upperBound)
  }

  /// The map whose first key has been read.
  private mutating func map(
    _ first: (text: String, range: Range<Int>)?, column indent: Int, depth: Int
  ) -> Node? {
    guard var key = first, begin(depth: depth) else { return nil }
    let start = key.range.lowerBound
    var entries = EntryList()
    while true {
      guard entries.first(key.text) == nil, let value = entryValue(indent: indent, depth: depth + 1)
      else { return nil }
      entries.append(Node.Entry(key: key.text, keyRange: key.range, value: value))
      guard column == indent else { break }
      guard let next = self.key() else { return nil }
      key = next
    }
    guard let last = entries.entries.last, column < indent else { return nil }
    return Node(.map(entries.entries), range: start..<last.value.range.upperBound)
  }

  /// The value behind a key of a block map.
  private mutating func entryValue(indent: Int, depth: Int) -> Node? {
    skipSpaces()
    guard at == end || bytes[at] == 0x0A || bytes[at] == 0x23 else {
      return value(indent: indent, depth: depth)
    }
    guard moveToNext(), column > indent || column == indent && isDash else { return nil }
    return nested(indent: indent, depth: depth)
  }

  /// A scalar, or a list or map in brackets, in a block that is indented so far.
  private mutating func value(indent: Int, depth: Int) -> Node? {
    guard at < end else { return nil }
    switch bytes[at] {
    case 0x7C, 0x3E:
      guard count(), let node = blockScalar(indent: indent) else { return nil }
      return moveFromLineStart() ? node : nil
    case 0x5B, 0x7B, 0x22, 0x27:
      guard let node = flow(depth: depth) else { return nil }
      return moveToNext() ? node : nil
    default:
      guard count(), let node = plain(indent: indent) else { return nil }
      return moveToNext() ? node : nil
    }
  }

  /// Whether a list or map may start at a depth.
  mutating func begin(depth: Int) -> Bool { depth < limits.depth && count() }

  /// Counts a value; false when there are too many.
  mutating func count() -> Bool {
    nodes += 1
    return nodes <= limits.nodes
  }

  // MARK: Characters

  /// Whether all characters are such as libyaml takes for text, a space or a line feed.
  private static func isPlain(_ source: SourceBytes) -> Bool {
    source.bytes[source.range].withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        if byte >= 0x20, byte < 0x7F { continue }
        switch byte {
        case 0x0A: continue
        case 0x00..<0x80: return false
        // C1 controls, U+2028 and U+2029, U+FEFF, U+FFFE and U+FFFF.
        case 0xC2 where bytes[index + 1] < 0xA0: return false
        case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8: return false
        case 0xEF where bytes[index + 1] >= 0xBB: return false
        default: continue
        }
      }
      return true
    }
  }
}
