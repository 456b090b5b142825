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

  private func glance(at letters: ArraySlice<UInt8>, after offset: Int) -> Glance {
    var at = offset
    while at < block.upperBound, !view[at].isInPlainWord {
      guard view[at].isPlainSeparator else { return .perhaps }
      at += 1
    }
    for letter in letters {
      guard at < block.upperBound else { return .no }
      switch same(view[at], letter) {
      case false?: return .no
      case nil: return .perhaps
      default: at += 1
      }
    }
    let isCut = at < block.upperBound && isOneWord(view[at - 1], view[at])
    return isCut ? .no : .yes(at)
  }

  private func glance(at letters: ArraySlice<UInt8>, before offset: Int) -> Glance {
    var at = offset
    while at > block.lowerBound, !view[at - 1].isInPlainWord {
      guard view[at - 1].isPlainSeparator else { return .perhaps }
      at -= 1
    }
    for letter in letters.reversed() {
      guard at > block.lowerBound else { return .no }
      switch same(view[at - 1], letter) {
      case false?: return .no
      case nil: return .perhaps
      default: at -= 1
      }
    }
    let isCut = at > block.lowerBound && isOneWord(view[at - 1], view[at])
    return isCut ? .no : .yes(at)
  }

  /// Whether a byte of the text is a letter of a term; nil when it has to be read.
  private func same(_ byte: UInt8, _ letter: UInt8) -> Bool? {
    if byte.lowercasedASCII == letter { return true }
    let isPlain = byte.isASCIILetter || byte.isPlainSeparator
    return isPlain && letter < 0x80 ? false : nil
  }

  /// Whether no word can end between two neighbours.
  private func isOneWord(_ first: UInt8, _ second: UInt8) -> Bool {
    first.isASCIISmall && second.isASCIISmall || first.isASCIIDigit && second.isASCIIDigit
  }
}

extension UInt8 {
  fileprivate var isASCIISmall: Bool { (0x61...0x7A).contains(self) }

  /// Whether words of ASCII can hold it.
  fileprivate var isInPlainWord: Bool { isASCIILetter || isASCIIDigit }

  /// Whether it stands between words in every reading: a sign of ASCII that is never a letter.
  fileprivate var isPlainSeparator: Bool {
    guard self < 0x80, !isInPlainWord else { return false }
    return self != UInt8(ascii: "@") && self != UInt8(ascii: "$") && self != UInt8(ascii: "!")
  }
}
