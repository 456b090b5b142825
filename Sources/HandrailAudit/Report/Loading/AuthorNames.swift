/// The names of authors, for keeping them out of ids, paths and addresses that hold them.
///
/// Names are compared by their letters and digits alone, so that `jane-doe` and `@Jane.Doe` are the
/// same.
struct AuthorNames {
  private var names: Set<String> = []
  private var mostWords = 0

  /// Takes in a name.
  mutating func insert(_ name: String) {
    let words = Self.words(of: name)
    guard !words.isEmpty else { return }
    names.insert(words.joined(separator: " "))
    mostWords = max(mostWords, words.count)
  }

  /// Whether a text holds one of the names, as whole words.
  func stand(in text: String) -> Bool {
    let words = Self.words(of: text)
    for start in words.indices {
      for end in start..<min(start + mostWords, words.count)
      where names.contains(words[start...end].joined(separator: " ")) {
        return true
      }
    }
    return false
  }

  /// A path in which each part that holds a name is an ellipsis.
  func hidden(in path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .map { stand(in: String($0)) ? "…" : String($0) }.joined(separator: "/")
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
