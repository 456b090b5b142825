internal import HandrailCore

/// Reads the words of a folded text, block by block, where they are asked for.
///
/// One reader a post: it remembers what only the whole text can tell.
public struct WordReader {
  private let text: FoldedText
  private var genuineScripts: ScriptSet?

  /// Creates a reader of a text.
  public init(_ text: FoldedText) { self.text = text }

  /// The words of a block.
  ///
  /// - Parameter number: The block's index in ``FoldedText/blocks``.
  /// - Returns: Its words, with every other way to read them.
  public mutating func words(ofBlock number: Int) -> BlockWords {
    let block = text.blocks[number]
    return text.view.withUnsafeBufferPointer { view in
      var splitter = WordSplitter(view, humps: .asRead, capacity: block.range.count / 5)
      splitter.split(block.range, scope: block.scope)
      let hints = splitter.hints
      let genuine = hints.hasLookalikes ? scripts(in: view) : ScriptSet()
      let readings = Readings(view, words: splitter.words, genuineScripts: genuine)
      return BlockWords(
        words: splitter.words, squashed: splitter.squashed, spaced: hints.spaced,
        readings: hints.areEmpty ? [] : readings.of(block, hints))
    }
  }

  /// The scripts that the whole text genuinely uses.
  private mutating func scripts(in view: UTF8Bytes) -> ScriptSet {
    if let genuineScripts { return genuineScripts }
    var splitter = WordSplitter(view, humps: .asRead)
    for block in text.blocks {
      splitter.split(block.range, scope: block.scope)
      splitter.removeAll()
    }
    genuineScripts = splitter.genuineScripts
    return splitter.genuineScripts
  }
}
