internal import HandrailCore

/// Reads runs of letters that are not all ASCII in every way that a text may be read.
public struct ForeignRunReader {
  /// What reading needs, made for the first run: most texts have none.
  private struct Tools {
    var splitter: WordSplitter
    var folder = CaseFolder()
    var folded: [UInt8] = []
  }

  private let view: UTF8Bytes
  private var tools: Tools?

  /// Reads runs of a view, which must outlive the reader.
  public init(_ view: UnsafeBufferPointer<UInt8>) { self.view = view }

  /// Whether a run may hold one of some words, whatever stands around it.
  ///
  /// - Parameters:
  ///   - range: The run: letters, marks and numbers of a view, no ASCII digit or underscore in it.
  ///   - isWord: Whether a hash is that of one of the words.
  /// - Returns: True also where other readings than of single words would have to be made.
  public mutating func mayHold(_ range: Range<Int>, whereWordIs isWord: (UInt64) -> Bool) -> Bool {
    var tools = exchange(&tools, with: nil) ?? Tools(splitter: WordSplitter(view, humps: .asRead))
    defer { self.tools = tools }
    if isOneWord(range) {
      tools.folded.removeAll(keepingCapacity: true)
      tools.folder.append(view, range, to: &tools.folded)
      return isWord(tools.folded.withUnsafeBufferPointer(WordHash.of))
    }
    return Self.mayHold(range, of: view, in: &tools.splitter, whereWordIs: isWord)
  }

  /// Whether a run is one word in every reading: letters of one script, no capital but the first, that
  /// neither compose nor look Latin throughout.
  private func isOneWord(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    var script: Script?
    var looksLatin = true
    while at < range.upperBound {
      let (scalar, length) = view.scalar(at: at)
      let record = CharacterRecord(scalar)
      guard record.isLetter, !record.isMark, !record.isNumber, !record.isIdeograph,
        !record.joinsBack, !record.isUpper || at == range.lowerBound, record.script != .none,
        record.script == script ?? record.script
      else { return false }
      script = record.script
      looksLatin = looksLatin && record.isLookalike
      at += length
    }
    return script == .latin || !looksLatin
  }

  private static func mayHold(
    _ range: Range<Int>, of view: UTF8Bytes, in splitter: inout WordSplitter,
    whereWordIs isWord: (UInt64) -> Bool
  ) -> Bool {
    splitter.removeAll()
    // As in a link, where every hump counts and the run is squashed as a tag is.
    splitter.split(range, scope: .link)
    if splitter.hints.hasHumps { return true }
    if splitter.words.contains(where: { isWord($0.hash) }) { return true }
    if splitter.squashed.contains(where: { isWord($0.hash) }) { return true }
    guard splitter.hints.hasLookalikes else { return false }
    let guessed = LookalikeReading.words(splitter.words[...], in: view, genuine: ScriptSet())
    return guessed?.contains { isWord($0.hash) } ?? false
  }
}
