/// Splits letters of one script at camel humps: `RoboVac`, `HTMLParser`.
///
/// A part has at least `least` letters: a shorter one belongs to the part after it (`Old` and
/// `McDonald`), or to the one before it at the end (`LinkedIn`).
struct HumpSplitter {
  private enum Case { case none, lower, upper }

  private let view: UTF8Bytes
  private let end: Int
  private let least: Int
  private var at: Int
  private var start: Int
  /// The hump that splits if enough letters follow it.
  private var hump: Int?
  /// The letters from the start to the hump, and from the hump on.
  private var left = 0
  private var right = 0
  /// The last two letters.
  private var previous = (case: Case.none, offset: 0)
  private var earlier = Case.none

  /// Splits a range of the view.
  init(_ view: UTF8Bytes, _ range: Range<Int>, least: Int) {
    self.view = view
    self.least = least
    end = range.upperBound
    at = range.lowerBound
    start = range.lowerBound
  }

  /// The next part; nil after the last.
  mutating func next() -> Range<Int>? {
    while at < end {
      let (scalar, length) = view.scalar(at: at)
      let offset = at
      at += length
      let record = CharacterRecord(scalar)
      guard record.isLetter else { continue }
      let own: Case = record.isUpper ? .upper : record.isLower ? .lower : .none
      var part: Range<Int>?
      if own == .upper, previous.case == .lower {
        part = reach(hump: offset, lettersAfter: 0)
      } else if own == .lower, previous.case == .upper, earlier == .upper {
        part = reach(hump: previous.offset, lettersAfter: 1)
      }
      earlier = previous.case
      previous = (own, offset)
      if hump == nil { left += 1 } else { right += 1 }
      if let part { return part }
    }
    guard start < end else { return nil }
    if let hump, right >= least {
      self.hump = nil
      defer { start = hump }
      return start..<hump
    }
    defer { start = end }
    return start..<end
  }

  /// Arrives at a hump; returns the part before the last one if that one splits.
  private mutating func reach(hump offset: Int, lettersAfter count: Int) -> Range<Int>? {
    guard let last = hump else {
      if left - count >= least {
        left -= count
        hump = offset
        right = count
      }
      return nil
    }
    guard right - count >= least else { return nil }
    defer {
      start = last
      left = right - count
      hump = offset
      right = count
    }
    return start..<last
  }
}
