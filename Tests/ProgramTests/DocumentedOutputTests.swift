import Foundation
import Testing

/// What the documents show as output is what the program prints.
///
/// A sample is a line `<!-- sample: FOLDER: COMMAND -->` and the fenced block after it. Filled in
/// when `RECORD_SNAPSHOTS=1`; recording fails the test.
@Suite struct DocumentedOutputTests {
  @Test(
    arguments: [
      "README.md", "docs/adopting.md", "docs/audit.md", "docs/cli.md", "docs/reports.md",
      "docs/guardrails.md", "docs/guide.md", "docs/import.md", "docs/testing-rules.md",
      "docs/waivers.md",
    ])
  func samplesAreTheRealOutput(path: String) throws {
    let file = Program.package.appendingPathComponent(path)
    let text = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    var lines = text.components(separatedBy: "\n")
    var index = 0
    while index < lines.count {
      defer { index += 1 }
      guard let (folder, command) = sample(in: lines[index]) else { continue }
      let open = try #require(lines[index...].firstIndex { $0.hasPrefix("```") })
      let close = try #require(lines[(open + 1)...].firstIndex { $0.hasPrefix("```") })
      // An audit leaves its results in the folder.
      let copy = try Folder()
      var place = Program.package.appendingPathComponent(folder)
      if command.hasPrefix("handrail audit") {
        let original = place
        place = copy.url.appendingPathComponent("copy")
        try FileManager.default.copyItem(at: original, to: place)
      }
      let run = try Program(folder: place)
        .run(Array(command.split(separator: " ").map(String.init).dropFirst()))
      let output = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init).dropLast()
      let shown = Array(lines[(open + 1)..<close])
      if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
        lines.replaceSubrange((open + 1)..<close, with: output)
      }
      #expect(shown == Array(output), "\(path): \(command)")
    }
    let updated = lines.joined(separator: "\n")
    if updated != text { try Data(updated.utf8).write(to: file) }
  }

  private func sample(in line: String) -> (folder: String, command: String)? {
    guard line.hasPrefix("<!-- sample: "), line.hasSuffix(" -->") else { return nil }
    let parts = line.dropFirst(13).dropLast(4).components(separatedBy: ": ")
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }
}
