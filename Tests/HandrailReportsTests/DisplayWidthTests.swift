import Testing

@testable import HandrailReports

@Suite("Display width")
struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("naïve “quotes” …", 16),
    ("日本語", 6), ("한국", 4), ("ｆｕｌｌ", 8), ("ｶﾅ", 2), ("、。", 4),
    ("e\u{301}", 1), ("a\u{200B}b", 2), ("\u{FEFF}x", 1), ("क्ष", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{308B}\u{3099}", 2),
    ("🎉", 2), ("👩🏽‍💻", 2), ("👨‍👩‍👧‍👦", 2), ("🇺🇳🇪🇺", 4), ("1️⃣", 2), ("❤️", 2), ("❤", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
    ("𝗧𝗶𝘁𝗮𝗻", 5), ("Ｔｉｔａｎ", 10), ("عربي", 4), ("\u{0600}", 1),
  ])
  func ofText(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func theTableIsSortedAndApart() {
    for (a, b) in zip(DisplayWidth.wide, DisplayWidth.wide.dropFirst()) {
      #expect(a.upperBound < b.lowerBound - 1)
    }
  }
}
