import HandrailCore

import HandrailSyntax

/// Finds where front matter starts and ends, and in which language it is written.
struct FrontMatterFinder {
  enum Found {
    /// Front matter, and where the body starts.
    case text(SyntaxTree, bodyStart: Int)
    /// An opening fence without an end.
    case unclosed(fence: Range<Int>)
  }

  private let bytes: [UInt8]
  private let start: Int
  private let firstLine: Range<Int>

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
    firstLine = start..<bytes.endOfLine(from: start, before: bytes.count)
  }

  /// The front matter; nil when there is none.
  func find(in markup: Markup) -> Found? {
    if isFence("---", firstLine) {
      return fenced(by: ["---", "..."]) { YAMLReader.read(bytes, range: $0) }
    }
    if isFence("+++", firstLine) {
      return fenced(by: ["+++"]) { TOMLReader.read(bytes, range: $0) }
    }
    guard markup != .plain, start < bytes.count else { return nil }
    if bytes[start] == 0x7B { return json() }
    return markup == .markdown ? PelicanHeader(bytes, from: start).read() : nil
  }

  private func fenced(by fences: [StaticString], _ read: (Range<Int>) -> SyntaxTree) -> Found? {
    let contentStart = bytes.lineBreak(at: firstLine.upperBound, before: bytes.count).upperBound
    var line = contentStart
    while line < bytes.count {
      let end = bytes.endOfLine(from: line, before: bytes.count)
      let next = bytes.lineBreak(at: end, before: bytes.count).upperBound
      if fences.contains(where: { isFence($0, line..<end) }) {
        let tree = read(contentStart..<line)
        if isText(tree) || !tree.errors.isEmpty && isBlank(contentStart) { return nil }
        return .text(tree, bodyStart: max(next, end))
      }
      line = max(next, end + (next == end ? 1 : 0))
    }
    guard looksLikeField(contentStart) else { return nil }
    let fence = start..<bytes.trimmed(firstLine).upperBound
    return .unclosed(fence: fence)
  }

  /// Whether a line holds the fence, and nothing but white space after it.
  private func isFence(_ fence: StaticString, _ line: Range<Int>) -> Bool {
    bytes.has(fence, at: line.lowerBound, before: line.upperBound)
      && bytes.trimmed(line.lowerBound + 3..<line.upperBound).isEmpty
  }

  /// Whether the first thing between two lines of dashes is not a key: then they are rules.
  private func isText(_ tree: SyntaxTree) -> Bool {
    guard tree.errors.isEmpty, let root = tree.root else { return false }
    if case .map = root.content { return false }
    return true
  }

  private func isBlank(_ line: Int) -> Bool {
    bytes.trimmed(line..<bytes.endOfLine(from: line, before: bytes.count)).isEmpty
  }

  /// Whether a line begins like `key: value` or `key = value`.
  private func looksLikeField(_ start: Int) -> Bool {
    var index = start
    while index < bytes.count, bytes[index].isLetterOrDigit || "_-.\"'".utf8.contains(bytes[index])
    {
      index += 1
    }
    let end = bytes.endOfLine(from: index, before: bytes.count)
    let separator = bytes.trimmed(index..<end).first.map { bytes[$0] }
    return index > start && (separator == 0x3A || separator == 0x3D)
  }

  private func json() -> Found? {
    var index = start + 1
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x7D && index > start + 1
    else { return nil }
    let (tree, end) = JSONReader.readPrefix(bytes, range: start..<bytes.count)
    guard tree.errors.isEmpty else { return .text(tree, bodyStart: start) }
    let lineEnd = bytes.endOfLine(from: end, before: bytes.count)
    guard bytes.trimmed(end..<lineEnd).isEmpty else { return nil }
    return .text(tree, bodyStart: bytes.lineBreak(at: lineEnd, before: bytes.count).upperBound)
  }
}
