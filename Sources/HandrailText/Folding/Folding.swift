internal import HandrailCore

/// The folding of terms and of pieces of text, by the same code that folds documents.
public enum Folding {
  /// The sequences of words by which a term is found, without duplicates.
  ///
  /// A term in camel case has several: split at every hump as tags are, as prose is read, and whole.
  /// Hyphens and underscores fold as spaces do.
  ///
  /// - Parameter term: The term as written in a rule.
  /// - Returns: The sequences; empty when the term has no letter or digit.
  public static func sequences(of term: String) -> [[FoldedWord]] {
    FoldedTerm(term).sequences
  }

  /// The sequences of words of a term's view, with the signs that belong to each.
  static func spellings(ofView view: [UInt8]) -> [(words: [FoldedWord], signs: TermSigns?)] {
    var spellings: [(words: [FoldedWord], signs: TermSigns?)] = []
    view.withUnsafeBufferPointer { view in
      for humps in [HumpPolicy.all, .asRead, .none] {
        let words = words(of: view, humps: humps)
        let folded = fold(words, of: view)
        if words.isEmpty || spellings.contains(where: { $0.words == folded }) { continue }
        spellings.append((folded, TermSigns(view, words: words)))
      }
    }
    return spellings
  }

  /// A term as one word, all joints closed: `Project Titan` as `projecttitan`.
  ///
  /// Look it up in ``FoldedText/squashed`` and in runs of spaced letters.
  ///
  /// - Parameter term: The term as written in a rule.
  /// - Returns: The word; nil when the term has no letter or digit, or signs at its edges that a tag
  ///   cannot have.
  public static func squashed(of term: String) -> FoldedWord? {
    FoldedTerm(term).squashed
  }

  /// A term's view as one word.
  static func squashed(ofView view: [UInt8]) -> FoldedWord? {
    view.withUnsafeBufferPointer { squashed(fold(words(of: $0, humps: .none), of: $0)) }
  }

  /// Words as one, all joints closed.
  static func squashed(_ words: [FoldedWord]) -> FoldedWord? {
    guard !words.isEmpty else { return nil }
    let folded = words.flatMap(\.folded)
    let hash = folded.withUnsafeBufferPointer(WordHash.of)
    return FoldedWord(hash: hash, folded: folded, joint: .gap)
  }

  /// The view of a text that stands alone: plain letters, capitals kept.
  ///
  /// - Parameter text: Any text, such as a term whose case must be exact.
  /// - Returns: The view in UTF-8.
  public static func view(of text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var map = SourceMap()
    map.append(length: bytes.count, source: 0..<bytes.count)
    return bytes.withUnsafeBufferPointer { text in
      var builder = ViewBuilder(text: text, map: map, source: bytes)
      _ = builder.append(0..<text.count)
      return builder.writer.view
    }
  }

  /// The case-folded form of bytes of a view: for a word, what its hash is of.
  ///
  /// - Parameter bytes: Whole characters of a ``FoldedText/view``.
  /// - Returns: The folded bytes: full case folding, in NFC.
  public static func fold(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var folder = CaseFolder()
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { folder.append($0, 0..<$0.count, to: &folded) }
    return folded
  }

  /// The bytes of a view that are letters, marks and digits.
  public static func letters(of view: ArraySlice<UInt8>) -> [UInt8] {
    view.withUnsafeBufferPointer { view in
      var letters: [UInt8] = []
      var at = 0
      while at < view.count {
        let (scalar, length) = view.scalar(at: at)
        if CharacterRecord(scalar).isInWord { letters += view.slice(at..<at + length) }
        at += length
      }
      return letters
    }
  }

  /// The words of a term that ``PlainWords`` understands, which are most; nil for any other, which
  /// takes the long way to the same.
  static func plainWords(of term: String) -> [FoldedWord]? {
    var term = term
    return term.withUTF8 { bytes in
      var plain = PlainWords(bytes)
      var words: [FoldedWord] = []
      words.reserveCapacity(4)
      while let (range, joint) = plain.next() {
        words.append(
          FoldedWord(
            hash: WordHash.ofASCIIWord(bytes, range), folded: bytes[range].map { $0 | 0x20 },
            joint: joint))
      }
      return plain.arePlain ? words : nil
    }
  }

  private static func words(of view: UTF8Bytes, humps: HumpPolicy) -> [Word] {
    var splitter = WordSplitter(view, humps: humps)
    splitter.split(0..<view.count, scope: .prose)
    return splitter.words
  }

  private static func fold(_ words: [Word], of view: UTF8Bytes) -> [FoldedWord] {
    var folder = CaseFolder()
    return words.map { word in
      var folded: [UInt8] = []
      folder.append(view, word.range, to: &folded)
      return FoldedWord(hash: word.hash, folded: folded, joint: word.joint)
    }
  }
}
