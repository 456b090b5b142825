import HandrailCore
import HandrailSyntax

/// A pack as a check reads it at start: JSON, which is read several times faster than YAML, and
/// without examples and sample words, which are most of the text and which a check has no use for.
///
/// Every value starts on the line that it has in the pack, so that what is said of a rule's place
/// stays true.
struct BriefPack {
  /// The pack in JSON.
  private(set) var json = ""
  private let lines: LineIndex
  /// The line that is being written.
  private var line = 1
  /// The keys that are left out wherever they stand; no pack calls a class of words so.
  private static let omitted: Set = ["examples", "sample-vocabulary"]

  /// Reads the YAML of a pack.
  ///
  /// - Throws: ``Failure`` when it is not YAML; what it says is for the tests to judge.
  init(_ yaml: [UInt8], path: String) throws {
    lines = LineIndex(yaml)
    let tree = YAMLReader.read(yaml)
    guard let root = tree.root, tree.errors.isEmpty else {
      let line = lines.lineNumber(at: tree.errors.first?.range.lowerBound ?? 0)
      let reason = tree.errors.first?.message ?? "this file is empty"
      throw Failure(description: "\(path):\(line): \(reason)")
    }
    write(root)
  }

  private mutating func write(_ node: Node) {
    advance(to: node.range)
    switch node.content {
    case .scalar(let scalar): json += Self.isWord(scalar) ? scalar.text : Self.quoted(scalar.text)
    case .list(let items):
      json += "["
      for (number, item) in items.enumerated() {
        if number > 0 { json += "," }
        write(item)
      }
      json += "]"
    case .map(let entries):
      json += "{"
      let kept = entries.filter { !Self.omitted.contains($0.key) }
      for (number, entry) in kept.enumerated() {
        if number > 0 { json += "," }
        advance(to: entry.keyRange)
        json += Self.quoted(entry.key) + ":"
        write(entry.value)
      }
      json += "}"
    }
  }

  private mutating func advance(to range: Range<Int>) {
    while line < lines.lineNumber(at: range.lowerBound) {
      json += "\n"
      line += 1
    }
  }

  /// Whether a scalar is a word of JSON: a whole number, `true`, `false` or `null`.
  private static func isWord(_ scalar: Scalar) -> Bool {
    guard scalar.isPlain else { return false }
    return ["true", "false", "null"].contains(scalar.text)
      || Int(scalar.text).map { String($0) == scalar.text } ?? false
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
