/// A document as a reader's eye sees it, with the exact way back to the author's bytes.
///
/// The *view* is the text of the document with compatibility characters and styled letters made
/// plain (NFKC and more), invisible characters dropped, and look-alike letters of another script
/// inside a Latin word replaced. Capitals are kept; `words` carry the case-folded form as a hash.
/// Patterns run over the view; terms are looked up by the hashes of words.
public struct FoldedText: Sendable {
  /// The view: valid UTF-8.
  public let view: [UInt8]
  /// From each byte of the view to the UTF-8 bytes of the source.
  public let map: SourceMap
  /// The blocks of the document, in order.
  public let blocks: [FoldedBlock]
  /// The words of all blocks, in order.
  public let words: [Word]
  /// The stretches of the view that were disguised, in order.
  public let disguised: [DisguisedRange]

  /// Creates a folded text from its parts.
  init(
    view: [UInt8], map: SourceMap, blocks: [FoldedBlock], words: [Word],
    disguised: [DisguisedRange]
  ) {
    self.view = view
    self.map = map
    self.blocks = blocks
    self.words = words
    self.disguised = disguised
  }
}
