import Foundation
import HandrailCore
import TestSupport
import Testing

@testable import HandrailReports

@Suite("Limits of those who read the reports")
struct ReportLimitTests {
  /// A run with so many findings of each severity, in posts of a hundred.
  static func report(errors: Int = 0, warnings: Int = 0, advice: Int = 0) -> CheckReport {
    let draft = SampleReport.second
    var severities = [Severity](repeating: .advice, count: advice)
    severities += [Severity](repeating: .warning, count: warnings)
    severities += [Severity](repeating: .error, count: errors)
    var posts: [PostReport] = []
    var number = 0
    while number < severities.count {
      let end = min(number + 100, severities.count)
      var post = draft.report()
      post.path = "posts/\(number).md"
      post.findings = (number..<end).map { number in
        var finding = draft.finding("always", .always)
        (finding.severity, finding.path) = (severities[number], post.path)
        finding.fingerprint = String(number)
        return finding
      }
      post.verdict = post.findings.contains { $0.severity == .error } ? .fail : .pass
      posts.append(post)
      number = end
    }
    return SampleReport.run(posts)
  }

  @Test func sarifLeavesOutTheLeastSevere() throws {
    let report = Self.report(errors: 3, warnings: 24_990, advice: 10)
    let run = try JSON(SARIFReporter().render(report))["runs"][0]
    let levels = run["results"].array.map { $0["level"].string }
    #expect(levels.count == 25_000)
    #expect(levels.count { $0 == "error" } == 3 && levels.count { $0 == "warning" } == 24_990)
    #expect(levels.last == "error", "the order is that of the posts")
    let note = run["invocations"][0]["toolExecutionNotifications"][0]
    #expect(note["message"]["text"].string?.hasPrefix("3 of 25003 findings are left out") == true)
    #expect(run["invocations"][0]["executionSuccessful"].bool == true)
  }

  @Test func whatDoesNotCountIsLeftOutFirst() throws {
    var report = Self.report(errors: 25_000)
    report.posts[0].findings[0].suppression = .baseline
    report.posts.append(Self.report(advice: 1).posts[0])
    let results = try JSON(SARIFReporter().render(report))["runs"][0]["results"].array
    #expect(results.count == 25_000)
    #expect(results.allSatisfy { $0["suppressions"].array.isEmpty })
  }

  @Test func sarifFitsWhenPacked() throws {
    let report = Self.report(errors: 40, advice: 400)
    let limit = 4_000
    let text = SARIFReporter().render(report, packedLimit: limit)
    let results = try JSON(text)["runs"][0]["results"].array
    #expect((1..<440).contains(results.count))
    #expect(results.contains { $0["level"].string == "error" })
    #expect(text.contains("are left out"))
    #expect(try packed(text) <= limit)
  }

  private func packed(_ text: String) throws -> Int {
    let script = "import sys, gzip; print(len(gzip.compress(sys.stdin.buffer.read(), 1)))"
    let output = try Tool.python(script, input: text).output
    return try #require(Int(output.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func thePackedSizeIsNeverGuessedTooSmall(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let words = (0..<Int.random(in: 1...300, using: &random)).map { _ in
      String(
        (0..<Int.random(in: 1...12, using: &random)).map { _ in
          Character(Unicode.Scalar(UInt8.random(in: 0x20..<0x7F, using: &random)))
        }) + ["", "é", "日本", "🎉"][Int.random(in: 0..<4, using: &random)]
    }
    let text = (0..<5_000).map { _ in words.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
    #expect(try packed(text) <= PackedSize.atMost(text))
  }

  @Test func githubShowsTenOfAKindAndTellsTheRest() {
    let text = GitHubReporter().render(Self.report(errors: 25, warnings: 10, advice: 11))
    let lines = text.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines.count { $0.hasPrefix("::notice ") } == 10)
    #expect(text.contains("::error title=handrail::16 more of this kind"))
    #expect(text.contains("::notice title=handrail::2 more of this kind"))
    #expect(lines.count { $0.contains(": error: ") && !$0.hasPrefix("::") } == 16)
    #expect(lines.last?.hasPrefix("fail: 25 errors, 10 warnings") == true)
  }

  @Test func markdownFitsIntoAComment() {
    let text = MarkdownReporter().render(Self.report(errors: 2_000, advice: 2_000))
    #expect(text.utf16.count <= 65_536 && text.utf16.count > 60_000)
    let shown = text.matches(of: /(?m)^- \*\*/).count
    #expect(text.contains("*\(4_000 - shown) more are not shown here"))
    #expect(!text.contains("**advice**"), "errors come first")
    #expect(text.matches(of: /<details/).count == text.matches(of: /<\/details>/).count)
    let short = MarkdownReporter().render(Self.report(errors: 20, advice: 20))
    #expect(!short.contains("not shown here"))
  }

  /// Formats that would take more than linear time would not come to an end here: half of the
  /// findings are in one post, the rest in hundreds. A debug build has fewer.
  @Test(arguments: ReportFormat.all.map { $0.name })
  func aHundredThousandFindings(_ format: String) throws {
    let total = _isDebugAssertConfiguration() ? 30_000 : 100_000
    var report = Self.report(errors: total / 2, warnings: total / 4, advice: total / 4)
    let half = report.posts.count / 2
    report.posts[0].findings = report.posts[..<half].flatMap(\.findings)
    report.posts.removeSubrange(1..<half)
    let text = try #require(ReportFormat.named(format)).init(style: ReportStyle()).render(report)
    let words = Array("honesty/absolute-claims".utf8)
    var count = 0
    var rest = Array(text.utf8)[...]
    while let start = rest.firstIndex(of: words[0]) {
      rest = rest[start...]
      count += rest.starts(with: words) ? 1 : 0
      rest = rest.dropFirst()
    }
    switch format {
    case "markdown": #expect(text.utf16.count <= 65_536)
    case "sarif": #expect(count >= 5_000 && text.contains("are left out"))
    default: #expect(count >= total)
    }
  }
}
