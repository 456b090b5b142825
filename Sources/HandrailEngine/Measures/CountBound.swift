import HandrailText

/// How much of a kind a text can hold at most: by one pass over its bytes, without reading it.
enum CountBound {
  /// The bound; never less than there is, in whatever scopes.
  static func most(_ kind: Countable, in text: FoldedText) -> Int {
    switch kind {
    case .exclamationMarks: count(0x21, in: text.view)
    case .hashtags: count(0x23, in: text.view)
    case .mentions: count(0x40, in: text.view)
    case .capitals: capitals(in: text.view)
    case .emoji: emoji(in: text.view)
    case .links: text.blocks.count { $0.scope == .link }
    case .styledLetters:
      text.disguised.reduce(0) { $1.disguise == .styledLetters ? $0 + $1.range.count : $0 }
    case .words: text.view.count
    }
  }

  private static func count(_ sign: UInt8, in view: [UInt8]) -> Int {
    view.withUnsafeBufferPointer { view in
      var count = 0
      for byte in view { count &+= byte == sign ? 1 : 0 }
      return count
    }
  }

  /// Bytes that an emoji may start with: letters of other scripts among them, of most only E2 and E3.
  private static func emoji(in view: [UInt8]) -> Int {
    view.withUnsafeBufferPointer { view in
      var count = 0
      for byte in view { count &+= byte == 0xF0 || byte == 0xE2 || byte == 0xE3 ? 1 : 0 }
      return count
    }
  }

  /// How many words fit into runs of bytes that may be of capitals: those of characters beyond ASCII may,
  /// which can also stand between words, and an apostrophe.
  private static func capitals(in view: [UInt8]) -> Int {
    view.withUnsafeBufferPointer { view in
      var (count, run) = (0, 0)
      for byte in view {
        let isCapital = (0x41...0x5A).contains(byte) || byte >= 0x80 || byte == 0x27
        run = isCapital ? run &+ 1 : 0
        count &+= run > 0 && run % CapitalWord.fewestLetters == 0 ? 1 : 0
      }
      return count
    }
  }
}
