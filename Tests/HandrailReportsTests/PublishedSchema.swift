import Foundation
import TestSupport

/// Schemas that others publish. They lie beside the repository, in `../shared/schemas`, and are no part
/// of it: tests that need them are skipped where they are absent.
enum PublishedSchema {
  private static let folder = Samples.folder.map {
    $0.deletingLastPathComponent().appendingPathComponent("schemas").path
  }

  /// Whether they are there.
  static let isPresent = folder.map { FileManager.default.fileExists(atPath: $0) } ?? false

  /// Whether JSON can be validated.
  static let validatesJSON = isPresent && PythonValidator.isPresent

  /// Whether XML can be validated, too.
  static let validatesXML =
    isPresent && (try? Tool.run(["xmllint", "--version"], input: "").status) == 0

  /// The text of one.
  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// What is wrong with a text in XML; empty when it is well formed and follows the schema, if any.
  static func complaints(about xml: String, schema: String? = nil) throws -> String {
    let options = schema.map { ["--schema", path($0)] } ?? []
    let (status, output) = try Tool.run(
      ["xmllint", "--noout", "--nonet"] + options + ["-"], input: xml)
    return status == 0 ? "" : output
  }

  private static func path(_ name: String) -> String { "\(folder ?? "")/\(name)" }
}
