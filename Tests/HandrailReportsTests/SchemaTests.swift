import Foundation
import HandrailCore
import HandrailReports
import TestSupport
import Testing

@Suite("The published schemas")
struct SchemaTests {
  @Test(arguments: JSONSchema.all.map(\.name))
  func theDocumentIsWhatTheProgramPrints(_ name: String) throws {
    let schema = try #require(JSONSchema.named(name))
    try Snapshot.ofPackage("docs/schema/\(name).schema.json").compare(schema.text)
  }

  /// Every required member is described, and nothing is written that is not.
  @Test func theTopLevelHasExactlyWhatIsRequired() throws {
    let schema = try object(try #require(JSONSchema.named("report")).text)
    let required = try #require(schema["required"] as? [String])
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(Set(required) == Set(properties.keys))
    for test in HumanSnapshotTests.cases {
      let report = try object(JSONReporter().render(test.report))
      #expect(Set(report.keys) == Set(required), "\(test.name)")
      let verdicts = NDJSONReporter().render(test.report).split(separator: "\n").map(String.init)
      for line in verdicts { #expect(try object(line)["verdict"] is String) }
    }
  }

  @Test(.enabled(if: PythonValidator.isPresent, "needs python3 with the jsonschema package"))
  func reportsFollowTheirSchemas() throws {
    let report = try #require(JSONSchema.named("report")).text
    let answer = try #require(JSONSchema.named("answer")).text
    let reports = HumanSnapshotTests.cases.map { JSONReporter().render($0.report) }
    let answers = HumanSnapshotTests.cases.flatMap {
      NDJSONReporter().render($0.report).split(separator: "\n").map(String.init)
    }
    #expect(try PythonValidator.complaints(about: reports, schema: report) == "")
    #expect(try PythonValidator.complaints(about: answers, schema: answer) == "")
  }

  @Test(.enabled(if: PythonValidator.isPresent, "needs python3 with the jsonschema package"))
  func theSchemasRefuseWhatIsWrong() throws {
    let answer = try #require(JSONSchema.named("answer")).text
    let post = try #require(JSONSchema.named("post")).text
    #expect(
      try PythonValidator.complaints(about: [#"{"verdict":"ok","findings":[]}"#], schema: answer)
        != "")
    #expect(try PythonValidator.complaints(about: [#"{"id":"1","text":"Hi"}"#], schema: post) == "")
    #expect(try PythonValidator.complaints(about: [#"{"id":"1","txt":"Hi"}"#], schema: post) != "")
  }

  private func object(_ json: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(value as? [String: Any])
  }
}
