import HandrailSyntax

extension Node {
  /// The tree on one line: plain scalars as they are, others in quotes.
  var outline: String {
    switch content {
    case .scalar(let scalar):
      scalar.isPlain ? scalar.text : "\"\(scalar.text)\""
    case .list(let items):
      "[" + items.map(\.outline).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", ") + "}"
    }
  }

  /// The node and all nodes inside it.
  var all: [Node] {
    switch content {
    case .scalar: [self]
    case .list(let items): [self] + items.flatMap(\.all)
    case .map(let entries): [self] + entries.flatMap(\.value.all)
    }
  }

  var scalar: Scalar? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar
  }
}

extension SyntaxTree {
  /// The outline of the root, or the first error.
  var outline: String {
    errors.first.map { "error: \($0.message)" } ?? root?.outline ?? "nothing"
  }
}

/// The text of a range.
func text(_ range: Range<Int>, in source: String) -> String {
  String(decoding: Array(source.utf8)[range], as: UTF8.self)
}

/// A text with `⟦…⟧` around the place of an error.
struct Marked {
  let bytes: [UInt8]
  let range: Range<Int>

  init(_ marked: String) {
    let start = marked.range(of: "⟦")
    let end = marked.range(of: "⟧")
    let before = marked[..<start.lowerBound]
    let inside = marked[start.upperBound..<end.lowerBound]
    bytes = Array((before + inside + marked[end.upperBound...]).utf8)
    range = before.utf8.count..<before.utf8.count + inside.utf8.count
  }
}

extension String {
  fileprivate func range(of character: Character) -> Range<Index> {
    let index = firstIndex(of: character) ?? endIndex
    return index..<self.index(after: index)
  }
}
