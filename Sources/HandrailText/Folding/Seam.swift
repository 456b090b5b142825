internal import HandrailCore

/// A place in the view where the source has something between two characters that the view has not.
struct Seam {
  /// What the source has there.
  enum Kind { case invisible, markup }

  /// What the source has there.
  let kind: Kind
  /// The offset in the view of the character after it.
  let offset: Int

  /// The disguise of the letters on both sides; nil when the seam is not inside a word, or when
  /// their script has its own use for invisible characters.
  func disguise(in view: UTF8Bytes, block: Range<Int>) -> DisguisedRange? {
    guard offset > block.lowerBound, offset < block.upperBound else { return nil }
    let start = view.scalarStart(before: offset, limit: block.lowerBound)
    let before = CharacterRecord(view.scalar(at: start).scalar)
    let (scalar, length) = view.scalar(at: offset)
    let after = CharacterRecord(scalar)
    guard before.isInWord, after.isInWord else { return nil }
    let disguise: Disguise
    switch kind {
    case .markup:
      disguise = .markupInsideWord
    case .invisible:
      guard !before.isMark, before.script.isPlainAlphabet, after.script.isPlainAlphabet else {
        return nil
      }
      disguise = .invisibleCharacters
    }
    return DisguisedRange(disguise: disguise, range: start..<offset + length)
  }
}
