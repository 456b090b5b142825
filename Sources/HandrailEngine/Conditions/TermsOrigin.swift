/// Where the words of a condition are written.
enum TermsOrigin: Hashable {
  /// In the rule itself.
  case rule
  /// In a class of words.
  case vocabulary(String)
  /// In a file of words, by its path.
  case file(String)
}
