import CScan
import HandrailText

/// Shapes of a clause that stand close to one another in a block.
struct Sighting {
  private let block: Int
  private var first, last: Int
  /// The number of the next sighting of the clause.
  var next: Int?

  init(_ hit: handrail_gram_hit) {
    block = Int(hit.block)
    first = Int(hit.position)
    last = first
  }

  /// Makes a hit a part of it, where one window serves both; false elsewhere.
  ///
  /// - Parameters:
  ///   - hit: a shape of the same clause.
  ///   - longest: how many characters a match can have; nil for any number.
  /// - Returns: whether it is a part now.
  mutating func takes(_ hit: handrail_gram_hit, longest: Int?) -> Bool {
    guard block == Int(hit.block) else { return false }
    guard let longest else { return true }
    let position = Int(hit.position)
    let reach = longest + Int(HANDRAIL_STEP)
    guard position + reach >= first, position <= last + reach else { return false }
    (first, last) = (min(first, position), max(last, position))
    return true
  }

  /// Where matches may start that hold one of the shapes.
  ///
  /// A match holds a shape but for what stands beside a word, which is one byte: so it starts one byte
  /// behind the position of a hit at the latest, and ends there at the earliest.
  func window(longest: Int?, in text: FoldedText) -> PatternWindow {
    let range = text.blocks[block].range
    guard let longest else { return PatternWindow(block: block, starts: range) }
    let end = min(range.upperBound, last + Int(HANDRAIL_STEP) + 1)
    let start = text.view.withUnsafeBufferPointer { view in
      var (start, left) = (min(first, end), longest + 1)
      while left > 0, start > range.lowerBound {
        start -= 1
        if view[start] & 0xC0 != 0x80 { left -= 1 }
      }
      return start
    }
    return PatternWindow(block: block, starts: start..<end)
  }
}
