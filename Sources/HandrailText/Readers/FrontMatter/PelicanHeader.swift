import HandrailSyntax

/// Front matter without fences, as Pelican and Python-Markdown have it: lines of `Key: value` up to
/// a blank line. A line that begins with four spaces goes on with the value before it.
struct PelicanHeader {
  private let bytes: [UInt8]
  private let start: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
  }

  /// Reads the header; nil when the first line is not one of a known key, and so is prose.
  func read() -> FrontMatterFinder.Found? {
    guard let first = field(start), Self.known.contains(first.key.lowercased()) else { return nil }
    var entries: [Node.Entry] = []
    var line = start
    while line < bytes.count {
      let end = bytes.endOfLine(from: line, before: bytes.count)
      let value = bytes.trimmed(line..<end)
      if !value.isEmpty, line > start, bytes[line] == 0x20 || bytes[line] == 0x09 {
        extend(&entries, with: value)
      } else if let field = field(line) {
        add(field, to: &entries)
      } else {
        break
      }
      line = max(bytes.lineBreak(at: end, before: bytes.count).upperBound, end)
      if line == end { break }
    }
    let root = Node(.map(entries), range: start..<line)
    return .text(SyntaxTree(root: root), bodyStart: line)
  }

  private static let known: Set<String> = [
    "author", "authors", "category", "channel", "date", "draft", "lang", "modified", "slug",
    "status", "subtitle", "summary", "tags", "title",
  ]

  /// Keys whose value is a list, with commas.
  private static let lists: Set<String> = ["tags", "keywords", "authors", "categories"]

  private func field(_ line: Int) -> (key: String, keyRange: Range<Int>, value: Range<Int>)? {
    var index = line
    while index < bytes.count, bytes[index].isLetterOrDigit || "_-".utf8.contains(bytes[index]) {
      index += 1
    }
    guard index > line, index - line <= 64, index < bytes.count, bytes[index] == 0x3A else {
      return nil
    }
    let end = bytes.endOfLine(from: index, before: bytes.count)
    let key = String(decoding: bytes[line..<index], as: UTF8.self)
    return (key, line..<index, bytes.trimmed(index + 1..<end))
  }

  private func scalar(_ range: Range<Int>) -> Node {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return Node(.scalar(Scalar(text: text, style: .plain)), range: range)
  }

  private func add(
    _ field: (key: String, keyRange: Range<Int>, value: Range<Int>), to entries: inout [Node.Entry]
  ) {
    guard !entries.contains(where: { $0.key == field.key }) else {
      return extend(&entries, with: field.value)
    }
    var node = scalar(field.value)
    if Self.lists.contains(field.key.lowercased()), bytes[field.value].contains(0x2C) {
      let parts = bytes[field.value].split(separator: 0x2C)
      node = Node(
        .list(parts.map { scalar(bytes.trimmed($0.startIndex..<$0.endIndex)) }),
        range: field.value)
    }
    entries.append(Node.Entry(key: field.key, keyRange: field.keyRange, value: node))
  }

  private func extend(_ entries: inout [Node.Entry], with value: Range<Int>) {
    guard let last = entries.popLast() else { return }
    var items = [last.value]
    if case .list(let known) = last.value.content { items = known }
    items.append(scalar(value))
    let range = last.value.range.lowerBound..<value.upperBound
    entries.append(
      Node.Entry(key: last.key, keyRange: last.keyRange, value: Node(.list(items), range: range)))
  }
}
