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
    starts = view.withUnsafeBufferPointer { Self.starts(in: range, of: $0) }
    end = range.upperBound
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

  private static func starts(in range: Range<Int>, of view: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts = [range.lowerBound]
    var last = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = view[index]
      guard mayEnd(byte) else {
        index += 1
        continue
      }
      let length = terminatorLength(at: index, in: view, end: range.upperBound)
      guard length > 0 else {
        index += 1
        continue
      }
      var next = index + length
      if byte == 0x2E, isAbbreviation(before: index, from: last, in: view) {
        index = next
        continue
      }
      if byte != 0x0A {
        while case let closer = closerLength(at: next, in: view, end: range.upperBound),
          closer > 0
        { next += closer }
      }
      let gap = next
      while next < range.upperBound, isSpace(view[next]) { next += 1 }
      let isCJK = byte == 0xE3
      if next < range.upperBound, next > gap || byte == 0x0A || isCJK, !isSmall(view[next]) {
        starts.append(next)
        last = next
      }
      index = next
    }
    return starts
  }

  /// Whether a byte is a line feed, or the first of a character that may end a sentence.
  @inline(__always)
  private static func mayEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x21, 0x2E, 0x3F, 0xE2, 0xE3: true
    default: false
    }
  }

  /// The length of the character that may end a sentence; 0 for any other.
  private static func terminatorLength(
    at index: Int, in view: UnsafeBufferPointer<UInt8>, end: Int
  ) -> Int {
    switch view[index] {
    case 0x0A, 0x2E, 0x21, 0x3F: return 1
    case 0xE2 where index + 2 < end && view[index + 1] == 0x80 && view[index + 2] == 0xA6:
      return 3
    case 0xE3 where index + 2 < end && view[index + 1] == 0x80 && view[index + 2] == 0x82:
      return 3
    default: return 0
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  /// The length of `)`, `]`, `"`, `'`, ’ or ”; 0 for any other character.
  private static func closerLength(
    at index: Int, in view: UnsafeBufferPointer<UInt8>, end: Int
  ) -> Int {
    guard index < end else { return 0 }
    switch view[index] {
    case 0x29, 0x5D, 0x22, 0x27: return 1
    case 0xE2 where index + 2 < end && view[index + 1] == 0x80:
      return view[index + 2] == 0x99 || view[index + 2] == 0x9D ? 3 : 0
    default: return 0
    }
  }

  /// Whether the full stop at `dot` follows an abbreviation, an initial or another full stop word.
  private static func isAbbreviation(
    before dot: Int, from start: Int, in view: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var first = dot
    var word: UInt64 = 0
    while first > start, dot - first < 8, isLetter(view[first - 1]) {
      first -= 1
      word |= UInt64(view[first] | 0x20) << UInt64((dot - first - 1) * 8)
    }
    let length = dot - first
    guard length > 1 else {
      return length == 1 && (first == start || view[first - 1] == 0x2E || view[first] < 0x60)
    }
    return abbreviations.contains(word)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Words of at most eight letters, as numbers of which the last letter is the lowest byte.
  private static let abbreviations: [UInt64] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "vs", "etc", "inc", "ltd", "corp", "co", "no", "approx",
    "dept", "est", "fig", "jr", "sr", "gov", "sen", "rep",
  ].map { (word: StaticString) in
    word.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
  }
}
