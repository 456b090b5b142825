import HandrailCore
import HandrailRules

/// Rule files as they lie on the disk, with a note of all that was read: what the rules are known
/// again by.
final class RecordedRuleFiles: RuleFiles {
  private let files = DiskRuleFiles()
  private var fields: [[UInt8]] = []

  func read(_ path: String) throws(Problem) -> [UInt8] {
    let bytes = try files.read(path)
    fields += [Array(path.utf8), SHA256.digest(ofFields: [bytes]).bytes]
    return bytes
  }

  func expand(_ pattern: String) throws(Problem) -> [String] { try files.expand(pattern) }

  /// Stands for everything that was read, and for some words besides.
  func digest(with words: [String]) -> Digest {
    SHA256.digest(ofFields: fields + words.map { Array($0.utf8) })
  }
}
