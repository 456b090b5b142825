import HandrailCore
import Testing

@Suite struct LineIndexTests {
  @Test func linesEndAtEveryKindOfLineBreak() {
    let lines = LineIndex(Array("a\nb\r\nc\rd".utf8))
    #expect(lines.count == 4)
    #expect((1...4).map { lines.range(ofLine: $0).count } == [1, 1, 1, 1])
    #expect(lines.position(at: 7) == Position(byte: 7, line: 4, column: 1))
  }

  @Test func columnsCountScalarsAndLeaveOutAByteOrderMark() {
    let lines = LineIndex(Array("\u{FEFF}é👩‍👧x\n\tz".utf8))
    #expect(lines.lineAndColumn(at: 3).column == 1)
    #expect([0, 3, 5].map { lines.position(at: $0).utf8Column } == [1, 1, 3])
    #expect(lines.lineAndColumn(at: 5).column == 2)
    #expect(lines.lineAndColumn(at: 5 + 11).column == 5)
    #expect(lines.lineAndColumn(at: 5 + 11 + 3) == (2, 2))
  }

  /// The index against counting from the start of the line, at every offset.
  @Test func theIndexAgreesWithCounting() {
    var text = ""
    for number in 0..<900 { text += number % 7 == 0 ? "é\r\n" : number % 5 == 0 ? "👩" : "ab" }
    let bytes = Array(text.utf8)
    let lines = LineIndex(bytes)
    var (line, column, start) = (1, 1, 0)
    for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 {
      #expect(lines.lineAndColumn(at: offset) == (line, column))
      #expect(lines.position(at: offset).utf8Column == offset - start + 1)
      if bytes[offset] == 0x0A {
        (line, column, start) = (line + 1, 1, offset + 1)
      } else {
        column += 1
      }
    }
    #expect(lines.lineAndColumn(at: bytes.count) == (line, column))
  }

  /// Line breaks of all kinds at all offsets of the eight bytes that are looked at together.
  @Test func everyLineBreakIsFoundWhereverItStands() {
    for length in 0..<40 {
      for first in 0..<length {
        for second in first..<length {
          for breaks in [[0x0A, 0x0A], [0x0D, 0x0D], [0x0D, 0x0A], [0x0A, 0x0D]] as [[UInt8]] {
            var bytes = [UInt8](repeating: 0x0C, count: length)
            bytes[first] = breaks[0]
            bytes[second] = breaks[1]
            let isPair = breaks == [0x0D, 0x0A] && second == first + 1
            let lines = LineIndex(bytes)
            #expect(lines.count == (first == second || isPair ? 2 : 3))
            #expect(lines.lineNumber(at: second + 1) == lines.count)
            #expect(lines.lineNumber(at: first) == 1)
          }
        }
      }
    }
  }

  @Test func anEmptyTextHasOneLine() {
    #expect(LineIndex([]).position(at: 0) == Position(byte: 0, line: 1, column: 1))
  }
}
