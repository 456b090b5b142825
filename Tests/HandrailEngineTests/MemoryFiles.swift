import HandrailCore
import HandrailRules

/// Rule files as values.
struct MemoryFiles: RuleFiles {
  var files: [String: String]

  func read(_ path: String) throws(Problem) -> [UInt8] {
    guard let text = files[path] else { throw Problem(.rules, "there is no such file", path: path) }
    return Array(text.utf8)
  }

  func expand(_ pattern: String) throws(Problem) -> [String] {
    files.keys.filter { $0 == pattern }.sorted()
  }
}
