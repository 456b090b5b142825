import Foundation
import Testing

/// Words under `redact` in one place of an archive at a time: none reaches an answer, a report or the
/// file that audits are kept in.
@Suite struct AuditSecrecyTests {
  private static let search = SecretSearch(words: ["zebulon"])
  private static let formats = ["human", "json", "ndjson", "markdown", "html", "csv"]

  /// A line of a batch: a post of the company's own that is found fault with.
  private static func line(_ more: [String: Any]) throws -> String {
    let post: [String: Any] = [
      "id": "1", "text": "It is best in class.", "author": "acme", "channel": "x",
    ]
    let data = try JSONSerialization.data(
      withJSONObject: post.merging(more) { $1 }, options: .sortedKeys)
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// Audits an archive in every way, and searches all that is said, reported and kept.
  ///
  /// - Returns: all that was kept.
  @discardableResult private func sweep(
    _ archive: String, _ files: [String: String], bytes: [String: Data] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let folder = try Folder(AuditFolder.files.merging(files) { $1 })
    for (path, data) in bytes { try folder.write(data, to: path) }
    func expectNoSecret(_ bytes: Data, _ what: String) {
      #expect(
        Self.search.words(in: bytes).isEmpty,
        "\(what): \(String(decoding: bytes, as: UTF8.self).suffix(2_000))",
        sourceLocation: sourceLocation)
    }
    var kept = ""
    for (number, more) in [[], ["--keep-text"], ["--format", "ndjson"]].enumerated() {
      let store = "s\(number).db"
      let run = try folder.program.run(
        [
          "audit", archive, "--as-of", "2026-11-20", "--include", "unlisted", "--reason", "because",
          "--store", store,
        ] + more)
      #expect(!run.errors.contains("no post was judged"), sourceLocation: sourceLocation)
      expectNoSecret(Data((run.output + run.errors).utf8), "\(more)")
      for format in Self.formats where format != "ndjson" {
        let report = try folder.program.run(["report", store, "--format", format])
        #expect(report.status == 0, sourceLocation: sourceLocation)
        expectNoSecret(Data((report.output + report.errors).utf8), "\(format) after \(more)")
      }
      let file = folder.url.appendingPathComponent(store)
      expectNoSecret(try Data(contentsOf: file), store)
      kept += try AuditFolder.contents(of: file)
    }
    return kept
  }

  /// With something found in the post, and with nothing, which is answered at a glance.
  @Test(
    arguments: ["id", "author", "url", "channel", "language", "title"],
    ["It is best in class.", "It is quiet."])
  func noKeyOfAPostShowsThem(_ key: String, _ text: String) throws {
    let name = "https://a.example/the-Zebulon-2"
    let post = try Self.line(["text": text].merging([key: name]) { $1 })
    try sweep("posts.ndjson", ["posts.ndjson": post + Self.line(["id": "8"])])
  }

  /// Nothing but what would tell is left out.
  @Test func whatTellsNothingIsKept() throws {
    let post = try Self.line(["id": "Zebulon", "url": "https://a.example/1", "language": "en"])
    let kept = try sweep("posts.ndjson", ["posts.ndjson": post])
    #expect(kept.contains("https://a.example/1") && kept.contains("not shown"))
    #expect(kept.contains("acme"))
  }

  @Test(
    arguments: [
      #"{"id":"Zebulon","author":"acme"}"#, #"{"id":"1","text":"x","Zebulon":"x"}"#,
      #"{"id":"1","text":"Zebulon","markup":"Zebulon"}"#, #"{"id":"Zebulon","text":1}"#,
      #"{"id":"1","text":"Zebulon"#, #"{"id":"1","text":"x","published":"Zebulon"}"#,
    ])
  func noBrokenRecordShowsThem(_ line: String) throws {
    let kept = try sweep("posts.ndjson", ["posts.ndjson": Self.line([:]) + line + "\n"])
    #expect(!kept.contains("problems 0"))
  }

  /// What is told of a post that cannot be judged to the end.
  @Test func noProblemWithAPostShowsThem() throws {
    let many = String(repeating: "best in class, ", count: 1_100)
    let kept = try sweep(
      "posts.ndjson", ["posts.ndjson": Self.line(["id": "Zebulon", "text": many])])
    #expect(kept.contains("only the first 1000 are listed"))
    let front = "---\nZebulon: 1\nZebulon: 2\n---\nIt is best in class.\n"
    #expect(try !sweep("exports", ["exports/a.md": front]).contains("problems 0"))
  }

  @Test func noNameOfAnArchiveShowsThem() throws {
    for name in ["Zebulon.ndjson", "of/zebulon/posts.ndjson"] {
      let kept = try sweep(name, [name: try Self.line([:])])
      #expect(kept.contains("(name not shown)"))
    }
  }

  /// Lines of a batch, whole files, and what cannot be read.
  @Test func noNameOfAMemberShowsThem() throws {
    let files = [
      "exports/Zebulon/posts.ndjson": try Self.line([:]) + "{\"id\":\"broken\"}\n",
      "exports/Zebulon.md": "---\nauthor: acme\n---\nIt is best in class.\n",
      "exports/quiet.ndjson": try Self.line(["id": "2"]),
    ]
    let kept = try sweep(
      "exports", files,
      bytes: [
        "exports/zebulon-broken.md": Data([0x61, 0xFF, 0xFE]),
        "exports/zebulon.zip": Data("PK\u{3}\u{4} is broken".utf8),
      ])
    #expect(kept.contains("(name not shown)") && kept.contains("quiet.ndjson"))
  }

  /// Words that many people share are kept only where they may be shown.
  @Test(arguments: [true, false]) func noTemplateShowsThem(_ isSecret: Bool) throws {
    let people = ["ada", "bob", "cyd", "dan", "eve", "fay"]
    let product = isSecret ? "Zebulon robot vacuum" : "robot vacuum"
    let posts = try people.enumerated().map { number, author in
      try Self.line([
        "id": "\(number)", "author": author,
        "text":
          "I am so proud to be part of the team that made our new \(product) a success in city \(number)!",
      ])
    }
    let kept = try sweep("posts.ndjson", ["posts.ndjson": posts.joined()])
    #expect(kept.contains("clusters 1"))
    #expect(kept.contains("proud to be part of the team") == !isSecret)
  }
}
