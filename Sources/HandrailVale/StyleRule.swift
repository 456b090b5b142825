import HandrailCore
import HandrailSyntax

/// One rule of a Vale style, as written.
///
/// Keys count without their capitals, as Vale takes them.
final class StyleRule {
  /// The file.
  let path: String
  /// Its name in the guardrail.
  let name: String
  private let entries: [Node.Entry]
  private let lines: LineIndex
  private let notes: NoteList

  init(path: String, name: String, entries: [Node.Entry], lines: LineIndex, notes: NoteList) {
    self.path = path
    self.name = name
    self.entries = entries
    self.lines = lines
    self.notes = notes
  }

  /// The line on which a node starts.
  func line(of node: Node) -> Int { lines.lineNumber(at: node.range.lowerBound) }

  /// Notes what is not taken over of a key.
  func leave(_ key: String, _ reason: String, at line: Int? = nil) {
    notes.add(
      ValeNote(
        path: path, line: line ?? entry(key).map { lines.lineNumber(at: $0.keyRange.lowerBound) },
        key: key, reason: reason, isRule: false))
  }

  /// Notes that nothing of the rule is taken over.
  func leaveOut(_ key: String, _ reason: String) {
    notes.add(
      ValeNote(
        path: path, line: entry(key).map { lines.lineNumber(at: $0.keyRange.lowerBound) }, key: key,
        reason: "the rule is left out: \(reason)", isRule: true))
  }

  /// Notes every key that is not among those that are known.
  func leaveStrangers(knowing known: Set<String>) {
    for entry in entries where !known.contains(entry.key.lowercased()) {
      leave(
        entry.key, "handrail does not know this key",
        at: lines.lineNumber(at: entry.keyRange.lowerBound))
    }
  }

  /// Whether a key is there.
  func has(_ key: String) -> Bool { entry(key) != nil }

  /// The value of a key.
  func node(_ key: String) -> Node? { entry(key)?.value }

  /// The text of a key; nil when it is not there or no text.
  func text(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let scalar) = node.content, !scalar.isNothing else {
      leave(key, "expected a text here")
      return nil
    }
    return scalar.text
  }

  /// Whether a key says yes.
  func isTrue(_ key: String) -> Bool {
    guard let text = text(key)?.lowercased() else { return false }
    if ["true", "yes", "on", "1"].contains(text) { return true }
    if !["false", "no", "off", "0"].contains(text) { leave(key, "expected true or false here") }
    return false
  }

  /// The whole number of a key.
  func number(_ key: String) -> Int? {
    guard let text = text(key) else { return nil }
    if let number = Int(text) { return number }
    leave(key, "expected a whole number here")
    return nil
  }

  /// The texts of a list, or the one text that stands in its place, with their lines.
  func texts(_ key: String) -> [(text: String, line: Int)] {
    guard let node = node(key) else { return [] }
    var items = [node]
    if case .list(let list) = node.content { items = list }
    return items.compactMap { item in
      guard case .scalar(let scalar) = item.content, !scalar.isNothing else {
        leave(key, "expected a text here", at: line(of: item))
        return nil
      }
      return (scalar.text, line(of: item))
    }
  }

  /// The pairs of a map, in the order of the file.
  func pairs(_ key: String) -> [(key: String, value: String, line: Int)] {
    guard let node = node(key) else { return [] }
    var maps = [node]
    if case .list(let list) = node.content { maps = list }
    return maps.flatMap { map -> [(key: String, value: String, line: Int)] in
      guard case .map(let entries) = map.content else {
        leave(key, "expected pairs here", at: line(of: map))
        return []
      }
      return entries.compactMap { entry in
        let line = lines.lineNumber(at: entry.keyRange.lowerBound)
        guard case .scalar(let scalar) = entry.value.content, !scalar.isNothing else {
          leave(key, "‘\(entry.key)’ has no text to go with it", at: line)
          return nil
        }
        return (entry.key, scalar.text, line)
      }
    }
  }

  private func entry(_ key: String) -> Node.Entry? {
    entries.first { $0.key.lowercased() == key }
  }
}

extension Scalar {
  /// Whether YAML takes it for no value at all.
  fileprivate var isNothing: Bool { isPlain && ["", "~", "null"].contains(text.lowercased()) }
}
