import Foundation
import HandrailCore
import HandrailReports
import TestSupport
import Testing

@Suite("What others publish about their formats")
struct FormatSchemaTests {
  private static func texts(_ format: any Reporter.Type) -> [String] {
    (HumanSnapshotTests.cases.map(\.report) + [HostileReport.report]).flatMap { report in
      [ReportStyle(), FormatSnapshotTests.style].map { format.init(style: $0).render(report) }
    }
  }

  @Test(.enabled(if: PublishedSchema.validatesJSON, "needs ../shared/schemas and jsonschema"))
  func sarif() throws {
    let schema = try PublishedSchema.text("sarif-schema-2.1.0.json")
    let texts = Self.texts(SARIFReporter.self)
    #expect(try PythonValidator.complaints(about: texts, schema: schema) == "")
    let wrong = texts[0].replacing("\"columnKind\": \"unicode", with: "\"columnKind\": \"uni")
    #expect(try PythonValidator.complaints(about: [wrong], schema: schema) != "")
  }

  @Test(.enabled(if: PublishedSchema.validatesJSON, "needs ../shared/schemas and jsonschema"))
  func rdjson() throws {
    let schema = try PublishedSchema.text("rdjson-DiagnosticResult.json")
    let texts = Self.texts(RDJSONReporter.self)
    #expect(try PythonValidator.complaints(about: texts, schema: schema) == "")
    let wrong = texts.map { $0.replacing("\"ERROR\"", with: "\"TERROR\"") }
    #expect(try PythonValidator.complaints(about: wrong, schema: schema) != "")
  }

  @Test(.enabled(if: PublishedSchema.validatesXML, "needs ../shared/schemas and xmllint"))
  func junit() throws {
    for text in Self.texts(JUnitReporter.self) {
      #expect(try PublishedSchema.complaints(about: text, schema: "JUnit.xsd") == "")
    }
    let wrong = Self.texts(JUnitReporter.self)[0].replacing(" time=\"0\"", with: "")
    #expect(try PublishedSchema.complaints(about: wrong, schema: "JUnit.xsd") != "")
  }

  @Test func junitCountsItsCases() throws {
    for text in Self.texts(JUnitReporter.self) {
      let suites = try XML(text).elements("testsuite")
      for suite in suites {
        let cases = suite.children.filter { $0.name == "testcase" }
        func count(_ name: String) -> String {
          String(cases.count { $0.children.contains { $0.name == name } })
        }
        #expect(suite.attributes["tests"] == String(cases.count))
        #expect(suite.attributes["failures"] == count("failure"))
        #expect(suite.attributes["errors"] == count("error"))
        #expect(suite.attributes["skipped"] == count("skipped"))
        #expect(Set(cases.map { $0.attributes["name"] }).count == cases.count)
      }
      #expect(suites.map { $0.attributes["id"] } == suites.indices.map(String.init))
    }
  }

  /// Checkstyle publishes no schema; this is what its listener writes and its readers read.
  @Test func checkstyle() throws {
    for text in Self.texts(CheckstyleReporter.self) {
      let xml = try XML(text)
      #expect(xml.root.name == "checkstyle")
      for file in xml.root.children {
        #expect(file.name == "file" && file.attributes["name"]?.isEmpty == false)
        for error in file.children {
          #expect(error.name == "error")
          #expect(error.attributes["line"].flatMap { Int($0) }.map { $0 > 0 } == true)
          #expect(["error", "warning", "info"].contains(error.attributes["severity"]))
          #expect(error.attributes["message"]?.isEmpty == false)
          #expect(error.attributes["source"]?.isEmpty == false)
        }
      }
    }
  }

  /// GitLab documents these fields, and that fingerprints are unique and paths relative.
  @Test func gitlab() throws {
    for text in Self.texts(GitLabReporter.self) {
      let issues = try JSON(text).array
      for issue in issues {
        #expect(issue["description"].string?.isEmpty == false)
        #expect(issue["check_name"].string?.isEmpty == false)
        #expect(
          ["info", "minor", "major", "critical", "blocker"].contains(issue["severity"].string))
        let path = try #require(issue["location"]["path"].string)
        #expect(!path.isEmpty && !path.hasPrefix("./") && !path.hasPrefix("/"))
        #expect(try #require(issue["location"]["lines"]["begin"].int) > 0)
      }
      let fingerprints = issues.compactMap { $0["fingerprint"].string }
      #expect(fingerprints.count == issues.count)
      #expect(Set(fingerprints).count == issues.count)
    }
  }

  /// What GitHub asks for beyond the schema.
  @Test func sarifAsGitHubReadsIt() throws {
    for text in Self.texts(SARIFReporter.self) {
      let run = try JSON(text)["runs"][0]
      let rules = run["tool"]["driver"]["rules"].array
      for rule in rules {
        for name in ["shortDescription", "fullDescription"] {
          let text = try #require(rule[name]["text"].string)
          #expect(!text.isEmpty && text.utf16.count <= 1024)
        }
        #expect(rule["help"]["text"].string?.isEmpty == false)
        #expect(rule["help"]["markdown"].string?.isEmpty == false)
        #expect(
          ["error", "warning", "note"].contains(rule["defaultConfiguration"]["level"].string))
        #expect(rule["properties"]["tags"].array.count <= 10)
      }
      for result in run["results"].array {
        let index = try #require(result["ruleIndex"].int)
        #expect(rules[index]["id"].string == result["ruleId"].string)
        let place = result["locations"][0]["physicalLocation"]
        #expect(place["artifactLocation"]["uri"].string?.hasPrefix("/") == false)
        #expect(place["artifactLocation"]["uriBaseId"].string == "%SRCROOT%")
        #expect(result["partialFingerprints"]["handrail/v1"].string?.isEmpty == false)
        #expect(result["partialFingerprints"]["primaryLocationLineHash"].string == nil)
      }
    }
  }
}
