import Foundation
import HandrailCore
import HandrailRules

/// The rule files of the benchmark, as they lie in its folder.
struct FolderFiles: RuleFiles {
  func read(_ path: String) throws(Problem) -> [UInt8] {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Problem(.rules, "there is no such file", path: path)
    }
    return Array(bytes)
  }

  func expand(_ pattern: String) throws(Problem) -> [String] {
    FileManager.default.fileExists(atPath: pattern) ? [pattern] : []
  }
}
