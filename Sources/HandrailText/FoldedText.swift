public import HandrailCore

/// A document as a reader's eye sees it, with the exact way back to the author's bytes.
///
/// The *view* is the text of the document with compatibility characters and styled letters made
/// plain (NFKC and more), invisible characters dropped, and look-alike letters of another script
/// inside a Latin word replaced. Capitals are kept; words carry the case-folded form as a hash.
/// Patterns run over the view; terms are looked up by the hashes of words, which a ``WordReader``
/// reads from the blocks where it is asked for them.
public struct FoldedText: Sendable {
  /// The view: valid UTF-8.
  public let view: [UInt8]
  /// From each byte of the view to the UTF-8 bytes of the source.
  public let map: SourceMap
  /// The blocks of the document, in order.
  public let blocks: [Block]
  /// The stretches of the view that were disguised, in order.
  public let disguised: [DisguisedRange]
  /// What could not be folded: a text beyond the limit of 170 MiB. Almost always empty.
  public let problems: [Problem]

  /// Creates a folded text from its parts.
  init(
    view: [UInt8], map: SourceMap, blocks: [Block], disguised: [DisguisedRange],
    problems: [Problem]
  ) {
    self.view = view
    self.map = map
    self.blocks = blocks
    self.disguised = disguised
    self.problems = problems
  }

  /// Folds a document.
  public init(_ document: Document) { self = TextFolder.fold(document) }

  /// The view and the blocks that a document has when it is folded, without the way back and what it
  /// tells; nil when folding changes its text.
  public init?(sketching document: Document) {
    guard document.text.count <= TextFolder.longestText,
      PlainView.isFilled(by: document.blocks, document.text),
      document.text.withUnsafeBufferPointer(PlainView.isOwn)
    else { return nil }
    self.init(
      view: document.text, map: SourceMap(), blocks: document.blocks, disguised: [], problems: [])
  }

  /// The number of letters and digits that a word of a block has when it is folded, marks not counted.
  public func letterCount(of word: Word) -> Int {
    FoldedWord(hash: word.hash, folded: Folding.fold(view[word.range]), joint: word.joint)
      .letterCount
  }

  /// The hash of words read as one: what ``Folding/squashed(of:)`` gives for the same letters.
  ///
  /// - Parameter words: Words of a block, such as a part of a run of ``BlockWords/spaced``.
  /// - Returns: The hash of their folded bytes, one after the other.
  public func squashedHash(of words: ArraySlice<Word>) -> UInt64 {
    var folded: [UInt8] = []
    var folder = CaseFolder()
    view.withUnsafeBufferPointer { view in
      for word in words { folder.append(view, word.range, to: &folded) }
    }
    return folded.withUnsafeBufferPointer(WordHash.of)
  }
}
