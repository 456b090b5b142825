/// A list or map whose end has not been read yet.
struct YAMLFrame {
  /// What a map is waiting for, and what became of the key before a value.
  enum Key: Equatable {
    case expected
    case text(String, Range<Int>)
    /// An error; the value is dropped.
    case rejected
  }

  let isMap: Bool
  let isFlow: Bool
  /// Whether this stands, wrongly, where a key belongs.
  let isKey: Bool
  let anchor: String?
  private(set) var range: Range<Int>
  private(set) var entries = EntryList()
  private var items: [Node] = []
  private(set) var key = Key.expected
  private(set) var weight = YAMLWeight(nodes: 1, height: 1)

  init(isMap: Bool, isFlow: Bool, isKey: Bool, anchor: String?, range: Range<Int>) {
    self.isMap = isMap
    self.isFlow = isFlow
    self.isKey = isKey
    self.anchor = anchor
    self.range = range
  }

  /// Whether the next value is a key.
  var expectsKey: Bool { isMap && key == .expected }

  var node: Node { Node(isMap ? .map(entries.entries) : .list(items), range: range) }

  /// Adds an item, or the value of the key before it.
  mutating func add(_ node: Node, weight: YAMLWeight, written: Range<Int>) {
    extend(to: written)
    self.weight.add(weight)
    if !isMap {
      items.append(node)
    } else {
      if case .text(let key, let keyRange) = key {
        entries.append(Node.Entry(key: key, keyRange: keyRange, value: node))
      }
      key = .expected
    }
  }

  /// Takes the key that the next value belongs to.
  mutating func take(_ key: Key, written: Range<Int>) {
    extend(to: written)
    self.key = key
  }

  /// Takes in the closing bracket; a pair such as `[a: 1]` is a map without brackets.
  mutating func closeFlow(_ bytes: [UInt8], at closing: Range<Int>) {
    guard range.lowerBound < bytes.count else { return }
    if !closing.isEmpty, bytes[range.lowerBound] == (isMap ? 0x7B : 0x5B) { extend(to: closing) }
  }

  private mutating func extend(to written: Range<Int>) {
    range = range.lowerBound..<max(range.upperBound, written.upperBound)
  }
}
