import Foundation
import HandrailCore
import HandrailReports
import Testing

@Suite("Words that try to be more than words")
struct HostileFormatTests {
  private func text(_ name: String) throws -> String {
    try #require(ReportFormat.named(name)).init(style: FormatSnapshotTests.style)
      .render(HostileReport.report)
  }

  @Test(arguments: ReportFormat.all.map { $0.name })
  func noCharacterCommandsATerminal(_ format: String) throws {
    for scalar in try text(format).unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control, "\(scalar.value)")
      #expect(!(0x202A...0x202E).contains(scalar.value) && scalar.value != 0x2028)
    }
  }

  @Test(arguments: ReportFormat.all.map { $0.name })
  func noLineCommandsARunner(_ format: String) throws {
    let own = format == "github" ? ["::error ", "::warning ", "::notice "] : []
    for line in try text(format).split(separator: "\n") {
      #expect(!line.contains("##["), "\(line)")
      let start = line.drop { $0.isWhitespace }
      #expect(!start.hasPrefix("::") || own.contains { start.hasPrefix($0) }, "\(line)")
    }
  }

  @Test func aWorkflowCommandSaysWhatItShould() throws {
    let lines = try text("github").split(separator: "\n").filter { $0.hasPrefix("::") }
    // Two problems, two findings and one of housekeeping, one that is waived.
    #expect(lines.count == 6)
    for line in lines {
      let head = try #require(line.dropFirst(2).firstRange(of: "::"))
      let properties =
        line[line.index(line.startIndex, offsetBy: 2)..<head.lowerBound]
        .split(separator: " ", maxSplits: 1).last?.split(separator: ",") ?? []
      for property in properties {
        #expect(property.split(separator: "=", maxSplits: 1).count == 2, "\(property)")
      }
      #expect(!line.contains("%0A%25%3A"), "percent signs of a post are escaped")
    }
  }

  @Test(arguments: ["junit", "checkstyle"])
  func xmlStaysInShape(_ format: String) throws {
    let xml = try XML(text(format))
    let names = ["junit": "testsuites", "checkstyle": "checkstyle"]
    #expect(xml.root.name == names[format])
    #expect(xml.elements("script").isEmpty && xml.elements("details").isEmpty)
    let messages = (xml.elements("failure") + xml.elements("error")).map {
      $0.attributes["message"] ?? ""
    }
    #expect(messages.contains { $0.contains("]]> <script>alert(1)</script> </failure>") })
  }

  @Test(arguments: ["json", "sarif", "gitlab", "rdjson"])
  func jsonStaysInShape(_ format: String) throws {
    _ = try JSON(text(format))
  }

  @Test func sarifMessagesHoldNoLinks() throws {
    for result in try JSON(text("sarif"))["runs"][0]["results"].array {
      let message = try #require(result["message"]["text"].string)
      #expect(!message.contains("]("))
      #expect(message.contains("https://evil.example"))
    }
  }

  @Test func sarifAddressesArePercentEncoded() throws {
    let results = try JSON(text("sarif"))["runs"][0]["results"]
    let uri = try #require(
      results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].string)
    #expect(uri.hasPrefix("blog/posts/a%2Cb%3Ac%20"))
    #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    #expect(uri.removingPercentEncoding == "blog/" + HostileReport.path.replacing("//", with: "/"))
  }

  @Test func markdownHoldsNoMarkupOfOthers() throws {
    // Without what a backslash makes a plain sign, and without the addresses of files.
    let text = try text("markdown").replacing(/\\[^A-Za-z0-9]/, with: "§")
      .replacing(/<https:\/\/github\.com\/[^>]*>/, with: "(address)")
    for tag in text.matches(of: /<\/?([A-Za-z!][^>]*)>/).map({ String($0.output.1) }) {
      #expect(["details", "details open", "summary", "strong"].contains(tag), "\(tag)")
    }
    #expect(text.matches(of: /<details/).count == text.matches(of: /(?m)^<\/details>/).count)
    #expect(!text.contains("](https://evil") && !text.contains(" https://evil"))
    #expect(!text.contains(" www.evil"))
    #expect(!text.contains("@acme") && !text.contains(" #1"))
    #expect(!text.contains(" `code`") && !text.contains(" **bold**"))
    for line in text.split(separator: "\n") {
      let isOwn = ["## ", "- ", "  - ", "<", "26", "0", "1", "2", "no", "*"].contains {
        line.hasPrefix($0)
      }
      #expect(isOwn, "\(line)")
    }
  }
}
