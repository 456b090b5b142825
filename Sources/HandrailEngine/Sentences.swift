/// Where the sentences of a block start.
///
/// A sentence ends at `.`, `!`, `?` or `…` (or their full-width and CJK forms), with closing quotes
/// and brackets, when white space and then anything but a small letter follows; and at a line feed
/// before anything but a small letter. Common abbreviations and initials do not end one.
struct Sentences {
  /// The offset at which each sentence starts, in the view.
  private let starts: [Int]
  private let end: Int

  init(of range: Range<Int>, in view: [UInt8]) {
    var starts = [range.lowerBound]
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = view[index]
      let length = Self.terminatorLength(at: index, in: view, end: range.upperBound)
      guard length > 0 || byte == 0x0A else {
        index += 1
        continue
      }
      var next = index + max(length, 1)
      if byte != 0x0A {
        guard
          !(byte == 0x2E && Self.isAbbreviation(before: index, from: starts.last ?? 0, in: view))
        else {
          index = next
          continue
        }
        while next < range.upperBound, Self.isCloser(view[next]) { next += 1 }
      }
      let gap = next
      while next < range.upperBound, Self.isSpace(view[next]) { next += 1 }
      let isCJK = length == 3 && byte != 0xE2
      if next < range.upperBound, next > gap || byte == 0x0A || isCJK, !Self.isSmall(view[next]) {
        starts.append(next)
      }
      index = max(next, index + 1)
    }
    self.starts = starts
    self.end = range.upperBound
  }

  /// The bytes of the sentence that holds an offset.
  func sentence(at offset: Int) -> Range<Int> {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return starts[low]..<(high < starts.count ? starts[high] : end)
  }

  private static func terminatorLength(at index: Int, in view: [UInt8], end: Int) -> Int {
    switch view[index] {
    case 0x2E, 0x21, 0x3F: return 1
    case 0xE2 where index + 2 < end && view[index + 1] == 0x80 && view[index + 2] == 0xA6:
      return 3
    case 0xE3 where index + 2 < end && view[index + 1] == 0x80 && view[index + 2] == 0x82:
      return 3
    default: return 0
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  /// `)`, `]`, `"`, `'`, and the bytes of ’ and ”.
  private static func isCloser(_ byte: UInt8) -> Bool {
    byte == 0x29 || byte == 0x5D || byte == 0x22 || byte == 0x27 || byte == 0xE2 || byte == 0x80
      || byte == 0x99 || byte == 0x9D
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "vs", "etc", "inc", "ltd", "corp", "co", "no", "approx",
    "dept", "est", "fig", "jr", "sr", "gov", "sen", "rep",
  ]

  /// Whether the full stop at `dot` follows an abbreviation, an initial or another full stop word.
  private static func isAbbreviation(before dot: Int, from start: Int, in view: [UInt8]) -> Bool {
    var first = dot
    while first > start, dot - first < 8, isLetter(view[first - 1]) { first -= 1 }
    let length = dot - first
    guard length > 0 else { return false }
    if length == 1 { return first == start || view[first - 1] == 0x2E || view[first] < 0x60 }
    let word = String(decoding: view[first..<dot].map { $0 | 0x20 }, as: UTF8.self)
    return abbreviations.contains(word)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
