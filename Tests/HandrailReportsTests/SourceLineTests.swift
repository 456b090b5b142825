import TestSupport
import Testing

@testable import HandrailReports

@Suite("A source line with its words underlined")
struct SourceLineTests {
  @Test(arguments: [
    // An empty place is shown by one mark, also after the last character.
    ("ab", 1..<1, "ab", 1, 1, true), ("ab", 2..<2, "ab", 2, 1, true), ("", 0..<0, "", 0, 1, true),
    // What cannot be seen is a place.
    ("a\u{200B}b", 1..<4, "a\u{200B}b", 1, 1, true),
    // Half a character is shown whole; offsets past the end are moved inside.
    ("e\u{301}x", 1..<3, "e\u{301}x", 0, 1, false), ("ab", 1..<99, "ab", 1, 1, false),
    ("ab", 50..<99, "ab", 2, 1, true),
    // Tabs end at the next multiple of four.
    ("\ta\tb", 3..<4, "    a   b", 8, 1, false), ("日\tb", 4..<5, "日  b", 4, 1, false),
    // What a control character is shown as counts as wide as it looks.
    ("\u{85}b", 2..<3, "<U+0085>b", 8, 1, false),
  ])
  func layOut(
    _ line: String, _ highlight: Range<Int>, _ text: String, _ column: Int, _ length: Int,
    _ isPoint: Bool
  ) {
    let source = SourceLine(line, highlight: highlight, width: 40)
    #expect(source.text == text)
    #expect(source.column == column)
    #expect(source.length == length)
    #expect(source.isPoint == isPoint)
  }

  @Test func saysWhereALineWasCut() {
    let source = SourceLine(
      "middle", highlight: 0..<3, isCutBefore: true, isCutAfter: true, width: 40)
    #expect(source.text == "…middle…")
    #expect(source.column == 1)
  }

  @Test(arguments: ["é", "日", "🎉", "\u{301}", "\u{200B}", "\t"])
  func aLineAsLongAsAFileIsCut(_ filler: String) {
    let half = String(repeating: filler, count: 100_000)
    let start = half.utf8.count + 1
    let source = SourceLine(
      half + " Titan " + half, highlight: start..<(start + 5), width: 60)
    #expect(DisplayWidth.of(source.text) <= 60)
    #expect(source.text.unicodeScalars.first == "…" && source.text.hasSuffix("…"))
    #expect(source.length == 5)
    let before = source.text.prefix { $0 != "T" }
    #expect(DisplayWidth.of(String(before)) == source.column)
  }

  @Test func aLongHighlightIsShownFromItsStart() {
    let line = "before " + String(repeating: "x", count: 100)
    let source = SourceLine(line, highlight: 7..<107, width: 20)
    #expect(source.text == "…" + String(repeating: "x", count: 18) + "…")
    #expect((source.column, source.length) == (1, 18))
  }

  /// Lines of every kind of character, with a highlight of whole characters somewhere.
  @Test(arguments: 0..<400 as Range<UInt64>)
  func theUnderlineStandsBelowTheWords(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = [
      "a", "b", " ", " ", "\t", "é", "e\u{301}", "日", "語", "。", "🎉", "👩🏽‍💻", "🇺🇳", "\u{200B}",
      "\u{1B}", "\u{202E}", "ﷺ", "ｆ", "क्ष", "\u{AD}",
    ]
    func piece(_ length: Int) -> String {
      (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "a" }.joined()
    }
    let before = piece(Int.random(in: 0...60, using: &random)) + "x"
    let words = "W" + piece(Int.random(in: 0...8, using: &random)) + "w"
    let line = before + words + "x" + piece(Int.random(in: 0...60, using: &random))
    let start = before.utf8.count
    let width = Int.random(in: 20...90, using: &random)
    let source = SourceLine(line, highlight: start..<(start + words.utf8.count), width: width)

    #expect(DisplayWidth.of(source.text) <= width, "\(source.text)")
    #expect(source.column + source.length <= width)
    // The words begin with the only W of the line.
    var column = 0
    for character in source.text {
      if character == "W" { break }
      column += DisplayWidth.of(character)
    }
    #expect(column == source.column, "\(source.text)")
    #expect(source.text.contains("W"))
    let shown = source.text.drop { $0 != "W" }
    if let end = shown.firstIndex(of: "w") {
      #expect(DisplayWidth.of(String(shown[...end])) == source.length, "\(source.text)")
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anyOffsetsAreTakenCalmly(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    let low = Int.random(in: 0...100, using: &random)
    let high = low + Int.random(in: 0...40, using: &random)
    let source = SourceLine(
      String(decoding: bytes, as: UTF8.self), highlight: low..<high, width: 12)
    #expect(source.length >= 1)
    #expect(source.column >= 0)
    #expect(DisplayWidth.of(source.text) <= 12)
  }
}
