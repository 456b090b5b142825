extension PatternTemplate {
  /// The branches between its `|` signs.
  var alternatives: [PatternAlternative] { AlternativeFinder.alternatives(of: self) }

  /// The pattern for PCRE2, in UTF-8, as it is but that one of its branches never matches; nil when a
  /// class of words is empty.
  func source(without alternative: PatternAlternative) -> [UInt8]? {
    source(at: nil, inserting: "(?!)", at: alternative.start)
  }
}
