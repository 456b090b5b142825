import HandrailCore
import HandrailRules

/// Rule files as they would lie on the disk once these are made.
struct StarterRuleFiles: RuleFiles {
  /// What the new files hold, by path.
  let texts: [String: String]
  private let disk = DiskRuleFiles()

  init(_ texts: [String: String]) { self.texts = texts }

  func read(_ path: String) throws(Problem) -> [UInt8] {
    if let text = texts[path] { return Array(text.utf8) }
    return try disk.read(path)
  }

  func expand(_ pattern: String) throws(Problem) -> [String] {
    let glob = try? Glob(pattern)
    let made = texts.keys.filter { glob?.matches($0) == true || $0 == pattern }
    return Set(try disk.expand(pattern) + made).sorted()
  }
}
