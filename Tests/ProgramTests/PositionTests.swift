import Foundation
import Testing

/// Where the real program says that words are, in every format that counts in a unit of its own.
@Suite struct PositionTests {
  private static let line = "👩🏽‍💻 e\u{301}\t日本 Titan!"
  private static let text = "\u{FEFF}# Héading\r\n\r\n\(line)\r\n"

  /// Files that hold the same text, and the byte at which the word starts in each.
  private static let files: [(name: String, bytes: [UInt8], start: Int, width: Int)] = {
    let before = String(text.prefix { $0 != "T" })
    let utf16 = Array(text.utf16)
    return [
      ("utf8.md", Array(text.utf8), before.utf8.count, 1),
      (
        "little.md", utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, before.utf16.count * 2, 2
      ),
      ("big.md", utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }, before.utf16.count * 2, 2),
    ]
  }()

  @Test(arguments: files.indices)
  func agree(_ index: Int) throws {
    let (name, bytes, start, width) = Self.files[index]
    let folder = try Folder([
      "handrail.yml": "guardrails: [names.yml]\n", "names.yml": NamesGuardrail.text,
    ])
    try folder.write(Data(bytes), to: name)
    func report(_ format: String) throws -> String {
      let run = try folder.program.run(["check", name, "--format", format])
      #expect(run.status == 1)
      return run.output
    }
    let before = Self.line.prefix { $0 != "T" }
    let column = before.unicodeScalars.count + 1
    let sarif = try report("sarif")
    for (key, value) in [
      ("startLine", 3), ("startColumn", column), ("endLine", 3), ("endColumn", column + 5),
      ("byteOffset", start), ("byteLength", 5 * width),
    ] {
      #expect(sarif.contains("\"\(key)\": \(value)"), "\(key) of \(name): \(sarif)")
    }
    let rdjson = try report("rdjson")
    #expect(rdjson.contains("\"column\": \(before.utf8.count + 1)\n"))
    #expect(rdjson.contains("\"column\": \(before.utf8.count + 6)\n"))
    #expect(try report("json").contains("\"byte\": \(start),"))
    #expect(try report("human").contains("\n  3:\(column)  error:"))
    #expect(
      try report("github").contains("line=3,endLine=3,col=\(column),endColumn=\(column + 5),"))
    #expect(try report("junit").contains("names/titan at 3:\(column)"))
    #expect(try report("checkstyle").contains("line=\"3\" column=\"\(column)\""))
    #expect(try report("markdown").contains("at 3:\(column): "))
    #expect(try report("gitlab").contains("\"begin\": 3\n"))
  }

  /// What a batch's finding has is the line of its record.
  @Test func inABatchTheLineIsThatOfTheRecord() throws {
    let folder = try Folder([
      "handrail.yml": "guardrails: [names.yml]\n", "names.yml": NamesGuardrail.text,
      "posts.ndjson": """
      {"id": "a", "text": "Fine."}

      {"id": "b", "text": "Fine.", "alt": ["A\\nTitan."]}
      """,
    ])
    let sarif = try folder.program.run(["check", "posts.ndjson", "--format", "sarif"]).output
    #expect(sarif.contains("\"startLine\": 3\n") && !sarif.contains("startColumn"))
    #expect(sarif.contains("In post b alt[0], 2:1: "))
    let github = try folder.program.run(["check", "posts.ndjson", "--format", "github"]).output
    #expect(
      github.hasPrefix("::error file=posts.ndjson,line=3,title=names/titan::post b alt[0], 2:1"))
  }
}
