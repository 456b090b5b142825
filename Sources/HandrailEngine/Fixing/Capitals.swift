/// Writes a replacement with the capitals of the words that it takes the place of.
enum Capitals {
  /// `text` in capitals where `words` are, and with a first capital where they have one.
  ///
  /// A text that has capitals of its own, such as a name, stays as it is.
  static func carried(from words: String, to text: String) -> String {
    guard !text.contains(where: \.isUppercase) else { return text }
    let letters = words.filter(\.isCased)
    if letters.count > 1, letters.allSatisfy(\.isUppercase) { return text.uppercased() }
    guard letters.first?.isUppercase == true, words.first?.isCased == true else { return text }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
