internal import HandrailCore

/// Folds text into the view: into NFKC, without what cannot be seen, with styled letters made plain.
///
/// Text that folding does not change is copied in long stretches; the rest goes cluster by cluster
/// (a character and what composes with it) through a ``CombiningSequence``.
struct ViewBuilder {
  /// What is written so far.
  private(set) var writer: ViewWriter

  private let text: UTF8Bytes
  private var sequence = CombiningSequence()
  private var lookalikes: [LookalikeLetter] = []
  private var blockEnd = 0
  /// Text before this offset is in the view already, or dropped.
  private var copied = 0
  /// Where the last cluster of the text starts that a character may still join.
  private var starter = 0
  /// Regional indicators before this offset of the text are letters.
  private var lettersEnd = 0
  /// The text offsets of the look-alikes to replace, and how many of them are behind.
  private var replaced: [Int] = []
  private var replacedBehind = 0
  /// Whether dotless i is a letter of the text's own; nil until somebody asks.
  private var isTurkish: Bool?

  /// Starts an empty view of `text`, which comes from `source` as `map` says.
  init(text: UTF8Bytes, map: SourceMap, source: [UInt8]) {
    self.text = text
    writer = ViewWriter(text: text, map: map, source: source)
  }

  /// Adds the view of a block of the text.
  ///
  /// - Returns: The range of the view.
  mutating func append(_ block: Range<Int>) -> Range<Int> {
    replaced.removeAll(keepingCapacity: true)
    writer.openBlock()
    fold(block)
    if !lookalikes.isEmpty { findReplaced() }
    if !replaced.isEmpty {
      // Again, now that it is known which look-alikes stand in Latin words: what replaces them may
      // compose with the marks that follow.
      writer.reopenBlock()
      fold(block)
    }
    return writer.closeBlock()
  }

  private mutating func fold(_ block: Range<Int>) {
    blockEnd = block.upperBound
    copied = block.lowerBound
    starter = block.lowerBound
    lettersEnd = block.lowerBound
    replacedBehind = 0
    lookalikes.removeAll(keepingCapacity: true)
    var at = block.lowerBound
    while true {
      let next = text.firstNonASCII(in: at..<blockEnd)
      if next > at { starter = next - 1 }
      at = next
      guard at < blockEnd else { break }
      let (scalar, length) = text.scalar(at: at)
      let record = CharacterRecord(scalar)
      if record.isPlain {
        starter = at
        at += length
      } else {
        at = foldSpecial(record, at..<at + length)
      }
    }
    copy(upTo: blockEnd)
  }

  private mutating func copy(upTo end: Int) {
    writer.copy(copied..<end)
    copied = end
  }

  /// Folds a character that may not stay as it is; returns where the text goes on.
  private mutating func foldSpecial(_ record: CharacterRecord, _ range: Range<Int>) -> Int {
    let start = range.lowerBound
    if record.isInvisible { return dropInvisible(from: start) }
    if record.joinsBack { return foldCluster(from: starter) }
    if record.isRegional, start >= lettersEnd {
      let (end, areFlags) = regionalRun(from: start)
      if areFlags {
        starter = end - range.count
        return end
      }
      lettersEnd = end
    }
    if record.isLookalike, !isReplaced(start) {
      let viewOffset = writer.count + (start - copied)
      lookalikes.append(LookalikeLetter(viewOffset: viewOffset, textOffset: start))
      starter = start
      return range.upperBound
    }
    return foldCluster(from: start)
  }

  /// Drops a run of invisible characters, unless what follows composes across it.
  private mutating func dropInvisible(from start: Int) -> Int {
    var at = start
    var isDisguise = false
    while at < blockEnd {
      let (scalar, length) = text.scalar(at: at)
      let record = CharacterRecord(scalar)
      guard record.isInvisible else {
        if record.joinsBack, starter < start { return foldCluster(from: starter) }
        break
      }
      if scalar != Self.softHyphen { isDisguise = true }
      at += length
    }
    copy(upTo: start)
    copied = at
    starter = at
    if isDisguise { writer.noteInvisible() }
    return at
  }

