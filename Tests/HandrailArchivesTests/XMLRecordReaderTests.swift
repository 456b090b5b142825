import HandrailCore
import TestSupport
import Testing

@testable import HandrailArchives

@Suite struct XMLRecordReaderTests {
  private func read(
    _ bytes: [UInt8], portion: Int = 1 << 16
  ) throws -> (records: [XMLRecordReader.Record], problems: [Problem]) {
    var (records, problems): ([XMLRecordReader.Record], [Problem]) = ([], [])
    var start = 0
    let member = Member(path: "a.xml", size: nil) { () throws(Problem) in
      guard start < bytes.count else { return nil }
      defer { start += portion }
      return Array(bytes[start..<min(start + portion, bytes.count)])
    }
    try XMLRecordReader(member, records: ["item", "entry"], recordLimit: 1 << 20).read(
      { record throws(Problem) in records.append(record) },
      note: { problem throws(Problem) in problems.append(problem) })
    return (records, problems)
  }

  private func read(_ text: String, portion: Int = 1 << 16) throws -> (
    records: [XMLRecordReader.Record], problems: [Problem]
  ) { try read(Array(text.utf8), portion: portion) }

  private let feed = """
    <?xml version="1.0"?>
    <rss version="2.0"><channel><title>Tom & Ada</title>
    <item><title>One &mdash; two & three</title><text><![CDATA[a & b <p>&amp;</p>]]]]><![CDATA[>]]></text></item>
    <item><title>Smile &#xD83D;&#xDE00; &#xD83D; \u{0B}&#11;.</title><a b="x&y=1"/></item>
    </channel></rss>
    """

  @Test(arguments: [1, 2, 7, 64, 1 << 16])
  func readsWhatExportsReallyHold(_ portion: Int) throws {
    let (records, problems) = try read(feed, portion: portion)
    #expect(problems.isEmpty)
    #expect(records.map(\.element.name) == ["title", "item", "item"])
    #expect(records[0].element.text == "Tom & Ada")
    #expect(records[1].element.text("title") == "One — two & three")
    #expect(records[1].element.text("text") == "a & b <p>&amp;</p>]]>")
    #expect(records[2].element.text("title") == "Smile 😀 \u{FFFD}  \u{FFFD}.")
    #expect(records[2].element["a"]?.attributes["b"] == "x&y=1")
    for record in records {
      let span = try #require(record.span)
      let written = String(decoding: Array(feed.utf8)[span.start..<span.end], as: UTF8.self)
      #expect(written.hasPrefix("<\(record.element.name)>"))
      #expect(written.hasSuffix("</\(record.element.name)>"))
    }
  }

  @Test(arguments: [1, 3, 1 << 16])
  func aBrokenRecordIsToldOfAndTheNextIsRead(_ portion: Int) throws {
    let text = """
      <rss><channel>
      <item><title>One</title></item>
      <item><title>Tö & </wrong></item>
      <item><title>Three</title></item>
      </channel></rss>
      """
    let (records, problems) = try read(text, portion: portion)
    #expect(records.map { $0.element.text("title") } == ["One", "Three"])
    #expect(problems.count == 1)
    #expect(problems[0].path == "a.xml")
    #expect(problems[0].position?.line == 3)
    #expect(problems[0].position?.column == 21)
  }

  @Test func atomIsReadOnAfterABrokenEntry() throws {
    let (records, problems) = try read(
      "<feed><id>x</id><entry><a></entry><entry><id>2</id></entry></feed>")
    #expect(records.map(\.element.name) == ["id", "entry"])
    #expect(problems.count == 1)
  }

  @Test func whatEndsTooEarlyIsToldOf() throws {
    let (records, problems) = try read("<rss><channel><item><title>a</title></item><item><tit")
    #expect(records.count == 1)
    #expect(problems.count == 1)
  }

  @Test func bombsAndDepthsAreProblems() throws {
    var bomb = "<!DOCTYPE x [<!ENTITY a0 \"" + String(repeating: "z", count: 1000) + "\">"
    for level in 1...20 {
      bomb += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
    }
    bomb += "]><rss><channel><item>&a20;</item></channel></rss>"
    #expect(try !read(bomb).problems.isEmpty)
    let deep = "<rss><channel><item>" + String(repeating: "<a>", count: 100_000)
    #expect(try !read(deep).problems.isEmpty)
    let wide =
      "<rss><channel><item>" + String(repeating: "words ", count: 400_000)
      + "</item><item>x</item></channel></rss>"
    let (records, problems) = try read(wide)
    #expect(records.map(\.element.text) == ["x"])
    #expect(problems.count == 1)
  }

  @Test func otherCharacterSetsAreRead() throws {
    let text: [UInt8] =
      Array("<?xml version=\"1.0\" encoding=\"big5\"?><rss><channel><item><title>".utf8)
      + [0xA4, 0xA4, 0xA4, 0xE5] + Array("</title></item></channel></rss>".utf8)
    let (records, problems) = try read(text, portion: 1)
    #expect(problems.isEmpty)
    #expect(records.map { $0.element.text("title") } == ["中文"])
    #expect(records.map(\.span) == [nil])
  }

  /// Of what was read before, nothing is gone over again for each record that is broken: else this would
  /// take the rest of the day.
  @Test func oneLongLineOfBrokenRecordsIsReadInOneGo() throws {
    let broken = 60_000
    let text =
      "<rss><channel>" + String(repeating: "<item>ö & &#0;</b></item>", count: broken)
      + "<item>end</item></channel></rss>"
    let (records, problems) = try read(text, portion: 1 << 23)
    #expect(records.map(\.element.text) == ["end"])
    #expect(problems.count == broken)
    let last = try #require(problems.last?.position)
    #expect(last.line == 1)
    #expect(last.byte == 14 + 26 * (broken - 1) + 17)
    #expect(last.column == 1 + 14 + 25 * (broken - 1) + 16)
  }

  @Test(arguments: [1, 7, 100, 5_000, 1 << 20])
  func positionsDoNotDependOnHowItIsRead(portion: Int) throws {
    var text = "<rss><channel>\n"
    for number in 0..<300 {
      text += "<item><title>Tä & \(number) &#1;</title>"
      text += number.isMultiple(of: 7) ? "</broken></item>" : "</item>"
      text += number.isMultiple(of: 5) ? "\n" : " "
    }
    text += "</channel></rss>"
    let (records, problems) = try read(text, portion: portion)
    #expect(records.count == 300 - 43)
    #expect(problems.count == 43)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for problem in problems {
      let position = try #require(problem.position)
      let rest = lines[position.line - 1].unicodeScalars.dropFirst(position.column - 1)
      #expect(String(rest).hasPrefix("broken>"), "\(position)")
      let bytes = Array(text.utf8)[position.byte...].prefix(7)
      #expect(String(decoding: bytes, as: UTF8.self) == "broken>")
    }
  }

  @Test func randomBytesNeverCrash() throws {
    var random = SplitMix64(seed: 5)
    let base = Array(feed.utf8)
    for _ in 0..<Rounds.count(usual: 300) {
      var bytes = base
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let (whole, problems) = try read(bytes)
      let (parts, others) = try read(bytes, portion: 5)
      #expect(whole.map(\.element.allText) == parts.map(\.element.allText))
      #expect(problems.map(\.position) == others.map(\.position))
    }
  }
}
