/// Finds the words of a view that mix Latin letters with letters of other scripts that look alike.
struct LatinWords {
  private let view: UTF8Bytes
  private let block: Range<Int>
  private let keepsDotlessI: Bool

  /// Looks at a block of the view; dotless i counts as a look-alike unless it is kept.
  init(view: UTF8Bytes, block: Range<Int>, keepsDotlessI: Bool) {
    self.view = view
    self.block = block
    self.keepsDotlessI = keepsDotlessI
  }

  /// The text offsets, in order and each once, of the look-alikes to replace by Latin letters.
  ///
  /// `letters` are all look-alikes of the block, in order.
  func textOffsets(of letters: [LookalikeLetter]) -> [Int] {
    var result: [Int] = []
    var index = 0
    var behind = block.lowerBound
    while index < letters.count {
      let word = word(around: letters[index].viewOffset, after: behind)
      behind = word.upperBound
      let survey = survey(word)
      while index < letters.count, letters[index].viewOffset < word.upperBound {
        let letter = letters[index]
        index += 1
        if survey.hasLatin, isReplaced(letter.viewOffset, in: word, survey.genuine),
          result.last != letter.textOffset
        {
          result.append(letter.textOffset)
        }
      }
    }
    return result
  }

  /// Whether dotless i is a letter of the text's own: whether ğ, ş or İ stand in it, composed or not.
  static func useDotlessI(_ text: UTF8Bytes) -> Bool {
    var at = 0
    while true {
      at = text.firstNonASCII(in: at..<text.count)
      guard at < text.count else { return false }
      let (scalar, length) = text.scalar(at: at)
      let before = at == 0 ? 0 : text[at - 1]
      switch (scalar, before | 0x20) {
      case (0x011E, _), (0x011F, _), (0x015E, _), (0x015F, _), (0x0130, _): return true
      case (0x0306, 0x67), (0x0327, 0x73), (0x0307, 0x69): return true
      default: at += length
      }
    }
  }

  /// The letters, marks and numbers around an offset.
  private func word(around offset: Int, after limit: Int) -> Range<Int> {
    var start = offset
    while start > limit {
      let before = view.scalarStart(before: start, limit: limit)
      guard isInWord(at: before) else { break }
      start = before
    }
    var at = offset
    while at < block.upperBound, isInWord(at: at) { at += view.scalar(at: at).length }
    return start..<max(at, offset + 1)
  }

  private func isInWord(at offset: Int) -> Bool {
    let byte = view[offset]
    if byte < 0x80 { return ByteClass(byte).isAlphanumeric }
    return CharacterRecord(view.scalar(at: offset).scalar).isInWord
  }

  /// Whether a word has Latin letters, and the other scripts that it has genuine letters of.
  private func survey(_ word: Range<Int>) -> (hasLatin: Bool, genuine: ScriptSet) {
    var hasLatin = false
    var genuine = ScriptSet()
    var at = word.lowerBound
    while at < word.upperBound {
      let (scalar, length) = view.scalar(at: at)
      at += length
      let record = CharacterRecord(scalar)
      if record.isLookalike { continue }
      if record.script == .latin { hasLatin = true } else { genuine.insert(record.script) }
    }
    return (hasLatin, genuine)
  }

  private func isReplaced(_ offset: Int, in word: Range<Int>, _ genuine: ScriptSet) -> Bool {
    let (scalar, length) = view.scalar(at: offset)
    let script = CharacterRecord(scalar).script
    if script == .latin { return scalar != 0x0131 || !keepsDotlessI }
    if genuine.contains(script) { return false }
    guard script.writesPrefixes else { return true }
    // A prefix before a Latin name is no disguise; a letter in the midst of one is.
    let next = offset + length
    guard offset > word.lowerBound, next < word.upperBound else { return false }
    let before = view.scalarStart(before: offset, limit: word.lowerBound)
    return CharacterRecord(view.scalar(at: before).scalar).script == .latin
      && CharacterRecord(view.scalar(at: next).scalar).script == .latin
  }
}
