import HandrailSyntax

/// The comments of front matter, which readers of the page do not see and the file carries.
struct FrontMatterComments {
  /// Where keys and values stand, in order: a `#` anywhere else starts a comment.
  private var taken: [Range<Int>] = []

  init(_ root: Node?) {
    var pending = root.map { [$0] } ?? []
    while let node = pending.popLast() {
      switch node.content {
      case .scalar: taken.append(node.range)
      case .list(let items): pending += items
      case .map(let entries):
        for entry in entries {
          taken.append(entry.keyRange)
          pending.append(entry.value)
        }
      }
    }
    taken.sort { $0.lowerBound < $1.lowerBound }
  }

  /// The texts of the comments in `range`, each up to the end of its line.
  func ranges(in range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = range.lowerBound
    for next in taken + [range.upperBound..<range.upperBound] {
      while position < min(next.lowerBound, range.upperBound) {
        position += 1
        guard bytes[position - 1] == 0x23 else { continue }
        let end = bytes.endOfLine(from: position, before: range.upperBound)
        found.append(position..<end)
        position = end
      }
      position = max(position, next.upperBound)
    }
    return found
  }
}
