/// Where in a post a required text must stand.
public enum Placement: Hashable, Sendable {
  /// Anywhere.
  case anywhere
  /// Within the first so many characters of the body, as a reader counts them.
  case firstCharacters(Int)
  /// Within the first so many words of the body.
  case firstWords(Int)
  /// Within the first sentence of the body.
  case firstSentence
  /// Within the first paragraph of the body.
  case firstParagraph
  /// Before the channel cuts the post off behind “more”.
  case beforeTheFold
}
