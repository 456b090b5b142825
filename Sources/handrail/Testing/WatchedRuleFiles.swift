import HandrailCore
import HandrailRules

/// Rule files as they lie on the disk, with a note of what each looked like before it was read.
final class WatchedRuleFiles: RuleFiles {
  private let files = DiskRuleFiles()
  private var stamps: [String: FileStamp?] = [:]
  private var folders: [String: [String]] = [:]
  private let configuration = ConfigurationFinder.find()

  func read(_ path: String) throws(Problem) -> [UInt8] {
    watch(path)
    return try files.read(path)
  }

  func expand(_ pattern: String) throws(Problem) -> [String] {
    let paths = try files.expand(pattern)
    folders[pattern] = paths
    return paths
  }

  /// Watches a file that is none of the rules.
  func watch(_ path: String) { stamps[path] = .some(FileStamp(path)) }

  /// How many files are watched.
  var count: Int { stamps.count }

  /// What is no longer as it was when it was read, such as a file that was written or has come; nil when
  /// nothing is.
  func firstChange() -> String? {
    if ConfigurationFinder.find() != configuration { return ConfigurationFinder.name }
    for (path, stamp) in stamps.sorted(by: { $0.key < $1.key }) where FileStamp(path) != stamp {
      return path
    }
    for (pattern, paths) in folders.sorted(by: { $0.key < $1.key }) {
      guard let now = try? files.expand(pattern), now != paths else { continue }
      return Set(now).symmetricDifference(paths).min() ?? pattern
    }
    return nil
  }
}
