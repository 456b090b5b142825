/// The words of a term that needs no folding but of its capitals, as most do: words of ASCII letters
/// without humps or of digits, with single spaces, hyphens and apostrophes between them.
struct PlainWords {
  /// Whether all that was read is plain; once ``next()`` has returned nil, this says it of the term.
  private(set) var arePlain = true
  private let bytes: UTF8Bytes
  private var start = 0
  private var joint = Word.Joint.gap

  init(_ bytes: UTF8Bytes) {
    self.bytes = bytes
  }

  /// The next word, and what stands before it; nil at the end, and at the first that is not plain.
  mutating func next() -> (range: Range<Int>, joint: Word.Joint)? {
    guard arePlain, start <= bytes.count else { return nil }
    var end = start
    while end < bytes.count, bytes[end].isLetter || bytes[end].isDigit { end += 1 }
    guard isPlain(start..<end) else {
      arePlain = false
      return nil
    }
    let word = (start..<end, joint)
    start = end + 1
    guard end < bytes.count else { return word }
    // Two signs in a row can be a dash, which is no joint.
    switch bytes[end] {
    case 0x20, 0x2D: joint = .space
    case 0x27 where bytes[end - 1].isLetter && start < bytes.count && bytes[start].isLetter:
      joint = .apostrophe
    default: arePlain = false
    }
    return arePlain ? word : nil
  }

  /// Whether a word is all small letters, all capitals, small after a first capital, or all digits.
  private func isPlain(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    var capitals = 0
    var digits = 0
    for byte in bytes[range] {
      if byte.isDigit { digits += 1 } else if byte & 0x20 == 0 { capitals += 1 }
    }
    if digits > 0 { return digits == range.count }
    return capitals == 0 || capitals == range.count || capitals == 1 && bytes[first] & 0x20 == 0
  }
}
