import HandrailCore

/// A block that is being written.
struct BlockDraft {
  /// U+FFFC OBJECT REPLACEMENT CHARACTER: something that is not words stands here.
  static let object: [UInt8] = [0xEF, 0xBF, 0xBC]

  let scope: Scope
  let field: String?
  /// Where its text starts in the text that it is written to.
  let start: Int
  /// Where the first run of its source starts.
  private var first: Int?
  /// The last run of its source, and whether something else stands for it as a whole.
  private var last = 0..<0
  private var isWhole = false

  init(scope: Scope, field: String?, start: Int) {
    self.scope = scope
    self.field = field
    self.start = start
  }

  /// Notes that something of `range` was appended: as it was written, or `whole` in other words.
  mutating func cover(_ range: Range<Int>, whole: Bool) {
    let goesOn = first != nil && !whole && !isWhole && last.upperBound == range.lowerBound
    last = goesOn ? last.lowerBound..<range.upperBound : range
    isWhole = whole
    first = first ?? range.lowerBound
  }

  /// The source from the first run to the last; nil when nothing was appended.
  var source: Range<Int>? {
    guard let first else { return nil }
    let start = min(first, last.lowerBound)
    return start..<max(start, last.upperBound)
  }
}
