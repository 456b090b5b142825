import Foundation
import Testing

/// Whoever follows what the reports suggest gets the file that `--fix` writes, byte for byte.
@Suite struct SuggestedFixTests {
  private static let text =
    "\u{FEFF}# Utilise\r\n\r\n👩🏽‍💻 e\u{301}\t日本 utilise it, **utilise** it.\r\nA 🚀 vacuum bot"
  private static let guardrail = """
    guardrail: voice
    title: Plain words
    owner: comms@acme.example
    reviewed: 2026-11-01
    why: Readers have little time.
    rules:
      - rule: plain
        severity: warning
        flag: {terms: [utilise, vacuum bot]}
        replace: {utilise: use, vacuum bot: "RoboVac“日”"}
        message: "“{match}” is a long word."
        examples:
          flagged: [{text: "We [[utilise]] it.", fixed: "We use it."}]
          passed: [We use it.]

    """

  private struct Edit {
    let start: Int
    let end: Int
    let text: String
  }

  private func json(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  private func get(_ value: Any?, _ path: Any...) -> Any? {
    path.reduce(value) { value, step in
      if let index = step as? Int { return (value as? [Any])?[index] }
      return (step as? String).flatMap { (value as? [String: Any])?[$0] }
    }
  }

  private func applied(_ edits: [Edit], to bytes: [UInt8], write: (String) -> [UInt8]) -> [UInt8] {
    var bytes = bytes
    for edit in edits.sorted(by: { $0.start > $1.start }) {
      bytes.replaceSubrange(edit.start..<edit.end, with: write(edit.text))
    }
    return bytes
  }

  @Test(arguments: [false, true])
  func followedInEveryFormat(isWide: Bool) throws {
    func encoded(_ text: String) -> [UInt8] {
      isWide ? text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] } : Array(text.utf8)
    }
    let folder = try Folder([
      "handrail.yml": "guardrails: [voice.yml]\n", "voice.yml": Self.guardrail,
    ])
    let before = encoded(Self.text)
    try folder.write(Data(before), to: "a.md")
    func report(_ format: String) throws -> Any {
      try json(try folder.program.run(["check", "a.md", "--format", format]).output)
    }
    let (sarif, plain) = (try report("sarif"), try report("json"))
    let rdjson = try report("rdjson")
    #expect(
      try folder.program.run(["check", "--fail-on", "warning", "--fix", "a.md"]).status == 0)
    let after = Array(try Data(contentsOf: folder.url.appendingPathComponent("a.md")))
    #expect(after != before)

    let results = try #require(get(sarif, "runs", 0, "results") as? [Any])
    #expect(results.count == 4)
    let fixes = results.map { get($0, "fixes", 0, "artifactChanges", 0, "replacements", 0) }
    let bySARIF = try fixes.map { fix in
      let start = try #require(get(fix, "deletedRegion", "byteOffset") as? Int)
      let length = try #require(get(fix, "deletedRegion", "byteLength") as? Int)
      let text = try #require(get(fix, "insertedContent", "text") as? String)
      return Edit(start: start, end: start + length, text: text)
    }
    #expect(applied(bySARIF, to: before, write: encoded) == after)

    let findings = try #require(get(plain, "findings") as? [Any])
    let byJSON = try findings.map { finding in
      Edit(
        start: try #require(get(finding, "span", "start", "byte") as? Int),
        end: try #require(get(finding, "span", "end", "byte") as? Int),
        text: try #require(get(finding, "replacement") as? String))
    }
    #expect(applied(byJSON, to: before, write: encoded) == after)

    // Lines and columns, those of reviewdog in bytes of UTF-8 and those of SARIF in characters.
    let lines = Self.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    func offset(line: Int, before column: Int, _ width: (Unicode.Scalar) -> Int) -> Int {
      var offset = lines[..<(line - 1)].reduce(0) { $0 + String($1).utf8.count + 1 }
      var left = column - 1
      for scalar in lines[line - 1] {
        // The mark at the start of a file is in no column.
        if left <= 0, scalar != "\u{FEFF}" { break }
        if scalar == "\u{FEFF}" { left += width(scalar) }
        left -= width(scalar)
        offset += String(scalar).utf8.count
      }
      return offset
    }
    let utf8 = Array(Self.text.utf8)
    let diagnostics = try #require(get(rdjson, "diagnostics") as? [Any])
    let byRDJSON = try diagnostics.map { diagnostic in
      let suggestion = get(diagnostic, "suggestions", 0)
      func place(_ end: String) throws -> Int {
        offset(
          line: try #require(get(suggestion, "range", end, "line") as? Int),
          before: try #require(get(suggestion, "range", end, "column") as? Int)
        ) { String($0).utf8.count }
      }
      return Edit(
        start: try place("start"), end: try place("end"),
        text: try #require(get(suggestion, "text") as? String))
    }
    let bySARIFColumns = try fixes.map { fix in
      func place(_ end: String) throws -> Int {
        offset(
          line: try #require(get(fix, "deletedRegion", end + "Line") as? Int),
          before: try #require(get(fix, "deletedRegion", end + "Column") as? Int)
        ) { _ in 1 }
      }
      return Edit(
        start: try place("start"), end: try place("end"),
        text: try #require(get(fix, "insertedContent", "text") as? String))
    }
    for edits in [byRDJSON, bySARIFColumns] {
      let text = applied(edits, to: utf8) { Array($0.utf8) }
      #expect(encoded(String(decoding: text, as: UTF8.self)) == after)
    }
  }
}
