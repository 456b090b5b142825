public import HandrailCore
public import HandrailRules

/// Rule files that exist only in a test.
public struct MemoryFiles: RuleFiles {
  /// The bytes of each file, by path.
  public var contents: [String: [UInt8]] = [:]

  /// Creates files of these texts.
  public init(_ texts: [String: String] = [:]) { contents = texts.mapValues { Array($0.utf8) } }

  /// The bytes of a file.
  public func read(_ path: String) throws(Problem) -> [UInt8] {
    guard let bytes = contents[path] else {
      throw Problem(.rules, "there is no such file", path: path)
    }
    return bytes
  }

  /// The files that match a glob.
  public func expand(_ pattern: String) throws(Problem) -> [String] {
    guard let glob = try? Glob(pattern) else { return [] }
    return contents.keys.filter(glob.matches).sorted()
  }
}
