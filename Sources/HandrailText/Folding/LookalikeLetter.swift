/// A letter of the view that looks like an ASCII letter.
struct LookalikeLetter {
  /// Where it starts in the view.
  let viewOffset: Int
  /// Where the character that it came from starts in the text.
  let textOffset: Int
}
