import Testing

@testable import HandrailReports

@Suite("Text made harmless to a terminal")
struct VisibleTests {
  @Test(arguments: [
    ("plain — 日本 👩‍💻", "plain — 日本 👩‍💻"),
    ("a\u{1B}[2Jb", "a␛[2Jb"), ("a\r\nb\tc\0", "a␍␊b␉c␀"), ("\u{7F}", "␡"),
    ("\u{9B}1m", "<U+009B>1m"), ("a\u{202E}b\u{2066}", "a<U+202E>b<U+2066>"),
    ("\u{2028}\u{200F}\u{061C}", "<U+2028><U+200F><U+061C>"), ("Gast\u{AD}haus", "Gasthaus"),
  ])
  func text(_ text: String, _ shown: String) {
    #expect(Visible.text(text) == shown)
  }
}
