/// One thing that a Vale rule looks for: a regular expression, mostly a plain word.
struct Token {
  /// As written in the style.
  let written: String
  /// As PCRE2 reads it.
  let pattern: String
  /// The words that it stands for, where they are few; empty when only a pattern finds them.
  let words: [String]
  /// The line that it is written on.
  let line: Int
  private let tree: PatternTree?

  /// Reads a token.
  init(_ written: String, line: Int) throws(PatternText.Untold) {
    self.written = written
    self.line = line
    pattern = try PatternText.converted(written)
    tree = PatternParser.tree(of: written)
    let words = tree?.words(atMost: 64) ?? []
    self.words = words.allSatisfy(Self.isTerm) ? words : []
  }

  /// Texts that it may match, each once.
  var samples: [Sample] {
    if !words.isEmpty { return words.map { Sample(text: $0) } }
    guard let tree else { return [] }
    var samples: [Sample] = []
    for turn in 0..<8 {
      let sample = tree.sample(turn)
      if !sample.text.isEmpty, !samples.contains(sample) { samples.append(sample) }
    }
    return samples
  }

  /// Whether a text is one that terms find as Vale finds it: words with spaces, hyphens and apostrophes
  /// between letters and digits.
  static func isTerm(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
    guard let first = scalars.first, let last = scalars.last, isLetter(first), isLetter(last) else {
      return false
    }
    return zip(scalars, scalars.dropFirst()).allSatisfy { pair in
      isLetter(pair.0) || isLetter(pair.1)
    } && scalars.allSatisfy { isLetter($0) || " -'’".unicodeScalars.contains($0) }
  }
}
