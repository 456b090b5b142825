extension Placement {
  /// The ways to write a placement, for messages.
  static let spellings =
    "anywhere, first 200 characters, first 30 words, first sentence, first paragraph or before "
    + "the fold"

  /// Reads a placement as `where:` writes it, such as `first 200 characters`; nil for any other
  /// text.
  public init?(_ text: String) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    switch words {
    case ["anywhere"]: self = .anywhere
    case ["first", "sentence"]: self = .firstSentence
    case ["first", "paragraph"]: self = .firstParagraph
    case ["before", "the", "fold"]: self = .beforeTheFold
    default:
      guard words.count == 3, words[0] == "first", let count = Int(words[1]), count > 0
      else { return nil }
      switch words[2] {
      case "character", "characters": self = .firstCharacters(count)
      case "word", "words": self = .firstWords(count)
      default: return nil
      }
    }
  }
}
