import HandrailCore
import Testing

@testable import HandrailRules

@Suite struct WordListTests {
  private func read(_ bytes: [UInt8]) -> (terms: [String], problems: [String]) {
    let list = WordList(path: "w.txt", bytes: bytes)
    return (list.terms().map(\.text), list.problems.map(\.line))
  }

  @Test func oneTermALine() {
    let text =
      "\u{FEFF}# names\r\nProject Titan\r\n\r\n  K7 board \t\n#tag\nProject #7\nC # language\n"
    let (terms, problems) = read(Array((text + "no # really\nlast").utf8))
    #expect(problems == [])
    #expect(terms == ["Project Titan", "K7 board", "Project #7", "C", "no", "last"])
  }

  @Test(arguments: [
    ("", "w.txt:1:1 this list has no terms (write one term a line)"),
    ("# only\n\n", "w.txt:1:1 this list has no terms (write one term a line)"),
    ("a\n--\n", "w.txt:2:1 a term needs a letter or a digit (use a pattern to look for signs)"),
    ("Titan\n titan\n", "w.txt:2:2 this term is in this list twice (take one out)"),
    ("a\u{0}b\n", "w.txt:1:1 this line holds a control character (take it out)"),
  ])
  func whatIsNoListIsAProblem(text: String, problem: String) {
    #expect(read(Array(text.utf8)).problems == [problem])
  }

  @Test func invalidBytesHaveAPlace() {
    let (terms, problems) = read([0x61, 0x0A, 0x62, 0xC3, 0x28, 0x0A])
    #expect(terms == [])
    #expect(
      problems == [
        "w.txt:2:2 these bytes are not text in UTF-8 (save the file with the encoding UTF-8)"
      ])
  }

  @Test func noLineIsEverShown() {
    let list = WordList(path: "w.txt", bytes: Array("Titan\nTitan\n".utf8))
    _ = list.terms()
    #expect(list.problems.count == 1)
    #expect(list.problems.allSatisfy { !"\($0)".contains("Titan") })
  }

  @Test(.timeLimit(.minutes(20))) func aHugeListIsReadAndATooHugeOneRefused() {
    let lines = (0..<200_000).map { "term number \($0)\n" }.joined()
    #expect(read(Array(lines.utf8)).terms.count == 200_000)
    let (terms, problems) = read(Array(repeating: 0x61, count: (16 << 20) + 1))
    #expect(terms == [])
    #expect(problems.count == 1)
  }
}
