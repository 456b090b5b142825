import Foundation
import HandrailAudit
import HandrailReports
import TestSupport
import Testing

@Suite("Words in reports on audits that try to be more than words")
struct HostileAuditTests {
  private func text(_ format: String) throws -> String {
    try #require(AuditReportFormat.named(format)).init(style: AuditReportGoldenTests.style)
      .render(HostileAudit.summary)
  }

  @Test(arguments: AuditReportFormat.all.map { $0.name })
  func noCharacterCommandsATerminal(_ format: String) throws {
    for scalar in try text(format).unicodeScalars where scalar != "\n" {
      if format == "csv", scalar == "\r" { continue }
      #expect(scalar.properties.generalCategory != .control, "\(scalar.value)")
      #expect(!(0x202A...0x202E).contains(scalar.value) && scalar.value != 0x2028)
    }
  }

  @Test(arguments: AuditReportFormat.all.map { $0.name })
  func noLineCommandsARunner(_ format: String) throws {
    for line in try text(format).split(whereSeparator: \.isNewline) {
      #expect(!line.contains("##["), "\(line)")
      #expect(!line.drop { $0.isWhitespace }.hasPrefix("::"), "\(line)")
    }
  }

  @Test func markdownHoldsNoMarkupOfOthers() throws {
    let plain = try text("markdown").replacing(/\\[^A-Za-z0-9]/, with: "§")
    #expect(!plain.contains("<script") && !plain.contains("<img"))
    #expect(!plain.contains("](https://evil") && !plain.contains(" https://evil"))
    #expect(!plain.contains("@acme") && !plain.contains("`code`"))
    #expect(!plain.contains("](<javascript:"))
    // A row of a table has as many cells as its head, whatever stands in them.
    var cells: Int?
    for line in plain.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        cells = nil
        continue
      }
      let count = line.count { $0 == "|" }
      #expect(count == cells ?? count, "\(line)")
      cells = count
    }
  }

  /// Read by Python's reader, which is another one than ours.
  @Test func noCellOfATableIsAFormula() throws {
    let script = """
      import csv, io, json, sys
      text = sys.stdin.buffer.read().decode("utf-8-sig")
      print(json.dumps(list(csv.reader(io.StringIO(text, newline="")))))
      """
    let csv = CSVAuditReporter().render(HostileAudit.summary)
    let (status, output) = try Tool.python(script, input: csv)
    #expect(status == 0)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String]])
    #expect(rows.count == 1 + HostileAudit.summary.posts.count)
    for row in rows {
      #expect(row.count == rows[0].count)
      for cell in row {
        let start = cell.unicodeScalars.first {
          !$0.properties.isWhitespace && $0.value != 0xFEFF
        }
        let dangerous: Set<Unicode.Scalar> = ["=", "+", "-", "@", "|", "%", "＝"]
        #expect(start.map { !dangerous.contains($0) } ?? true, "\(cell)")
        #expect(!cell.contains("\n") && !cell.contains("\r"))
      }
    }
    #expect(rows.contains { $0.contains("'=HYPERLINK(\"https://evil.example\")") })
  }

  @Test(.enabled(if: PythonValidator.isPresent, "needs python3 with the jsonschema package"))
  func jsonFollowsItsSchema() throws {
    let schema = try #require(JSONSchema.named("audit")).text
    let reports = [
      SampleAudit.summary, SampleAudit.clean, SampleAudit.empty,
    ].map { JSONAuditReporter().render($0) }
    #expect(try PythonValidator.complaints(about: reports, schema: schema) == "")
    let wrong = reports[0].replacing("\"fewer-than\": 5", with: "\"names\": [\"Ana\"]")
    #expect(wrong != reports[0])
    #expect(try PythonValidator.complaints(about: [wrong], schema: schema) != "")
  }
}
