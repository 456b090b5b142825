/// An address in plain text, which starts with `http://`, `https://` or `www.`.
struct PlainTextLink {
  /// The address, without the punctuation after it.
  let range: Range<Int>
  /// Where it ends with that punctuation.
  let end: Int

  /// Takes the address whose `:/` or first `ww` stands at `mark`; nil when there is none.
  ///
  /// It starts in `text`, after anything but a letter or digit.
  init?(_ bytes: [UInt8], at mark: Int, in text: Range<Int>) {
    guard let start = Self.start(bytes, at: mark, in: text),
      start == text.lowerBound || !bytes[start - 1].isLetterOrDigit
    else { return nil }
    var end = mark
    while end < text.upperBound, !bytes[end].isSpace, bytes[end] != 0x3C, bytes[end] != 0x3E,
      bytes[end] != 0x22
    { end += 1 }
    self.end = end
    while end > start, Self.isPunctuation(bytes[end - 1]) { end -= 1 }
    range = start..<end
  }

  private static func start(_ bytes: [UInt8], at mark: Int, in text: Range<Int>) -> Int? {
    if bytes[mark] != 0x3A { return starts("www.", bytes, at: mark, in: text) }
    guard bytes.has("://", at: mark, before: text.upperBound) else { return nil }
    return starts("http", bytes, at: mark - 4, in: text)
      ?? starts("https", bytes, at: mark - 5, in: text)
  }

  /// `start`, when `word` stands there in small letters or capitals.
  private static func starts(
    _ word: StaticString, _ bytes: [UInt8], at start: Int, in text: Range<Int>
  ) -> Int? {
    guard start >= text.lowerBound, start + word.utf8CodeUnitCount <= text.upperBound else {
      return nil
    }
    return word.withUTF8Buffer { word in
      for offset in word.indices where bytes[start + offset].lowercased != word[offset] {
        return nil
      }
      return start
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x27, 0x22, 0x29, 0x5D, 0x7D, 0x2A, 0x5F: true
    default: false
    }
  }
}
