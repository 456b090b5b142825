import Foundation
import HandrailSyntax
import TestSupport
import Testing

/// A batch as a stream: in order, in bounds, and answered as it comes.
@Suite struct BatchStreamTests {
  private func folder(_ files: [String: String] = [:]) throws -> Folder {
    let rules = ["handrail.yml": "guardrails: [names.yml]\n", "names.yml": NamesGuardrail.text]
    return try Folder(rules.merging(files) { $1 })
  }

  private func check(_ path: String, in folder: Folder, _ more: [String]) throws -> Program.Run {
    try folder.program.run(["check", path, "--format", "ndjson", "--as-of", "2026-11-22"] + more)
  }

  /// What an answer says: `id verdict`, or `line byte` of its problem.
  private func outline(_ output: String) -> [String] {
    func text(_ node: Node?) -> String {
      if case .scalar(let scalar) = node?.content { scalar.text } else { "" }
    }
    return output.split(separator: "\n").map { line in
      let answer = JSONReader.read(Array(line.utf8)).root
      guard case .list(let problems) = answer?["problems"]?.content else {
        return "\(text(answer?["id"])) \(text(answer?["verdict"]))"
      }
      let start = problems.first?["span"]?["start"]
      return "\(text(start?["line"])):\(text(start?["byte"]))"
    }
  }

  @Test func everyNumberOfWorkersGivesTheSameAnswers() throws {
    var random = SplitMix64(seed: 11)
    var (batch, expected): (String, [String]) = ("", [])
    for number in 1...9000 {
      let words = String(repeating: "All is well. ", count: random.pick([0, 3, 30, 90]))
      let start = batch.utf8.count
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<3: batch += random.pick(["", " ", "\t"])
      case 3..<5:
        batch += "not json"
        expected.append("\(number):\(start)")
      case 5..<10:
        batch += "{\"id\": \"\(number)\", \"text\": \"\(words)é Titan\"}"
        expected.append("\(number) fail")
      default:
        batch += "{\"id\": \"\(number)\", \"text\": \"\(words)\"}"
        expected.append("\(number) pass")
      }
      batch += random.pick(["\n", "\n", "\r\n"])
    }
    let folder = try folder(["posts.ndjson": batch])
    let alone = try check("posts.ndjson", in: folder, ["--jobs", "1"])
    #expect(outline(alone.output) == expected)
    #expect(alone.status == 2)
    for jobs in ["2", "3", "7"] {
      #expect(try check("posts.ndjson", in: folder, ["--jobs", jobs]).output == alone.output)
    }
  }

  @Test(arguments: ["\n", ""])
  func aLineThatIsTooLongIsToldAndTheRestAnswered(end: String) throws {
    let long = "{\"id\": \"2\", \"text\": \"\(String(repeating: "word ", count: 420_000))\"}"
    let lines = [
      "{\"id\": \"1\", \"text\": \"fine\"}\n", "\(long)\n",
      "{\"id\": \"3\", \"text\": \"Titan\"}\r\n",
      "nonsense\n", "\(long)\(end)",
    ]
    let starts = lines.indices.map { lines[..<$0].joined().utf8.count }
    let folder = try folder(["posts.ndjson": lines.joined()])
    for jobs in ["1", "2"] {
      let run = try check("posts.ndjson", in: folder, ["--max-size", "1", "--jobs", jobs])
      #expect(run.status == 2)
      #expect(
        outline(run.output)
          == ["1 pass", "2:\(starts[1])", "3 fail", "4:\(starts[3])", "5:\(starts[4])"])
    }
  }

  @Test func aLineOfJustTheLimitIsRead() throws {
    let limit = 1024 * 1024
    let frame = "{\"id\": \"1\", \"text\": \"\"}"
    let text = String(repeating: "a", count: limit - frame.utf8.count)
    let line = "{\"id\": \"1\", \"text\": \"\(text)\"}"
    let folder = try folder(["posts.ndjson": "\(line)\n \(line)\n"])
    let run = try check("posts.ndjson", in: folder, ["--max-size", "1"])
    #expect(outline(run.output) == ["1 pass", "2:\(limit + 1)"])
  }

  @Test func filesAreReportedInOrderByAnyNumberOfWorkers() throws {
    var files: [String: String] = [:]
    for number in 0..<150 {
      files["posts/\(number).md"] = number % 7 == 0 ? "On Titan." : "All is well."
    }
    files["posts/50.ndjson"] =
      "{\"id\": \"a\", \"text\": \"Titan\"}\n{\"id\": \"b\", \"text\": \"x\"}\n"
    let folder = try folder(files)
    for format in ["ndjson", "json"] {
      let arguments = ["check", "posts", "--format", format]
      let alone = try folder.program.run(arguments + ["--jobs", "1"])
      #expect(alone.status == 1)
      for jobs in ["2", "5"] {
        #expect(try folder.program.run(arguments + ["--jobs", jobs]).output == alone.output)
      }
    }
  }

  /// A program that writes one line and waits gets its answer before it writes the next.
  @Test(arguments: ["1", "2"])
  func eachLineIsAnsweredAsItComes(jobs: String) throws {
    let folder = try folder()
    let process = Process()
    process.executableURL = Program.executable
    process.currentDirectoryURL = folder.url
    process.arguments = [
      "check", "-", "--stdin-filename", "x.ndjson", "--format", "ndjson", "--jobs", jobs,
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // Ends what would otherwise wait for ever.
    let guardian = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 120, execute: guardian)
    for number in 1...20 {
      let text = number.isMultiple(of: 2) ? "Titan" : "fine"
      try input.fileHandleForWriting.write(
        contentsOf: Data("{\"id\": \"\(number)\", \"text\": \"\(text)\"}\n".utf8))
      var answer = Data()
      while answer.last != 0x0A {
        let more = output.fileHandleForReading.availableData
        try #require(!more.isEmpty, "the program ended before it answered")
        answer += more
      }
      let verdict = number.isMultiple(of: 2) ? "fail" : "pass"
      #expect(outline(String(decoding: answer, as: UTF8.self)) == ["\(number) \(verdict)"])
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    guardian.cancel()
    #expect(process.terminationStatus == 1)
  }
}
