import Testing

@testable import HandrailText

@Suite struct SourceMapTests {
  private let map: SourceMap = {
    var map = SourceMap()
    map.append(length: 3, source: 10..<13)
    map.append(length: 2, source: 13..<15)
    map.append(length: 1, source: 15..<20)
    map.append(length: 4, source: 30..<34)
    map.append(length: 2, source: 34..<36, whole: true)
    return map
  }()

  @Test(
    arguments: [
      (0..<3, 10..<13), (2..<4, 12..<14), (4..<6, 14..<20), (5..<6, 15..<20), (6..<7, 30..<31),
      (4..<8, 14..<32), (10..<11, 34..<36), (11..<12, 34..<36), (0..<12, 10..<36), (3..<3, 13..<13),
      (12..<12, 36..<36),
    ]) func rangesMapFromTheFirstByteToTheLast(_ range: Range<Int>, _ source: Range<Int>)
  {
    #expect(map.source(of: range) == source)
  }

  @Test func stretchesThatContinueAreOneSegment() { #expect(map.segments.count == 5) }

  @Test(arguments: 0...12) func aTruncatedMapIsTheStartOfTheWhole(_ length: Int) {
    var cut = map
    cut.truncate(to: length)
    #expect(cut.count == length)
    for end in 0..<length {
      #expect(cut.source(of: end..<end + 1) == map.source(of: end..<end + 1))
    }
  }

  @Test func aWholeThatIsCutToTheLengthOfItsSourceStaysWhole() {
    var map = SourceMap()
    map.append(length: 3, source: 5..<7)
    map.truncate(to: 2)
    #expect(map.source(of: 0..<1) == 5..<7)
    #expect(map.source(of: 1..<2) == 5..<7)
  }

  @Test func aMapIsAppendedToAnother() {
    var both = map
    both.append(map)
    #expect(both.count == 2 * map.count)
    for offset in 0..<map.count {
      #expect(both.source(of: offset..<offset + 1) == map.source(of: offset..<offset + 1))
      let again = map.count + offset
      #expect(both.source(of: again..<again + 1) == map.source(of: offset..<offset + 1))
    }
  }

  @Test func aCursorAgreesWithTheMap() {
    var cursor = SourceMapCursor(map)
    for start in (0..<12).reversed() {
      for end in start + 1...12 {
        #expect(cursor.source(of: start..<end) == map.source(of: start..<end))
      }
    }
  }
}
