/// A way in which words were written so that a plain search would miss them.
///
/// A disguise is not an accusation: styled bold letters are usually innocent.
public enum Disguise: String, CaseIterable, Sendable {
  /// Letters from Unicode's mathematical, enclosed, full-width or small-capital sets.
  case styledLetters = "styled letters"
  /// Letters of another script that look alike, such as Cyrillic а for Latin a.
  case lookalikeLetters = "look-alike letters"
  /// Characters that cannot be seen, inside a word.
  case invisibleCharacters = "invisible characters"
  /// Digits and signs in place of letters, such as f4lc0n.
  case digitsForLetters = "digits for letters"
  /// Single letters with something between them, such as F a l c o n.
  case spacedLetters = "spaced letters"
  /// Markup inside a word, such as Fal**con**.
  case markupInsideWord = "markup inside a word"
  /// Emoji inside a word, such as Fal🌼con.
  case emojiInsideWord = "emoji inside a word"
  /// Character references for ordinary letters, such as &#70;alcon.
  case characterReferences = "character references"
}
