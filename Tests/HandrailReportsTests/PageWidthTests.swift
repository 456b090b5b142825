import HandrailCore
import TestSupport
import Testing

@testable import HandrailReports

@Suite("The width of the page")
struct PageWidthTests {
  /// Lines may only be longer than the page where one word is.
  @Test(arguments: HumanSnapshotTests.cases, [40, 60, 80, 120])
  func linesFit(_ test: HumanSnapshotTests.Case, _ width: Int) {
    let text = HumanReporter(style: ReportStyle(width: width)).render(test.report)
    for line in text.split(separator: "\n") {
      let isLabelAndWord = line.split(separator: " ").count <= 2
      #expect(DisplayWidth.of(String(line)) <= width || isLabelAndWord, "\(line)")
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anyWordsFit(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = ["a", "bc", "d ", " e", "日", "本。", "🎉", "e\u{301}", "\n", "\u{1B}"]
    let text = (0..<Int.random(in: 1...120, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? "a"
    }.joined()
    var page = Page(ReportStyle(width: 40))
    page.field("Why", [.words(text)])
    for line in page.text.split(separator: "\n") where DisplayWidth.of(String(line)) > 40 {
      // Nothing but one unbroken piece may stand past the edge.
      let tail = line.dropFirst(13)
      #expect(!tail.contains(" "), "\(line)")
      #expect(tail.dropFirst().allSatisfy { DisplayWidth.of($0) < 2 || $0 == "。" }, "\(line)")
    }
    let words = text.filter { !" \n".contains($0) }
    let printed = page.text.filter { !" \n".contains($0) }
    #expect(printed.dropFirst(3) == Visible.text(words), "no word is lost")
  }

  @Test func wideCharactersBreakWithoutSpaces() {
    var page = Page(ReportStyle(width: 40))
    page.field("Why", [.words("次の製品は、来年の春に出ます。")])
    #expect(
      page.text == "    Why      次の製品は、来年の春に出ま\n             す。\n")
  }
}
