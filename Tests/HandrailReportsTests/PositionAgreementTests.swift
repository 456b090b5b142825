import Foundation
import HandrailCore
import HandrailReports
import Testing

@Suite("Positions agree across formats")
struct PositionAgreementTests {
  static let words = "Pröject\u{301}\tTitan🎉"
  static let texts = [
    "\(words) first", "\u{FEFF}\(words) after a mark", "\u{FEFF}# 👩🏽‍💻 e\u{301}\r\nx\t\(words)\r\n",
    "a\r\n\r\n👨‍👩‍👧‍👦\u{301}\t日本 \(words)!", "a\rb\u{1F1FA}\u{1F1F3}\(words)",
    "one\ntwo Pröject\u{301}\tTitan🎉",
  ]

  /// Where the words start and end, worked out from the bytes alone.
  struct Expected {
    let line: Int
    let bytes: Range<Int>
    let scalars: Range<Int>
    let columns: Range<Int>

    init(_ text: String) throws {
      let all = Array(text.utf8)
      let found = try #require(
        all.indices.first { all[$0...].starts(with: PositionAgreementTests.words.utf8) })
      bytes = found..<(found + PositionAgreementTests.words.utf8.count)
      let before = String(decoding: all[..<found], as: UTF8.self)
      let lines = before.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        .split(separator: "\n", omittingEmptySubsequences: false)
      line = lines.count
      let rest = lines[lines.count - 1].unicodeScalars.filter { $0 != "\u{FEFF}" }
      let width = PositionAgreementTests.words.unicodeScalars.count
      scalars = (rest.count + 1)..<(rest.count + 1 + width)
      let prefix = String(String.UnicodeScalarView(rest)).utf8.count
      columns = (prefix + 1)..<(prefix + 1 + bytes.count)
    }
  }

  private func render(_ format: any Reporter.Type, _ text: String) -> String {
    let draft = Draft("post.md", text)
    let finding = draft.finding(
      Self.words, .codeNames, related: [draft.related(Self.words, "the same")])
    return format.init(style: ReportStyle()).render(SampleReport.run([draft.report([finding])]))
  }

  @Test(arguments: texts)
  func inTheUnitOfEach(_ text: String) throws {
    let expected = try Expected(text)
    let result = try JSON(render(SARIFReporter.self, text))["runs"][0]["results"][0]
    #expect(
      try JSON(render(SARIFReporter.self, text))["runs"][0]["columnKind"].string
        == "unicodeCodePoints")
    for place in [result["locations"][0], result["relatedLocations"][0]] {
      let region = place["physicalLocation"]["region"]
      #expect(region["startLine"].int == expected.line && region["endLine"].int == expected.line)
      #expect(region["startColumn"].int == expected.scalars.lowerBound)
      #expect(region["endColumn"].int == expected.scalars.upperBound)
      #expect(region["byteOffset"].int == expected.bytes.lowerBound)
      #expect(region["byteLength"].int == expected.bytes.count)
    }
    let diagnostic = try JSON(render(RDJSONReporter.self, text))["diagnostics"][0]
    for place in [diagnostic, diagnostic["relatedLocations"][0]] {
      let range = place["location"]["range"]
      #expect(range["start"]["line"].int == expected.line)
      #expect(range["start"]["column"].int == expected.columns.lowerBound)
      #expect(range["end"]["line"].int == expected.line)
      #expect(range["end"]["column"].int == expected.columns.upperBound)
    }
    let span = try JSON(render(JSONReporter.self, text))["findings"][0]["span"]
    #expect(span["start"]["byte"].int == expected.bytes.lowerBound)
    #expect(span["end"]["byte"].int == expected.bytes.upperBound)
    #expect(span["start"]["column"].int == expected.scalars.lowerBound)
    #expect(span["end"]["column"].int == expected.scalars.upperBound)
  }

  @Test(arguments: texts)
  func forPeopleInCharacters(_ text: String) throws {
    let expected = try Expected(text)
    let (line, columns) = (expected.line, expected.scalars)
    let position = "\(line):\(columns.lowerBound)"
    #expect(
      render(GitHubReporter.self, text).contains(
        "line=\(line),endLine=\(line),col=\(columns.lowerBound),endColumn=\(columns.upperBound),"))
    #expect(render(HumanReporter.self, text).contains("\n  \(position)  error:"))
    #expect(render(MarkdownReporter.self, text).contains("- **error** at \(position): "))
    #expect(render(JUnitReporter.self, text).contains("post.md:\(position): error: "))
    #expect(
      render(CheckstyleReporter.self, text).contains(
        "line=\"\(line)\" column=\"\(columns.lowerBound)\""))
    let issue = try JSON(render(GitLabReporter.self, text))[0]
    #expect(issue["location"]["lines"]["begin"].int == line)
  }

  @Test func aFindingOverSeveralLinesHasNoColumnsOnGitHub() {
    let draft = Draft("post.md", "A Project\nTitan.\n")
    let finding = draft.finding("Project\nTitan", .codeNames)
    let text = GitHubReporter().render(SampleReport.run([draft.report([finding])]))
    #expect(text.contains("file=post.md,line=1,endLine=2,title="))
  }

  /// The positions of a finding in a batch count in its text, so the record's line stands for it.
  @Test func aFindingInABatchIsOnTheLineOfItsRecord() throws {
    var report = HumanSnapshotTests.batch
    report.posts[0].line = 41
    report.posts[0].findings[0].post = "17"
    report.posts[0].findings[0].field = "alt[0]"
    let place = try JSON(SARIFReporter().render(report))["runs"][0]["results"][0]["locations"][0]
    #expect(place["physicalLocation"]["region"]["startLine"].int == 41)
    #expect(place["physicalLocation"]["region"]["startColumn"].int == nil)
    #expect(place["logicalLocations"][0]["fullyQualifiedName"].string?.hasPrefix("post 17") == true)
    #expect(GitHubReporter().render(report).contains("file=posts.ndjson,line=41,title="))
    let issue = try JSON(GitLabReporter().render(report))[0]
    #expect(issue["location"]["lines"]["begin"].int == 41)
    #expect(issue["description"].string?.contains("post 17 alt[0], 1:") == true)
  }
}
