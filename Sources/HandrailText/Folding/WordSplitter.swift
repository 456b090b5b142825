internal import HandrailCore

/// Splits blocks of the view into words.
///
/// A *run* is what people write as one: letters, marks, numbers and underscores. It is split at
/// underscores, between letters and digits, where the script changes, around ideographs, and at
/// camel humps.
struct WordSplitter {
  /// The words so far.
  private(set) var words: [Word] = []
  /// The squashed runs so far.
  private(set) var squashed: [SquashedWord] = []
  /// What the block that was split last suggests.
  private(set) var hints = ReadingHints()
  /// The scripts that the text genuinely uses: those of words that do not look Latin throughout.
  private(set) var genuineScripts = ScriptSet()

  private let view: UTF8Bytes
  private let humps: HumpPolicy
  private var folder = CaseFolder()
  private var folded: [UInt8] = []

  // Of the block at hand.
  private var block = 0..<0
  private var isLink = false
  private var readsDigits = false
  private var firstWord = 0
  private var wordEnd = 0
  private var runEnd = 0
  /// Where emoji end that are written on to a run.
  private var pictureEnd = 0
  private var singles = 0
  /// Whether one character stands between two of them.
  private var areNear = false

  /// Splits words of `view`, with room for so many at once.
  init(_ view: UTF8Bytes, humps: HumpPolicy, capacity: Int = 0) {
    self.view = view
    self.humps = humps
    words.reserveCapacity(capacity)
  }

  /// Adds the words of a block.
  mutating func split(_ block: Range<Int>, scope: Scope) {
    self.block = block
    isLink = scope == .link
    readsDigits = scope != .link && scope != .code
    firstWord = words.count
    hints = ReadingHints()
    singles = 0
    runEnd = -1
    pictureEnd = -1
    var at = block.lowerBound
    while at < block.upperBound {
      let byteClass = ByteClass(view[at])
      if !byteClass.isInWord {
        at += 1
      } else if byteClass.hasNonASCII, let length = lengthOutsideWords(at: at) {
        notePicture(at..<at + length)
        at += length
      } else {
        at = splitRun(from: at)
      }
    }
    closeSingles()
  }

