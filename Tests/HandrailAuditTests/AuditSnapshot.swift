import Foundation
import Testing

/// A report kept in `fixtures/audit-report`, to compare with.
///
/// `RECORD_SNAPSHOTS=1` writes the files anew. Recording fails the test, so that nobody takes a
/// recording for a comparison.
struct AuditSnapshot {
  private let file: URL

  /// The file of that name.
  init(_ name: String) {
    file = Self.package.appendingPathComponent("fixtures/audit-report/\(name)")
  }

  /// The top folder of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  func compare(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.path)", sourceLocation: sourceLocation)
      return
    }
    let recorded = try Data(contentsOf: file)
    #expect(
      Array(recorded) == Array(text.utf8), "differs from \(file.path)",
      sourceLocation: sourceLocation)
  }
}
