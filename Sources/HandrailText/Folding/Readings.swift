internal import HandrailCore

/// Makes the other readings of a block, where its words suggest some.
struct Readings {
  private let view: UTF8Bytes
  private let words: [Word]
  private let genuineScripts: ScriptSet

  /// Reads a block of a view anew whose words are known.
  init(_ view: UTF8Bytes, words: [Word], genuineScripts: ScriptSet) {
    self.view = view
    self.words = words
    self.genuineScripts = genuineScripts
  }

  /// The readings of the block.
  func of(_ block: Block, _ hints: ReadingHints) -> [Reading] {
    var readings: [Reading] = []
    if hints.hasHumps {
      var closed = WordSplitter(view, humps: .none)
      closed.split(block.range, scope: block.scope)
      readings.append(
        Reading(disguise: nil, words: HumpReading.words(closed.words, besides: words[...])))
    }
    if hints.hasLookalikes,
      let guessed = LookalikeReading.words(words[...], in: view, genuine: genuineScripts)
    {
      readings.append(Reading(disguise: .lookalikeLetters, words: guessed))
    }
    if hints.hasDigitsInWords {
      var digits = DigitReading(view)
      for guessed in digits.readings(of: block.range, words: words[...]) {
        readings.append(Reading(disguise: .digitsForLetters, words: guessed))
      }
    }
    if hints.hasPicturesInWords {
      for guessed in PictureReading.readings(words[...], in: view) {
        readings.append(Reading(disguise: .emojiInsideWord, words: guessed))
      }
    }
    return readings
  }
}
