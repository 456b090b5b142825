internal import HandrailCore

/// A line of a post with some of its words underlined, cut to fit the page.
struct SourceLine {
  /// A character as a person counts, and the columns it takes once tabs are expanded.
  private struct Cell {
    let text: String
    let width: Int
    let isMarked: Bool
    let isSpace: Bool
  }

  /// What is printed of the line.
  let text: String
  /// The column, from 0, at which the underline starts.
  let column: Int
  /// The columns underlined; at least 1, also where no character is marked.
  let length: Int
  /// Whether no character is marked: the place is between two, or what stands there is invisible.
  let isPoint: Bool

  /// Lays out a line.
  ///
  /// - Parameters:
  ///   - line: the line, without its ending.
  ///   - highlight: the UTF-8 offsets in `line` to underline; moved inside it if need be.
  ///   - isCutBefore: whether the line goes on before `line`.
  ///   - isCutAfter: whether the line goes on after `line`.
  ///   - width: the columns there are.
  init(
    _ line: String, highlight: Range<Int>, isCutBefore: Bool = false, isCutAfter: Bool = false,
    width: Int
  ) {
    // A line may be a whole file: look no further than a page could ever show.
    let near = Self.neighbourhood(of: highlight.lowerBound, in: line, reach: 8 * width + 64)
    let isCutBefore = isCutBefore || near.start > 0
    let isCutAfter = isCutAfter || near.start + near.text.utf8.count < line.utf8.count
    let (cells, start) = Self.cells(of: near.text, from: near.start, highlight)
    let marked = cells.indices.filter { cells[$0].isMarked }
    let first = marked.first ?? start
    let end = marked.last.map { $0 + 1 } ?? start
    let marks = (isCutBefore ? 1 : 0) + (isCutAfter ? 1 : 0)
    var window = cells.indices
    if cells.reduce(marks, { $0 + $1.width }) > width {
      window = Self.window(around: first..<end, in: cells, width: width - 2)
    }
    let before = isCutBefore || window.lowerBound > 0 ? "…" : ""
    let after = isCutAfter || window.upperBound < cells.count ? "…" : ""
    let shown = cells[window].map(\.text).joined()
    let visibleEnd = min(end, window.upperBound)
    let length = cells[first..<max(first, visibleEnd)].reduce(0) { $0 + $1.width }
    self.text = before + shown + after
    self.column = before.count + cells[window.lowerBound..<first].reduce(0) { $0 + $1.width }
    self.length = max(1, length)
    self.isPoint = length == 0
  }

  /// The part of a line within `reach` bytes of an offset, and the offset of its first byte.
  private static func neighbourhood(
    of offset: Int, in line: String, reach: Int
  ) -> (text: String, start: Int) {
    let bytes = line.utf8
    let middle = min(offset, bytes.count)
    func boundary(_ offset: Int) -> String.Index {
      let index = bytes.index(bytes.startIndex, offsetBy: offset)
      return line.unicodeScalars.index(after: line.unicodeScalars.index(before: index))
    }
    let low = middle <= reach ? line.startIndex : boundary(middle - reach)
    let high = bytes.count - middle <= reach ? line.endIndex : boundary(middle + reach)
    let start = bytes.distance(from: bytes.startIndex, to: low)
    return (String(line.unicodeScalars[low..<high]), start)
  }

  /// The cells, and the index of the first that ends after the start of the highlight.
  private static func cells(
    of line: String, from offset: Int, _ highlight: Range<Int>
  ) -> ([Cell], start: Int) {
    var cells: [Cell] = []
    var offset = offset
    var column = 0
    var start: Int?
    for character in line {
      let end = offset + character.utf8.count
      if start == nil, end > highlight.lowerBound { start = cells.count }
      let text =
        character == "\t"
        ? String(repeating: " ", count: 4 - column % 4) : Visible.text(String(character))
      let width = DisplayWidth.of(text)
      let isMarked = offset < highlight.upperBound && end > highlight.lowerBound
      cells.append(
        Cell(
          text: text, width: width, isMarked: isMarked && !highlight.isEmpty,
          isSpace: character == " " || character == "\t"))
      offset = end
      column += width
    }
    return (cells, start ?? cells.count)
  }

  /// The cells to show of a line that is too long: the highlight from its start, then as much as
  /// fits on both sides, beginning with a whole word where one is near.
  private static func window(around core: Range<Int>, in cells: [Cell], width: Int) -> Range<Int> {
    var (low, high) = (core.lowerBound, core.lowerBound)
    var room = width
    while high < core.upperBound, cells[high].width <= room {
      room -= cells[high].width
      high += 1
    }
    guard high == core.upperBound else { return low..<high }
    var grows = true
    while grows {
      grows = false
      if low > 0, cells[low - 1].width <= room {
        low -= 1
        room -= cells[low].width
        grows = true
      }
      if high < cells.count, cells[high].width <= room {
        room -= cells[high].width
        high += 1
        grows = true
      }
    }
    return wholeWords(low..<high, around: core, in: cells)
  }

  private static func wholeWords(
    _ window: Range<Int>, around core: Range<Int>, in cells: [Cell]
  ) -> Range<Int> {
    var (low, high) = (window.lowerBound, window.upperBound)
    let reach = 16
    if low > 0,
      let space = cells[low..<min(low + reach, core.lowerBound)].firstIndex(where: \.isSpace)
    {
      low = space
    }
    if high < cells.count,
      let space = cells[max(high - reach, core.upperBound)..<high].lastIndex(where: \.isSpace)
    {
      high = space + 1
    }
    return low..<high
  }
}
