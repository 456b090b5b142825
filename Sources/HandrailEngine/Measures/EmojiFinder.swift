import HandrailText

/// Finds emoji as people see them: what several characters make up is one.
///
/// The view has no invisible characters, so what joined two emoji is known by the gap that it left
/// between their sources.
struct EmojiFinder {
  private let text: FoldedText

  init(_ text: FoldedText) { self.text = text }

  /// The emoji of a block.
  func emoji(in block: Range<Int>) -> [Range<Int>] {
    // Emoji are beyond U+2000, where the first byte is E2 or more.
    guard text.view[block].contains(where: { $0 >= 0xE2 }) else { return [] }
    var found: [Range<Int>] = []
    var last: Unicode.Scalar?
    var isHalfFlag = false
    for (scalar, range) in ViewScalars(text.view, block) {
      let isNext = found.last?.upperBound == range.lowerBound
      if isNext, let before = last,
        isHalfFlag && scalar.isFlagLetter
          || scalar.properties.isEmojiModifier || joins(before, to: scalar, found, at: range)
      {
        found[found.count - 1] = found[found.count - 1].lowerBound..<range.upperBound
        isHalfFlag = false
      } else if scalar.isEmoji {
        found.append(range)
        isHalfFlag = scalar.isFlagLetter
      } else {
        continue
      }
      last = scalar
    }
    return found
  }

  /// Whether a joiner stood between an emoji and the next one: U+200D has three bytes, and so has
  /// U+FE0F, which may stand before it where an emoji is also a sign.
  private func joins(
    _ last: Unicode.Scalar, to next: Unicode.Scalar, _ found: [Range<Int>], at range: Range<Int>
  ) -> Bool {
    guard next.isEmoji || next.properties.isEmoji, let before = found.last,
      range.upperBound <= text.map.count
    else { return false }
    let end = text.map.source(of: before.upperBound - 1..<before.upperBound).upperBound
    let gap = text.map.source(of: range).lowerBound - end
    return gap == 6 || gap == 3 && last.properties.isEmojiPresentation
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the letters that flags are made of, two by two.
  fileprivate var isFlagLetter: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// Whether it is seen as a picture: digits and marks such as © are emoji only by name.
  fileprivate var isEmoji: Bool {
    guard value >= 0x2000 else { return false }
    return properties.isEmojiPresentation
      || properties.isEmoji && (value >= 0x1F000 || (0x2600...0x27BF).contains(value))
  }
}
