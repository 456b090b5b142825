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
    guard Glob.isPattern(pattern), let glob = try? Glob(pattern) else {
      return Disk.mayHold(pattern) ? [pattern] : []
    }
    let literal = pattern.prefix { !"*?[{\\".contains($0) }
    let root = literal.contains("/") ? Path.folder(of: String(literal)) : "."
    guard Disk.kind(of: root) == .folder else { return [] }
    let walk = try FileWalk(root)
    if let link = walk.linkedFolders.first(where: { glob.mayMatch(below: $0) }) {
      throw Problem(
        .rules, "‘\(link)’ is a link to a folder, and was not followed",
        advice: "name the folder it leads to")
    }
    // What has the name of a file of rules and is none is told by whoever reads it.
    let folders = (walk.folders + walk.linkedFolders).filter {
      $0.hasSuffix(".yml") || $0.hasSuffix(".yaml")
    }
    return (walk.files + folders).filter { glob.matches($0) }.sorted()
  }
}
