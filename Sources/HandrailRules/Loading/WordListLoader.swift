import HandrailCore
import HandrailSyntax

/// Reads the files that `terms-from:` names in the conditions of one guardrail.
struct WordListLoader {
  let reader: NodeReader
  let files: any RuleFiles
  /// Packs are part of the program: there is no folder to look in.
  let isBuiltIn: Bool
  /// The terms of each list, by the path as written.
  private(set) var lists: [String: [Term]] = [:]
  /// What is wrong with the lists themselves.
  private(set) var problems: [Problem] = []

  init(reader: NodeReader, files: any RuleFiles, isBuiltIn: Bool) {
    self.reader = reader
    self.files = files
    self.isBuiltIn = isBuiltIn
  }

  /// Reads the lists that a condition names, however deep inside it.
  mutating func load(from condition: Node) {
    var waiting = [condition]
    while let node = waiting.popLast() {
      switch node.content {
      case .scalar: break
      case .list(let items):
        for item in items.reversed() where !item.isScalar { waiting.append(item) }
      case .map(let entries):
        for entry in entries.reversed() {
          if !entry.value.isScalar {
            waiting.append(entry.value)
          } else if entry.key == "terms-from" {
            read(entry.value)
          }
        }
      }
    }
  }

  private mutating func read(_ node: Node) {
    guard let written = reader.text(node), lists[written] == nil else { return }
    lists[written] = []
    guard !isBuiltIn, written.utf8.first != UInt8(ascii: "/") else {
      return reader.note(
        "expected a path relative to the folder of this file", at: node.range)
    }
    let path = RulePath(reader.file.path).resolving(written).text
    do throws(Problem) {
      let bytes = try NamedFile(path, at: (reader, node.range)).bytes(from: files)
      let list = WordList(path: path, bytes: bytes)
      lists[written] = list.terms()
      problems += list.problems
    } catch {
      reader.note(error)
    }
  }
}
