import Foundation
import HandrailArchives
import HandrailCore

/// A folder of its own for the archives of one test, gone when the test ends.
final class ArchiveFolder {
  /// Where it is.
  let path: String

  /// Creates a folder.
  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("handrail-test-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders that it needs.
  ///
  /// - Returns: its absolute path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Writes an archive, and reads all of it back.
  func contents(
    of bytes: [UInt8], as name: String = "archive", limits: ArchiveLimits = ArchiveLimits()
  ) throws -> ArchiveContents {
    try ArchiveContents(of: Archive(opening: write(bytes, to: name), limits: limits))
  }
}
