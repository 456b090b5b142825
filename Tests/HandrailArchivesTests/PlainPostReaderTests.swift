import HandrailCore
import HandrailText
import TestSupport
import Testing

@testable import HandrailArchives

/// What is read of a post at a glance against the post as it is read with care.
@Suite struct PlainPostReaderTests {
  private func outline(_ text: FoldedText) -> [String] {
    text.blocks.map { "\($0.scope) \($0.range)" } + ["\(text.view)"]
  }

  /// What a glance reads of a line, and what care does; nil where a glance gives up.
  private func both(_ line: [UInt8], _ reader: inout PlainPostReader) throws
    -> (glance: [String], care: [String])?
  {
    let glanced = line.withUnsafeBytes { bytes in
      reader.post(on: bytes).map { post in
        ["\(String(decoding: bytes[post.id], as: UTF8.self)) \(post.metadata)"] + outline(post.text)
      }
    }
    guard let glanced else { return nil }
    let record = RecordReader(path: "b.ndjson", line: line, number: 1, offset: 0)
    let post = try NDJSONImporter(path: "b.ndjson").carefully(record)
    let document = DocumentReader.read(textsOf: post.source, markup: post.markup)
    var metadata = post.metadata
    metadata.title = nil
    return (glanced, ["\(post.id) \(metadata)"] + outline(FoldedText(document)))
  }

  @Test(arguments: [
    #"{"id":"1","text":""}"#, #"{"text":"a \"b\"\\\n\n c\td \r\n e","id":"a b/1"}"#,
    #"{"id":"1","alt":["x","www.a.example"],"text":"y","title":" T ","channel":"X","author":"é"}"#,
    #"{"id":"1","text":"caf\u00e9 \ud83d\ude00 é “x”","markup":"plain","published":"2026-12-01"}"#,
  ])
  func aPlainPostIsReadAtAGlance(line: String) throws {
    var reader = PlainPostReader()
    let both = try #require(try both(Array(line.utf8), &reader))
    #expect(both.glance == both.care)
  }

  @Test(arguments: [
    "", "{}", #"{"id":"1"}"#, #"{"id":"1","text":"x","markup":"html"}"#,
    #"{"id":"é","text":"x"}"#, #"{"id":"a\"b","text":"x"}"#, "{\"id\":\"\u{7F}\",\"text\":\"x\"}",
    #"{"id":"1","text":"\ud800"}"#, #"{"id":"1","text":"\u0000"}"#, #"{"id":"1","text":"\u200b"}"#,
    #"{"id":"1","text":"x","title":"\x"}"#, #"{"id":"1","text":"x","alt":["a","\ud800"]}"#,
    "{\"id\":\"1\",\"text\":\"\u{FEFF}x\"}", #"{"id":"1","text":"x","chanel":"y"}"#,
  ])
  func whateverElseIsReadWithCare(line: String) throws {
    var reader = PlainPostReader()
    #expect(try both(Array(line.utf8), &reader) == nil)
  }

  @Test func aLongLineIsReadWithCare() throws {
    var reader = PlainPostReader()
    let line = #"{"id":"1","text":"\#(String(repeating: "word ", count: 60_000))"}"#
    #expect(try both(Array(line.utf8), &reader) == nil)
  }

  @Test func anyRecordIsReadAtAGlanceAsWithCare() throws {
    var random = SplitMix64(seed: Rounds.seed)
    // One for all: nothing of a record may be left to the next.
    var reader = PlainPostReader()
    var glances = 0
    let rounds = Rounds.count(usual: 6000)
    for _ in 0..<rounds {
      var line = RandomRecord.line(&random)
      if random.chance(30) { RandomRecord.mutate(&line, &random) }
      guard let both = try both(line, &reader) else { continue }
      glances += 1
      #expect(both.glance == both.care, "\(String(decoding: line, as: UTF8.self))")
    }
    #expect(glances > rounds / 50, "hardly any record is read at a glance")
  }
}