  /// Forgets all words.
  mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    squashed.removeAll(keepingCapacity: true)
  }

  // MARK: Runs

  /// The length of a character that starts no word; nil when it does.
  private func lengthOutsideWords(at offset: Int) -> Int? {
    let (scalar, length) = view.scalar(at: offset)
    let record = CharacterRecord(scalar)
    let starts = (record.isLetter || record.isNumber) && scalar != Self.letterApostrophe
    return starts ? nil : length
  }

  /// U+02BC, a letter to Unicode and an apostrophe to readers.
  private static let letterApostrophe: UInt32 = 0x02BC

  private mutating func notePicture(_ range: Range<Int>) {
    guard range.lowerBound == runEnd || range.lowerBound == pictureEnd,
      Separator.isPictures(view, range)
    else { return }
    pictureEnd = range.upperBound
  }

  private mutating func splitRun(from start: Int) -> Int {
    if start == pictureEnd { hints.hasPicturesInWords = true }
    let first = ByteClass(view[start])
    var rest = ByteClass.none
    var end = start
    while end < block.upperBound {
      let byteClass = ByteClass(view[end])
      guard byteClass.isInWord else { break }
      if byteClass.hasNonASCII {
        let (scalar, length) = view.scalar(at: end)
        guard CharacterRecord(scalar).isInWord, scalar != Self.letterApostrophe else { break }
        end += length
      } else {
        end += 1
      }
      if end > start + 1 { rest.formUnion(byteClass) }
    }
    var all = first
    all.formUnion(rest)
    let run = start..<end
    let isTag = isTag(start)
    let count = words.count
    if all.isOnlyDigits || all.isOnlyLetters && (!rest.hasUpper || !all.hasLower) {
      append(run, isASCII: true)
    } else {
      splitPieces(run, everyHump: isTag || isLink || all.hasUnderscore)
    }
    if readsDigits { noteDigits(run, all) }
    if isTag || isLink { squash(run, words: count) }
    runEnd = end
    return end
  }

  /// Whether a run is a hashtag or a mention.
  private func isTag(_ start: Int) -> Bool {
    let sign = start - 1
    return start > block.lowerBound && (view[sign] == 0x23 || view[sign] == 0x40)
      && runEnd != sign
  }

  @inline(__always)
  private mutating func noteDigits(_ run: Range<Int>, _ all: ByteClass) {
    let next = run.upperBound < block.upperBound ? view[run.upperBound] : 0
    let before = run.lowerBound > block.lowerBound ? view[run.lowerBound - 1] : 0
    let hasSign =
      switch next {
      case 0x24: true  // $
      case 0x21, 0x40:  // ! @
        run.upperBound + 1 < block.upperBound
          && ByteClass(view[run.upperBound + 1]).isInWord
      default: before == 0x24 || before == 0x21
      }
    if hasSign || all.hasDigits && (all.hasLetters || all.hasNonASCII) {
      hints.hasDigitsInWords = true
    }
  }

  private mutating func squash(_ run: Range<Int>, words first: Int) {
    guard words.count > first else { return }
    if words.count == first + 1 {
      squashed.append(SquashedWord(range: run, hash: words[first].hash))
      return
    }
    folded.removeAll(keepingCapacity: true)
    for word in words[first...] { folder.append(view, word.range, to: &folded) }
    squashed.append(
      SquashedWord(range: run, hash: folded.withUnsafeBufferPointer(WordHash.of)))
  }

  // MARK: Pieces

  private mutating func splitPieces(_ run: Range<Int>, everyHump: Bool) {
    var piece = Piece(start: run.lowerBound)
    var at = run.lowerBound
    while at < run.upperBound {
      let (scalar, length) = view.scalar(at: at)
      if scalar == 0x5F {
        close(piece, at: at, everyHump: everyHump)
        piece = Piece(start: at + 1)
      } else if !piece.takes(scalar) {
        close(piece, at: at, everyHump: everyHump)
        piece = Piece(start: at)
        _ = piece.takes(scalar)
      }
      at += length
    }
    close(piece, at: run.upperBound, everyHump: everyHump)
  }

  private mutating func close(_ piece: Piece, at end: Int, everyHump: Bool) {
    guard piece.kind != .none, piece.start < end else { return }
    let range = piece.start..<end
    if piece.kind == .letters, piece.script != .none, piece.script != .latin {
      if piece.isLookalike {
        hints.hasLookalikes = true
      } else {
        genuineScripts.insert(piece.script)
      }
    }
    guard piece.mayHump, humps != .none else { return append(range, isASCII: piece.isASCII) }
    let least = everyHump || humps == .all ? 1 : 3
    var splitter = HumpSplitter(view, range, least: least)
    while let part = splitter.next() {
      if part != range { hints.hasHumps = true }
      append(part, isASCII: piece.isASCII)
    }
  }

  // MARK: Words

  @inline(__always)
  private mutating func append(_ range: Range<Int>, isASCII: Bool) {
    let hash: UInt64
    if isASCII {
      hash = WordHash.ofASCIIWord(view, range)
    } else {
      folded.removeAll(keepingCapacity: true)
      folder.append(view, range, to: &folded)
      hash = folded.withUnsafeBufferPointer(WordHash.of)
    }
    let joint: Word.Joint
    if words.count == firstWord {
      joint = .gap
    } else if wordEnd == range.lowerBound {
      joint = .hump
    } else {
      let gap = wordEnd..<range.lowerBound
      joint = gap.count == 1 && view[wordEnd] == 0x20 ? .space : Separator.joint(view, gap)
    }
    noteSingle(range)
    words.append(
      Word(start: range.lowerBound, end: range.upperBound, joint: joint, hash: hash))
    wordEnd = range.upperBound
  }

  /// Counts single letters with one spacer between them, or a wider gap between those of two words.
  @inline(__always)
  private mutating func noteSingle(_ range: Range<Int>) {
    guard range.count <= 4, isSingleLetter(range) else {
      if singles > 0 { closeSingles() }
      return
    }
    if singles > 0 {
      let gap = wordEnd..<range.lowerBound
      if Separator.isSpacer(view, gap) {
        areNear = true
      } else if !Separator.isWideSpacer(view, gap) {
        closeSingles()
      }
    }
    singles += 1
  }

  private func isSingleLetter(_ range: Range<Int>) -> Bool {
    let byte = view[range.lowerBound]
    if byte < 0x80 { return range.count == 1 && ByteClass(byte).hasLetters }
    let (scalar, length) = view.scalar(at: range.lowerBound)
    return length == range.count && CharacterRecord(scalar).isLetter
  }

  private mutating func closeSingles() {
    if singles >= 4, areNear { hints.spaced.append(words.count - singles..<words.count) }
    singles = 0
    areNear = false
  }
}
