import Foundation
import Testing

/// Text kept in a file beside the tests, to compare with.
///
/// `RECORD_SNAPSHOTS=1` writes the files anew. Recording fails the test, so that nobody takes a
/// recording for a comparison.
struct Snapshot {
  private let path: String

  /// A file in the `Snapshots` folder.
  static func named(_ name: String) -> Snapshot { Snapshot(path: folder + "/Snapshots/" + name) }

  /// A file of the package, by its path from the package's root.
  static func ofPackage(_ path: String) -> Snapshot { Snapshot(path: folder + "/../../" + path) }

  func compare(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      Issue.record("recorded \(path)", sourceLocation: sourceLocation)
      return
    }
    let recorded = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(
      Array(recorded) == Array(text.utf8), "differs from \(path):\n\(text)",
      sourceLocation: sourceLocation)
  }

  private static var folder: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  }
}
