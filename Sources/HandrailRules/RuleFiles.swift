public import HandrailCore

/// How the loader gets at files: the program reads the disk, tests give values.
///
/// Paths are as written or joined with `/`; the loader itself does no I/O.
public protocol RuleFiles {
  /// The bytes of a file.
  ///
  /// - Throws: ``Problem`` when it cannot be read. Its message says why and does not repeat the
  ///   path, such as “there is no such file”; the loader says which file and where it is named.
  func read(_ path: String) throws(Problem) -> [UInt8]

  /// The files that match a glob, sorted, as paths that ``read(_:)`` takes; whatever stands in the
  /// place of a file is one, so that reading it tells what is wrong.
  ///
  /// - Throws: ``Problem`` when a folder cannot be read.
  func expand(_ pattern: String) throws(Problem) -> [String]
}
