import HandrailCore
import HandrailReports
import TestSupport
import Testing

@Suite("What a rule would replace is told to programs")
struct ReplacementReportTests {
  private static let text = "\u{FEFF}One.\r\n\r\n👩🏽‍💻 e\u{301}\t日本 utilise it.\r\n"

  private static func report(_ change: (inout Finding) -> Void = { _ in }) -> CheckReport {
    let draft = Draft("a post.md", text)
    var finding = draft.finding("utilise", .always)
    finding.replacement = "use “it”"
    change(&finding)
    return SampleReport.run([draft.report([finding])])
  }

  private static func sarif(_ report: CheckReport) throws -> JSON {
    try JSON(SARIFReporter().render(report))["runs"][0]["results"][0]
  }

  private static func rdjson(_ report: CheckReport) throws -> JSON {
    try JSON(RDJSONReporter().render(report))["diagnostics"][0]
  }

  @Test func inJSON() throws {
    let report = try JSON(JSONReporter().render(Self.report()))
    #expect(report["findings"][0]["replacement"].string == "use “it”")
    let answer = try JSON(NDJSONReporter().render(Self.report()))
    #expect(answer["findings"][0]["replacement"].string == "use “it”")
  }

  /// The region to delete is the one that the result points at.
  @Test func inSARIF() throws {
    let result = try Self.sarif(Self.report())
    #expect(result["fixes"].array.count == 1)
    let change = result["fixes"][0]["artifactChanges"][0]
    #expect(change["artifactLocation"]["uri"].string == "a%20post.md")
    #expect(change["artifactLocation"]["uriBaseId"].string == "%SRCROOT%")
    let replacement = change["replacements"][0]
    #expect(replacement["insertedContent"]["text"].string == "use “it”")
    let region = result["locations"][0]["physicalLocation"]["region"]
    let start = Array(Self.text.utf8.prefix { $0 != UInt8(ascii: "u") }).count
    #expect(replacement["deletedRegion"]["byteOffset"].int == start)
    #expect(replacement["deletedRegion"]["byteLength"].int == 7)
    for key in ["startLine", "startColumn", "endLine", "endColumn"] {
      let value = try #require(region[key].int)
      #expect(replacement["deletedRegion"][key].int == value)
    }
  }

  @Test func inRDJSON() throws {
    let suggestion = try Self.rdjson(Self.report())["suggestions"][0]
    #expect(suggestion["text"].string == "use “it”")
    let column = "👩🏽‍💻 e\u{301}\t日本 ".utf8.count + 1
    for (end, expected) in [("start", column), ("end", column + 7)] {
      #expect(suggestion["range"][end]["line"].int == 3)
      #expect(suggestion["range"][end]["column"].int == expected)
    }
  }

  /// To write nothing is something to write.
  @Test func nothingInThePlaceIsSomething() throws {
    let report = Self.report { $0.replacement = "" }
    let fix = try Self.sarif(report)["fixes"][0]["artifactChanges"][0]["replacements"][0]
    #expect(fix["insertedContent"]["text"].string == "")
    #expect(try Self.rdjson(report)["suggestions"][0]["text"].string == "")
    #expect(try JSON(JSONReporter().render(report))["findings"][0]["replacement"].string == "")
  }

  static let silences: [@Sendable (inout Finding) -> Void] = [
    { $0.replacement = nil },
    { ($0.match, $0.excerpt) = (nil, nil) },
    { $0.suppression = .baseline },
    { $0.suppression = .unchanged },
    {
      $0.suppression = .waived(
        WaiverNote(reason: "So.", approvedBy: nil, until: nil, path: "a post.md", line: 1))
    },
  ]

  @Test(arguments: silences.indices, ReportFormat.all.map { $0.name })
  func notWhereThereIsNothingToMend(_ silence: Int, _ format: String) throws {
    var report = Self.report(Self.silences[silence])
    report.listsUnchanged = true
    let text = try #require(ReportFormat.named(format)).init(style: ReportStyle()).render(report)
    for word in ["replacement", "fixes", "suggestions", "use “it”"] {
      #expect(!text.contains(word), "\(word) in \(text)")
    }
  }

  /// Only the line of a record is known, and nobody means to replace that.
  @Test func notAtTheLineOfARecord() throws {
    var report = Self.report { ($0.post, $0.field) = ("17", "text") }
    (report.posts[0].id, report.posts[0].line) = ("17", 4)
    #expect(!SARIFReporter().render(report).contains("fixes"))
    #expect(!RDJSONReporter().render(report).contains("suggestions"))
    #expect(
      try JSON(JSONReporter().render(report))["findings"][0]["replacement"].string == "use “it”")
  }

  @Test(.enabled(if: PublishedSchema.validatesJSON, "needs ../shared/schemas and jsonschema"))
  func theSchemasAgree() throws {
    func complaints(_ text: String, _ schema: String) throws -> String {
      try PythonValidator.complaints(about: [text], schema: schema)
    }
    let report = Self.report()
    #expect(
      try complaints(
        SARIFReporter().render(report), PublishedSchema.text("sarif-schema-2.1.0.json")) == "")
    #expect(
      try complaints(
        RDJSONReporter().render(report), PublishedSchema.text("rdjson-DiagnosticResult.json"))
        == "")
    #expect(
      try complaints(
        JSONReporter().render(report), try #require(JSONSchema.named("report")).text) == "")
  }
}
