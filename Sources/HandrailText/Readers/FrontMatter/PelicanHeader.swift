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
    var fields: [(key: String, keyRange: Range<Int>, values: [Range<Int>])] = []
    var numbers: [String: Int] = [:]
    var line = start
    while line < bytes.count {
      let end = bytes.endOfLine(from: line, before: bytes.count)
      let text = bytes.trimmed(line..<end)
      if !text.isEmpty, line > start, bytes[line] == 0x20 || bytes[line] == 0x09 {
        fields[fields.count - 1].values.append(text)
      } else if let field = field(line) {
        if let known = numbers[field.key] {
          fields[known].values.append(field.value)
        } else {
          numbers[field.key] = fields.count
          fields.append((field.key, field.keyRange, [field.value]))
        }
      } else {
        break
      }
      line = max(bytes.lineBreak(at: end, before: bytes.count).upperBound, end)
    }
    let entries = fields.map {
      Node.Entry(key: $0.key, keyRange: $0.keyRange, value: node($0.values, key: $0.key))
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

  private func node(_ values: [Range<Int>], key: String) -> Node {
    var parts = values
    if Self.lists.contains(key.lowercased()) {
      parts = values.flatMap { value in
        bytes[value].split(separator: 0x2C).map { bytes.trimmed($0.startIndex..<$0.endIndex) }
      }
    }
    if parts.count == 1 { return scalar(parts[0]) }
    let range = (values.first?.lowerBound ?? 0)..<(values.last?.upperBound ?? 0)
    return Node(.list(parts.map(scalar)), range: range)
  }

  private func scalar(_ range: Range<Int>) -> Node {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return Node(.scalar(Scalar(text: text, style: .plain)), range: range)
  }
}
