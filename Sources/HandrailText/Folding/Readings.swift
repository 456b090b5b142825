internal import HandrailCore

/// Makes the other readings of blocks, where their words suggest some.
struct Readings {
  private let view: UTF8Bytes
  private let words: [Word]
  private let genuineScripts: ScriptSet
  private var closed: WordSplitter
  private var digits: DigitReading

  /// Reads blocks of a view whose words `splitter` found, all of them.
  init(_ view: UTF8Bytes, _ splitter: WordSplitter) {
    self.view = view
    words = splitter.words
    genuineScripts = splitter.genuineScripts
    closed = WordSplitter(view, humps: .none)
    digits = DigitReading(view)
  }

  /// The readings of a block.
  mutating func of(_ draft: FoldedBlockDraft) -> [Reading] {
    var readings: [Reading] = []
    let words = words[draft.words]
    if draft.hints.hasHumps {
      closed.removeAll()
      closed.split(draft.range, scope: draft.source.scope)
      readings.append(
        Reading(disguise: nil, words: HumpReading.words(closed.words, besides: words)))
    }
    if draft.hints.hasLookalikes,
      let guessed = LookalikeReading.words(words, in: view, genuine: genuineScripts)
    {
      readings.append(Reading(disguise: .lookalikeLetters, words: guessed))
    }
    if draft.hints.hasDigitsInWords {
      for guessed in digits.readings(of: draft.range, words: words) {
        readings.append(Reading(disguise: .digitsForLetters, words: guessed))
      }
    }
    return readings
  }
}
