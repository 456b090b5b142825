import HandrailCore
import HandrailRules

/// Rule files as they lie on the disk.
struct DiskRuleFiles: RuleFiles {
  /// How many bytes a rule file may have.
  static let limit = 16 * 1024 * 1024

  func read(_ path: String) throws(Problem) -> [UInt8] {
    do {
      return try Disk.read(path, limit: Self.limit)
    } catch {
      var problem = error
      problem.kind = .rules
      throw problem
    }
  }

  func expand(_ pattern: String) throws(Problem) -> [String] {
    guard let star = pattern.firstIndex(where: { "*?[{".contains($0) }) else {
      return Disk.kind(of: pattern) == .file ? [pattern] : []
    }
    let root = Path.folder(of: String(pattern[..<star]) + "x")
    guard Disk.kind(of: root) == .folder else { return [] }
    let glob = Glob(pattern)
    return try FileWalk.files(under: root).filter { glob.matches($0) }
  }
}
