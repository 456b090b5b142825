public import HandrailCore
public import HandrailRules
import Synchronization

/// Rule files in memory that note which of them are read.
public final class CountedFiles: RuleFiles {
  private let files: MemoryFiles
  private let paths = Mutex<[String]>([])

  /// Creates files of these texts.
  public init(_ texts: [String: String]) { files = MemoryFiles(texts) }

  /// The files that were read, in order, as often as they were.
  public var read: [String] { paths.withLock { $0 } }

  /// The bytes of a file.
  public func read(_ path: String) throws(Problem) -> [UInt8] {
    paths.withLock { $0.append(path) }
    return try files.read(path)
  }

  /// The files that match a glob.
  public func expand(_ pattern: String) throws(Problem) -> [String] { try files.expand(pattern) }
}
