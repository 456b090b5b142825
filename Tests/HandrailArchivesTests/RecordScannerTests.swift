import HandrailCore
import HandrailText
import TestSupport
import Testing

@testable import HandrailArchives

/// The quick way over a record against the careful one.
@Suite struct RecordScannerTests {
  /// What a reading gives, in a form to compare: the post, or what is wrong with it.
  private func outcome(_ read: () throws(Problem) -> ImportedPost?) -> String {
    do {
      guard let post = try read() else { return "nothing" }
      let texts = post.source.fields.map { field in
        "\(field.name) \(field.range) \(post.source.bytes[field.range])"
      }
      return "\(post.id) \(post.source.bytes) \(texts) \(post.markup) \(post.metadata)"
    } catch {
      return "\(error)"
    }
  }

  private func careful(_ line: [UInt8]) -> String {
    let reader = RecordReader(path: "b.ndjson", line: line, number: 3, offset: 100)
    return outcome { () throws(Problem) in
      try NDJSONImporter(path: "b.ndjson").carefully(reader)
    }
  }

  private func quick(_ line: [UInt8]) -> String? {
    line.withUnsafeBytes { RecordScanner.post(from: $0, path: "b.ndjson") }
      .map { post in outcome { post } }
  }

  @Test(
    arguments: [
      #"{"id":"1","text":"x"}"#,
      #" { "text" : "a\nb\u00e9\ud83d\ude00\"\\\/\b\f\r\t" , "id":"\t" } "#,
      #"{"title":"T","alt":["a","b"],"id":"1","text":"","markup":"HTML","channel":"X"}"#,
      #"{"id":"1","text":"é👩‍👧","alt":"one","audience":"Public","account":null,"status":"draft"}"#,
      #"{"id":"1","text":"x","published":"2026-12-01","language":"en","url":"u","author":"Jo"}"#,
      #"{"id":"1","text":"x","alt":[],"title":null,"markup":null}"#,
      "{\"id\":\"1\",\"text\":\"x\"}\r",
    ])
  func aUsualRecordIsReadTheQuickWay(line: String) {
    #expect(quick(Array(line.utf8)) == careful(Array(line.utf8)))
  }

  @Test(
    arguments: [
      "", "{}", "[]", #"{"id":"1"}"#, #"{"text":"x"}"#, #"{"id":1,"text":"x"}"#,
      #"{"id":"1","text":null}"#, #"{"id":"1","text":"x","id":"2"}"#, #"{"id":"1","text":"x",}"#,
      #"{"id":"1","text":"x"} x"#, #"{"id":"1","text":"x","chanel":"y"}"#,
      #"{"\u0069d":"1","text":"x"}"#, #"{"id":"1","text":"\x"}"#, #"{"id":"1","text":"\ud800"}"#,
      #"{"id":"1","text":"\ud800\u0041"}"#, #"{"id":"1","text":"\u12g4"}"#, #"{"id":"1","text":"x"#,
      #"{"id":"1","text":"x\"#, "{\"id\":\"1\",\"text\":\"a\tb\"}",
      #"{"id":"1","text":"x","alt":[1]}"#,
      #"{"id":"1","text":"x","alt":[null]}"#, #"{"id":"1","text":"x","account":"boss"}"#,
      #"{"id":"1","text":"x","published":"soon"}"#, #"{"id":"1","text":"x","url":{}}"#,
      "\u{FEFF}{\"id\":\"1\",\"text\":\"x\"}", "{\"id\":\"1\",\"text\":\"\0\"}",
      #"{"id":"1","text":"x","title":nulls}"#, #"{"id":"1","text":"x","title":nul"#,
    ])
  func whateverIsUnusualIsReadWithCare(line: String) {
    #expect(quick(Array(line.utf8)) == nil)
  }

  @Test func bytesThatAreNotUTF8AreReadWithCare() {
    for bad: [UInt8] in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] {
      let line = Array(#"{"id":"1","text":"a text that is longer than a vector"#.utf8) + bad
      #expect(quick(line + Array(#""}"#.utf8)) == nil)
    }
  }

  @Test func bothWaysGiveTheSamePost() {
    var random = SplitMix64(seed: Rounds.seed)
    var quickly = 0
    let rounds = Rounds.count(usual: 6000)
    for _ in 0..<rounds {
      var line = RandomRecord.line(&random)
      for _ in 0..<random.pick([0, 0, 0, 1, 1, 2, 5]) { RandomRecord.mutate(&line, &random) }
      guard let quick = quick(line) else { continue }
      quickly += 1
      #expect(quick == careful(line), "\(String(decoding: line, as: UTF8.self))")
    }
    // A test of nothing but broken records would hold nothing.
    #expect(quickly > rounds / 4)
  }

  /// Lines of a batch that stand between others are read within their own bounds.
  @Test func aLineAmongOthersIsReadAsIfAlone() throws {
    let importer = NDJSONImporter(path: "b.ndjson")
    var random = SplitMix64(seed: 7)
    for _ in 0..<500 {
      var line = RandomRecord.line(&random)
      if random.chance(40) { RandomRecord.mutate(&line, &random) }
      let before = Array(#"{"id":"0","text":"\"#.utf8)
      let all = before + line + Array(#"","x"}"#.utf8)
      let range = before.count..<before.count + line.count
      let among = outcome { () throws(Problem) in
        try importer.post(from: all, line: range, number: 3, at: 100)
      }
      let alone = outcome { () throws(Problem) in
        try importer.post(from: line, number: 3, at: 100)
      }
      #expect(among == alone)
    }
  }
}
