import Foundation
import Testing

/// `handrail test --watch`: again whenever a rule changes, until somebody ends it.
@Suite(.timeLimit(.minutes(5))) struct RuleWatchTests {
  /// A program that watches, and what it says.
  private final class Watch {
    let process = Process()
    private let output = Pipe()
    private var said = ""

    init(_ folder: Folder, _ arguments: [String]) throws {
      process.executableURL = Program.executable
      process.arguments = arguments
      process.currentDirectoryURL = folder.url
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = output
      process.standardError = output
      try process.run()
    }

    /// Reads on until it has said some words; nil when it ends before.
    func wait(for words: String) throws -> String? {
      while true {
        if let range = said.range(of: words) {
          defer { said = String(said[range.upperBound...]) }
          return String(said[..<range.upperBound])
        }
        let more = output.fileHandleForReading.availableData
        guard !more.isEmpty else { return nil }
        said += String(decoding: more, as: UTF8.self)
      }
    }

    /// Interrupts it, and gives its status.
    func end() -> Int32 {
      process.interrupt()
      process.waitUntilExit()
      return process.terminationReason == .exit ? process.terminationStatus : -1
    }
  }

  @Test func rulesAreTestedAgainWhenTheyChange() throws {
    let folder = try Folder([
      "handrail.yml": "guardrails: [rules/*.yml]", "rules/names.yml": NamesGuardrail.text,
    ])
    let watch = try Watch(folder, ["test", "--watch"])
    #expect(try watch.wait(for: "Ctrl-C ends it")?.contains("pass: 2 examples") == true)

    let wrong = NamesGuardrail.text.replacingOccurrences(of: "Nothing is", with: "Titan is")
    try folder.write(Data(wrong.utf8), to: "rules/names.yml")
    let failed = try #require(try watch.wait(for: "Ctrl-C ends it"))
    #expect(failed.contains("rules/names.yml has changed") && failed.contains("fail: 1 of 2"))

    try folder.write(Data("guardrail: [".utf8), to: "rules/names.yml")
    #expect(try watch.wait(for: "Ctrl-C ends it")?.contains("names.yml") == true)

    try folder.write(Data(NamesGuardrail.text.utf8), to: "rules/names.yml")
    #expect(try watch.wait(for: "Ctrl-C ends it")?.contains("pass: 2 examples") == true)

    let more = NamesGuardrail.text.replacingOccurrences(
      of: "guardrail: names", with: "guardrail: more")
    try folder.write(Data(more.utf8), to: "rules/more.yml")
    let two = try #require(try watch.wait(for: "Ctrl-C ends it"))
    #expect(two.contains("rules/more.yml has changed") && two.contains("pass: 4 examples"))
    #expect(watch.end() == 0)
  }

  @Test func theStatusIsThatOfTheLastRun() throws {
    let wrong = NamesGuardrail.text.replacingOccurrences(of: "Nothing is", with: "Titan is")
    let folder = try Folder(["handrail.yml": "guardrails: [n.yml]", "n.yml": wrong])
    let watch = try Watch(folder, ["test", "--watch"])
    _ = try #require(try watch.wait(for: "Ctrl-C ends it"))
    #expect(watch.end() == 1)
  }

  @Test func aCorpusIsWatchedToo() throws {
    let folder = try Folder([
      "handrail.yml": "guardrails: [n.yml]", "n.yml": NamesGuardrail.text,
      "posts.ndjson": #"{"id": "a", "text": "Titan", "labels": ["names"]}"#,
    ])
    let watch = try Watch(folder, ["test", "--watch", "--corpus", "posts.ndjson"])
    #expect(try watch.wait(for: "Ctrl-C ends it")?.contains("1 of 1 flagged") == true)
    try folder.write(
      Data(#"{"id": "a", "text": "Titan", "labels": []}"#.utf8), to: "posts.ndjson")
    #expect(try watch.wait(for: "Ctrl-C ends it")?.contains("0 of 1 flagged") == true)
    #expect(watch.end() == 0)
  }
}
