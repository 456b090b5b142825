import HandrailCore
import HandrailRules
import HandrailText
import TestSupport
import Testing

@testable import HandrailEngine

/// Nonsense made of what data is made of: no crash, no span outside the file, nothing secret shown.
@Suite struct DataPropertyTests {
  private static let pieces = [
    "4539 1488 0343 6525", "4539", "1488", "DE44 5001 0517 5407 3249 31", "DE44", "jo@acme.example",
    "@", "+44 20 7183 8750",
    "+", "0044", "(212) 664-7665", "212", "-", ".", "52.14.118.9", "2a00:1450::200e", "::",
    "536-22-8145", "SSN ", "JX 48 29 13 D",
    "-----BEGIN RSA PRIVATE KEY-----", "-----END RSA PRIVATE KEY-----",
    "MIIEpAIBAAKCAQEAx4kqSNdf0X3w", "ghp_",
    "6baeCN6Zj4a3dDVhYRnKTbxTNJFoBi32XnWK", "AKIA", "ZRI3R2WYOJFLJOOA",
    "eyJhbGciOiJub25lIn0.eyJzdWIiOiJqbyJ9.", "eyJ",
    "password is ", "pw: ", "hunter2", "`hunter2`", "\u{FFFC}", "postgres://jo:hunter2@db/",
    "https://", "wiki.corp.acme.example",
    "go/pay", "go/", "%2e", "%", "xn--bcher-kva", "xn--", "?utm_source=x", "&", "/", " ", "\n",
    "\n\n", "> ", "**", "<b>", "</b>",
    "\u{200B}", "é", "😀", "４", "[x](", ")", "<!-- ", " -->", "```\n", "\\n", ":", "=", "\"", "“",
  ]

  @Test(arguments: ["post.md", "post.html", "post.txt"])
  func nonsenseGivesSpansInsideTheFile(path: String) throws {
    let kinds = allDataKinds.map { $0.name }.joined(separator: ", ")
    let (plan, problems) = Check(
      rule: """
            flag: {any: [{data: [\(kinds)]}, {link: {hosts: ['*.corp.acme.example', go/*, bücher.example]}}, {link: {tracking: true}}, {link: {paths: ['/go*']}}]}
            in: [everything]
        """
    ).load()
    #expect(problems.isEmpty)
    let (filtered, all) = (
      Engine(plan: plan),
      Engine(plan: plan, patterns: PatternStore(plan.patterns, isFiltered: false))
    )
    var random = SplitMix64(seed: Rounds.seed)
    for _ in 0..<Rounds.count(usual: 600) {
      let count = Int.random(in: 1...14, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let document = DocumentReader.read(SourceText(path: path, utf8: bytes))
      let result = filtered.check(document, metadata: document.metadata, asOf: nil)
      for finding in result.findings {
        #expect(finding.span.start < finding.span.end && finding.span.end <= bytes.count, "\(text)")
      }
      let other = all.check(document, metadata: document.metadata, asOf: nil)
      #expect(result.findings == other.findings && result.hidden == other.hidden, "\(text)")
    }
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      String(repeating: "4539 ", count: 40_000), String(repeating: "password is ", count: 20_000),
      String(repeating: "go/", count: 60_000), String(repeating: "a@", count: 60_000),
      String(repeating: "a.", count: 60_000) + "@",
      String(repeating: "eyJhbGciOi", count: 20_000),
      String(repeating: "-----BEGIN PRIVATE KEY-----", count: 8_000),
      String(repeating: "1.", count: 60_000), String(repeating: "+44 20 ", count: 30_000),
      String(repeating: "2a00:", count: 40_000),
      String(repeating: "https://", count: 20_000) + "wiki.corp.acme.example",
      String(repeating: "xn--a", count: 20_000) + "%2e",
    ])
  func repetitionDoesNotHang(text: String) throws {
    let kinds = allDataKinds.map { $0.name }.joined(separator: ", ")
    let check = Check(
      rule:
        "    flag: {any: [{data: [\(kinds)]}, {link: {hosts: ['*.corp.acme.example', go/*, bücher.example]}}]}",
      markup: .plain)
    _ = try check.result(on: text)
  }
}
