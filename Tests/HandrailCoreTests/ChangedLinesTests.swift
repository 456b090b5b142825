import HandrailCore
import Testing

/// Lines of a diff as bytes of the file.
@Suite struct ChangedLinesTests {
  private func lines(added: [Int] = [], cuts: [Int] = []) -> ChangedLines {
    var lines = ChangedLines()
    for line in added { lines.add(line: line) }
    for line in cuts { lines.cut(after: line) }
    return lines
  }

  /// For each byte of a text whether a change touches it, as `x` or `.`.
  private func touched(_ text: String, _ lines: ChangedLines) -> String {
    let changed = lines.text(in: Array(text.utf8))
    return text.utf8.indices.enumerated()
      .map { changed.touches(Span($0.offset, $0.offset + 1)) ? "x" : "." }.joined()
  }

  @Test func addedLinesAreTheirBytes() {
    #expect(touched("aa\nbb\ncc\ndd", lines(added: [2])) == "...xxx.....")
    #expect(touched("aa\nbb\ncc\ndd", lines(added: [1, 3, 4])) == "xxx...xxxxx")
    #expect(touched("aa\r\nbb\r\n", lines(added: [2])) == "....xxxx")
    #expect(touched("aa\rbb\rcc", lines(added: [1])) == "xxxxxxxx")
    #expect(touched("é\né\n", lines(added: [2])) == "...xxx")
    #expect(touched("aa\n", lines(added: [7])) == "...")
    #expect(touched("", lines(added: [1])) == "")
  }

  @Test func aCutTouchesWhatStandsOnBothSides() {
    let text = Array("aa\nbb\n".utf8)
    let cut = lines(cuts: [1]).text(in: text)
    #expect(cut.touches(Span(1, 4)))
    #expect(!cut.touches(Span(0, 3)))
    #expect(!cut.touches(Span(3, 6)))
    let ends = lines(cuts: [0, 2]).text(in: text)
    #expect(!ends.touches(Span(0, 6)))
  }

  @Test func aPlaceWithoutBytesIsTouchedByTheLineItStandsIn() {
    let changed = lines(added: [2]).text(in: Array("aa\nbb\ncc\n".utf8))
    #expect(!changed.touches(Span(1, 1)))
    #expect(changed.touches(Span(4, 4)))
    #expect(!changed.touches(Span(7, 7)))
  }

  @Test func everythingIsEverything() {
    #expect(ChangedLines.everything.text(in: [0x61]).touches(Span(0, 0)))
    #expect(ChangedLines.everything.contains(line: 9))
    #expect(!ChangedLines.everything.isEmpty)
    #expect(ChangedLines().isEmpty)
    #expect(!lines(cuts: [0]).isEmpty)
    // A diff counts the lines of UTF-16 in another way.
    let utf16: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x62, 0]
    #expect(lines(added: [2]).text(in: utf16).touches(Span(2, 4)))
  }

  @Test func whatTwoChangesMadeIsWhatBothMade() {
    let mine = lines(added: [1, 2, 3, 7, 9, 10, 11], cuts: [4, 5])
    let theirs = lines(added: [2, 3, 4, 7, 8, 9, 11], cuts: [5, 6])
    let both = lines(added: [2, 3, 7, 9, 11], cuts: [5])
    for (a, b) in [(mine, theirs), (theirs, mine)] {
      let common = a.intersection(b)
      #expect((1...12).filter(common.contains) == (1...12).filter(both.contains))
      #expect(common.cuts == both.cuts)
    }
    #expect(mine.intersection(.everything) == mine)
    #expect(ChangedLines.everything.intersection(mine) == mine)
    #expect(mine.intersection(ChangedLines()).isEmpty)
  }

  @Test func linesAreKnownByNumber() {
    let some = lines(added: [2, 3, 7])
    #expect((1...8).filter { some.contains(line: $0) } == [2, 3, 7])
  }
}
