import CScan
import HandrailText

/// What stands around a word that is the anchor of a term: a glance at the bytes of the words before
/// and after it.
///
/// Says no only where no reading of the text can hold the term there: bytes that are not plain letters
/// may be read in more ways than one, and are left to ``TermScanner``.
struct Surroundings {
  private enum Glance {
    /// The word is not there.
    case no
    /// It is, up to this offset.
    case yes(Int)
    /// It has to be read.
    case perhaps
  }

  private let view: UnsafeBufferPointer<UInt8>
  private let block: Range<Int>

  /// Looks around in a block of a view.
  init(_ view: UnsafeBufferPointer<UInt8>, _ block: Range<Int>) {
    self.view = view
    self.block = block
  }

  /// Whether the words of `entry` may stand where its anchor is `range`.
  func mayHold(_ entry: TermIndex.Entry, anchoredAt range: Range<Int>, of index: TermIndex) -> Bool
  {
    let anchor = entry.words.lowerBound + entry.wordsBefore
    if anchor + 1 == entry.words.upperBound, lacksSign(index.signs(of: entry), at: range.upperBound)
    {
      return false
    }
    var at = range.upperBound
    for word in index.words[Int(anchor) + 1..<Int(entry.words.upperBound)] {
      switch glance(at: index.letters[word.letters], after: at) {
      case .no: return false
      case .perhaps: return true
      case .yes(let end): at = end
      }
    }
    at = range.lowerBound
    for word in index.words[Int(entry.words.lowerBound)..<Int(anchor)].reversed() {
      switch glance(at: index.letters[word.letters], before: at) {
      case .no: return false
      case .perhaps: return true
      case .yes(let start): at = start
      }
    }
    return true
  }

  // MARK: Glances

  /// Whether a sign that must stand at an offset does not; `@`, `$` and `!` may be letters.
  private func lacksSign(_ signs: TermSigns?, at offset: Int) -> Bool {
    guard let sign = signs?.byteAfter, sign.isPlainSeparator else { return false }
    return offset == block.upperBound || view[offset] < 0x80 && view[offset] != sign
  }

  private func glance(at letters: ArraySlice<UInt8>, after offset: Int) -> Glance {
    var at = offset
    while at < block.upperBound, !view[at].isInPlainWord {
      let length = separatorLength(at: at)
      if length == 0 { return .perhaps }
      at += length
    }
    var isDisguised = false
    for letter in letters {
      guard at < block.upperBound else { return .no }
      let byte = view[at]
      if byte >= 0x80 || letter >= 0x80 { return .perhaps }
      guard byte.lowercasedASCII == letter || byte.standsFor(letter) else { return .no }
      isDisguised = isDisguised || byte.lowercasedASCII != letter
      at += 1
    }
    if isDisguised { return .perhaps }
    let isCut = at < block.upperBound && isOneWord(view[at - 1], view[at])
    return isCut ? .no : .yes(at)
  }

  private func glance(at letters: ArraySlice<UInt8>, before offset: Int) -> Glance {
    var at = offset
    while at > block.lowerBound, !view[at - 1].isInPlainWord {
      let length = isPunctuation(at: at - 3) ? 3 : separatorLength(at: at - 1)
      if length == 0 { return .perhaps }
      at -= length
    }
    var isDisguised = false
    for letter in letters.reversed() {
      guard at > block.lowerBound else { return .no }
      let byte = view[at - 1]
      if byte >= 0x80 || letter >= 0x80 { return .perhaps }
      guard byte.lowercasedASCII == letter || byte.standsFor(letter) else { return .no }
      isDisguised = isDisguised || byte.lowercasedASCII != letter
      at -= 1
    }
    if isDisguised { return .perhaps }
    let isCut = at > block.lowerBound && isOneWord(view[at - 1], view[at])
    return isCut ? .no : .yes(at)
  }

  /// The length of a character that stands between words in every reading; 0 for any other.
  private func separatorLength(at offset: Int) -> Int {
    if view[offset].isPlainSeparator || isTrimmed(at: offset) { return 1 }
    return isPunctuation(at: offset) ? 3 : 0
  }

  /// Whether a sign at the edge of letters and digits is not one of them: the `@` of a mention, and an
  /// exclamation mark after a word.
  private func isTrimmed(at offset: Int) -> Bool {
    switch view[offset] {
    case UInt8(ascii: "!"): offset + 1 == block.upperBound || view[offset + 1].isPlainSeparator
    case UInt8(ascii: "@"): offset == block.lowerBound || view[offset - 1].isPlainSeparator
    default: false
    }
  }

  /// Whether one of U+2000 to U+203F stands at an offset: dashes, quotation marks and the like.
  private func isPunctuation(at offset: Int) -> Bool {
    offset >= block.lowerBound && offset + 3 <= block.upperBound && view[offset] == 0xE2
      && view[offset + 1] == 0x80
  }

  /// Whether no word can end between two neighbours.
  private func isOneWord(_ first: UInt8, _ second: UInt8) -> Bool {
    first.isASCIISmall && second.isASCIISmall || first.isASCIIDigit && second.isASCIIDigit
  }
}

extension UInt8 {
  fileprivate var isASCIISmall: Bool { (0x61...0x7A).contains(self) }

  /// Whether it is a digit or a sign that may be read as a letter.
  fileprivate func standsFor(_ letter: UInt8) -> Bool {
    let own = handrail_letter_for(self)
    return own == letter || own == UInt8(ascii: "i") && letter == UInt8(ascii: "l")
  }

  /// Whether words of ASCII can hold it.
  fileprivate var isInPlainWord: Bool { isASCIILetter || isASCIIDigit }

  /// Whether it stands between words in every reading: a sign of ASCII that is never a letter.
  var isPlainSeparator: Bool {
    guard self < 0x80, !isInPlainWord else { return false }
    return self != UInt8(ascii: "@") && self != UInt8(ascii: "$") && self != UInt8(ascii: "!")
  }
}