  /// A hint where a word may break, which authors write for their readers' sake.
  private static let softHyphen: UInt32 = 0xAD

  /// Where a run of regional indicators ends, and whether it is flags rather than letters.
  private func regionalRun(from start: Int) -> (end: Int, areFlags: Bool) {
    var at = start
    var half: UInt32?
    var areFlags = true
    while at < blockEnd {
      let (scalar, length) = text.scalar(at: at)
      guard CharacterRecord(scalar).isRegional else { break }
      if let first = half {
        areFlags = areFlags && UnicodeTables.isFlag(first, scalar)
        half = nil
      } else {
        half = scalar
      }
      at += length
    }
    return (at, areFlags && half == nil)
  }

  /// Folds the cluster that starts at `start`; returns where the text goes on.
  private mutating func foldCluster(from start: Int) -> Int {
    while let last = lookalikes.last, last.textOffset >= start { lookalikes.removeLast() }
    copy(upTo: start)
    sequence.removeAll()
    let replaces = isReplaced(start)
    var isStyled = start < lettersEnd
    var isHidden = false
    var end = start  // of the last character that the view keeps
    var scan = start  // of the last character that belongs to the cluster
    var at = start
    while at < blockEnd {
      let (scalar, length) = text.scalar(at: at)
      let record = CharacterRecord(scalar)
      if at > start {
        if record.isInvisible {
          at += length
          continue
        }
        guard record.joinsBack else { break }
        if at > scan { isHidden = true }
      }
      at += length
      scan = at
      if record.isOverlay, sequence.takesOverlay {
        isStyled = true
        continue
      }
      end = at
      isStyled = isStyled || record.isStyled
      let isLetter = record.isRegional && start < lettersEnd
      sequence.append(isLetter ? scalar - 0x1F1E6 + 0x41 : scalar, replacing: replaces)
    }
    sequence.compose()
    noteLookalikes(from: start)
    let written = writer.write(sequence.scalars, from: start..<end)
    if isStyled { writer.mark(.styledLetters, written) }
    if replaces { writer.mark(.lookalikeLetters, written) }
    if isHidden, isPlainLetter(sequence.scalars.first) {
      writer.mark(.invisibleCharacters, written)
    }
    copied = scan
    starter = scan
    return scan
  }

  private func isPlainLetter(_ scalar: UInt32?) -> Bool {
    guard let scalar else { return false }
    let record = CharacterRecord(scalar)
    return record.isLetter && record.script.isPlainAlphabet
  }

  // MARK: Look-alikes

  private mutating func isReplaced(_ offset: Int) -> Bool {
    while replacedBehind < replaced.count, replaced[replacedBehind] < offset {
      replacedBehind += 1
    }
    return replacedBehind < replaced.count && replaced[replacedBehind] == offset
  }

  /// Remembers the look-alikes of the sequence that is about to be written.
  private mutating func noteLookalikes(from textOffset: Int) {
    var viewOffset = writer.count
    for scalar in sequence.scalars {
      if scalar >= 0x80, CharacterRecord(scalar).isLookalike {
        lookalikes.append(LookalikeLetter(viewOffset: viewOffset, textOffset: textOffset))
      }
      viewOffset += scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    }
  }

  /// Finds the look-alikes of the block that stand in Latin words.
  private mutating func findReplaced() {
    let letters = lookalikes
    let isTurkish = self.isTurkish ?? LatinWords.useDotlessI(text)
    self.isTurkish = isTurkish
    replaced = writer.view.withUnsafeBufferPointer { view in
      LatinWords(view: view, block: writer.block, keepsDotlessI: isTurkish)
        .textOffsets(of: letters)
    }
  }
}
