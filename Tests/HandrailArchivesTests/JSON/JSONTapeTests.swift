import HandrailSyntax
import TestSupport
import Testing

@testable import HandrailArchives

@Suite struct JSONTapeTests {
  private func outcome(_ text: String) -> JSONTapeParser.Outcome {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONTapeParser(buffer, in: 0..<buffer.count, capacity: 0)
      return parser.parse()
    }
  }

  @Test func valuesAreWhatTheyAreWrittenAs() throws {
    let text = #"{"a": {"b": [1, "zwei", null, true, -0.5e3]}, "\u0063": "\ud83d\ude00\n", "d": 7}"#
    let root = try #require(JSONDocument(Array(text.utf8))).root
    let list = try #require(root["a"]?["b"]?.items)
    #expect(list.map(\.text) == ["1", "zwei", nil, nil, "-0.5e3"])
    #expect(list[3].isTrue && list[2].isNull)
    #expect(root["c"]?.string == "😀\n")
    #expect(root["d"]?.integer == 7)
    #expect(root.entries.map(\.key) == ["a", "c", "d"])
    #expect(root["d"].map { text.utf8.dropFirst($0.span.start).first } == 0x37)
    #expect(root["e"] == nil)
  }

  @Test func halfACharacterIsReadAsAMarkForIt() throws {
    let root = try #require(JSONDocument(Array(#"["a\ud83d", "\ude00b", "\ud83d\u0041"]"#.utf8)))
      .root
    #expect(root.items.map(\.string) == ["a\u{FFFD}", "\u{FFFD}b", "\u{FFFD}A"])
  }

  @Test func keysThatStandTwiceAreSeen() throws {
    #expect(outcome(#"{"a": 1, "b": {"a": 2}}"#) == .whole)
    for text in [#"{"a": 1, "a": 2}"#, #"{"a": 1, "\u0061": 2}"#] {
      #expect(outcome(text) == .doubtful)
      #expect(try #require(JSONDocument(Array(text.utf8))).keyWrittenTwice == 9)
    }
    let many = (0..<300).map { "\"k\($0)\": 1" }.joined(separator: ",")
    #expect(try #require(JSONDocument(Array("{\(many)}".utf8))).keyWrittenTwice == nil)
    #expect(try #require(JSONDocument(Array("{\(many),\"k7\":2}".utf8))).keyWrittenTwice != nil)
  }

  @Test func depthIsBounded() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(outcome(deep) == .tooMuch(at: 100))
    #expect(
      outcome(String(repeating: "[", count: 100) + String(repeating: "]", count: 100)) == .whole)
  }

  @Test func itReadsWhatTheCarefulReaderReads() {
    var random = SplitMix64(seed: Rounds.seed)
    let parts = [
      "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\":", "\\n", "\\", "\\u00e9", "1", "-", "0",
      ".5",
      "e1", "true", "null", "fals", " ", "\n", "é", "x", "{\"a\":1}", "[]", "{}", "\u{1}",
    ]
    for _ in 0..<Rounds.count(usual: 20_000) {
      let text = (0..<1 + random.number(below: 9)).map { _ in random.pick(parts) }.joined()
      let tree = JSONReader.read(Array(text.utf8))
      let isRead = tree.root != nil && tree.errors.isEmpty
      let document = JSONDocument(Array(text.utf8))
      #expect(
        (document != nil && document?.keyWrittenTwice == nil) == isRead, "\(text.debugDescription)")
    }
  }

  @Test func whatIsCutIsToldFromWhatIsBroken() {
    let text = #"{"key": [1, true, "ä\u00e9", {"x": null}], "y": -1.5e3 }"#
    let bytes = Array(text.utf8)
    for end in 1..<bytes.count {
      let outcome = bytes[..<end].withUnsafeBufferPointer { buffer in
        var parser = JSONTapeParser(buffer, in: 0..<buffer.count, capacity: 0)
        return parser.parse()
      }
      #expect(outcome == .cut, "\(end)")
    }
    #expect(outcome(#"{"a" 1}"#) == .broken(at: 5))
  }
}
