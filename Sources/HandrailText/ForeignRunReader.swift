/// Reads runs of letters that are not all ASCII in every way that a text may be read.
public struct ForeignRunReader {
  private let view: UTF8Bytes
  /// Made for the first run: most texts have none.
  private var splitter: WordSplitter?

  /// Reads runs of a view, which must outlive the reader.
  public init(_ view: UnsafeBufferPointer<UInt8>) { self.view = view }

  /// Whether a run may hold one of some words, whatever stands around it.
  ///
  /// - Parameters:
  ///   - range: The run: letters, marks and numbers of a view, no ASCII digit or underscore in it.
  ///   - isWord: Whether a hash is that of one of the words.
  /// - Returns: True also where other readings than of single words would have to be made.
  public mutating func mayHold(_ range: Range<Int>, whereWordIs isWord: (UInt64) -> Bool) -> Bool {
    var splitter = exchange(&splitter, with: nil) ?? WordSplitter(view, humps: .asRead)
    defer { self.splitter = splitter }
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
