import HandrailCore
import TestSupport
import Testing

@testable import HandrailArchives

@Suite struct BatchImporterTests {
  private func claim(_ text: String) -> Claim? {
    BatchImporter.claim(MemberHead(path: "x", bytes: Array(text.utf8)))
  }

  @Test(arguments: [
    #"{"id":"1","text":"x"}"#,
    "\n \r\n" + #"{"text": "a \"}{ b", "alt": ["x"], "id": "1"}  "# + "\nrest",
    #"{"a":{"b":[1,{}]},"id":"1","text":"x"}"# + "\r\n",
  ])
  func aFirstLineWithAnIdAndATextIsClaimed(text: String) {
    #expect(claim(text) == Claim("lines", .likely))
  }

  @Test(arguments: [
    "", "id,text\n1,x", #"{"id":"1"}"#, "{\n\"id\": \"1\", \"text\": \"x\"}",
    #"[{"id":"1","text":"x"}]"#,
    #"{"id":"1","text":"x""#, #"{"messages":{"id":"1","text":"x"}}"#, #"{"x":"id","y":"text"}"#,
    #"{"id":"1","text":"x"} {"#, "{\"id\":\"1\",\"text\":\"x",
  ])
  func nothingElseIs(text: String) {
    #expect(claim(text) == nil)
  }

  @Test func aFirstLineLongerThanTheHeadIsKnownByItsStart() {
    let line = #"{"id":"1","text":""# + String(repeating: "x", count: 40_000)
    let head = Array(line.utf8.prefix(MemberHead.length))
    #expect(BatchImporter.claim(MemberHead(path: "x", bytes: head)) != nil)
  }

  @Test func linesAreCutAtTheirEnds() throws {
    var random = SplitMix64(seed: 3)
    let lines = (0..<4000).map { number in
      #"{"id":"\#(number)","text":"\#(String(repeating: "é", count: random.number(below: 200)))"}"#
    }
    let text = lines.joined(separator: "\n")
    for portion in [1000, 64 * 1024, 1 << 20] {
      let chunks = try Imported(BatchImporter.self, texts: [("b", text)], portion: portion).chunks
      #expect(chunks.count > 5)
      #expect(chunks.allSatisfy { $0.bytes.count <= 128 * 1024 })
      #expect(chunks.dropLast().allSatisfy { $0.bytes.last == 0x0A })
      #expect(chunks.flatMap(\.bytes) == Array(text.utf8))
      var (line, offset) = (1, 0)
      for chunk in chunks {
        #expect(chunk.firstLine == line && chunk.offset == offset)
        line += chunk.bytes.lineFeedCount
        offset += chunk.bytes.count
      }
    }
  }

  @Test func aLineLongerThanTheLimitIsPassedOver() throws {
    let first = #"{"id":"1","text":"x"}"# + "\n"
    let long = #"{"id":"2","text":""# + String(repeating: "x", count: 600_000) + "\"}\n"
    var options = ImportOptions()
    options.recordLimit = 200_000
    let chunks = try Imported(
      BatchImporter.self, texts: [("b", first + long + first)], portion: 1000, options: options
    ).chunks
    #expect(chunks.map(\.isTooLong) == [false, true, false])
    #expect(chunks.map(\.firstLine) == [1, 2, 3])
    #expect(chunks.map(\.offset) == [0, first.utf8.count, (first + long).utf8.count])
    #expect(chunks.last?.bytes == Array(first.utf8))
  }

  @Test func aLineBetweenAChunkAndTheLimitIsOneChunk() throws {
    let long = #"{"id":"2","text":""# + String(repeating: "x", count: 300_000) + "\"}\n"
    let chunks = try Imported(BatchImporter.self, texts: [("b", long + long)], portion: 4096).chunks
    #expect(chunks.map(\.bytes) == [Array(long.utf8), Array(long.utf8)])
  }
}
