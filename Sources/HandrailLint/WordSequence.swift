/// A text as its words, for looking for wordings in it: small letters, and nothing but letters and digits.
struct WordSequence: Sendable {
  let words: [String]

  /// Words that say not to do something.
  private static let negations: Set = [
    "not", "never", "no", "avoid", "don't", "mustn't", "cannot", "can't", "without", "refrain",
    "nothing", "stop", "forbidden", "prohibited",
  ]
  /// Words for speaking.
  private static let speaking: Set = [
    "discuss", "discussing", "talk", "talking", "mention", "mentioning", "share", "sharing", "post",
    "posting", "disclose", "disclosing", "reveal", "revealing", "speak", "speaking", "respond",
    "comment", "commenting", "contact", "contacting", "write", "answer", "complain", "complaining",
  ]

  /// How far a word may stand from the one that it goes with.
  private static let reach = 5

  init(_ text: String) {
    words = text.lowercased().replacing("’", with: "'").split { character in
      !(character.isLetter || character.isNumber || character == "'")
    }.map(String.init)
  }

  /// Every run of up to eight of its words, as a text.
  var runs: [String] {
    words.indices.flatMap { start in
      words.indices[start...].prefix(8).map { words[start...$0].joined(separator: " ") }
    }
  }

  /// Whether the words of another sequence stand in this one, in a row.
  func holds(_ phrase: WordSequence) -> Bool {
    guard let first = phrase.words.first, phrase.words.count <= words.count else { return false }
    return words.indices.dropLast(phrase.words.count - 1).contains { index in
      words[index] == first
        && words[index..<index + phrase.words.count].elementsEqual(phrase.words)
    }
  }

  /// Whether it says not to speak of something: “do not discuss your pay”.
  func forbids(_ subject: String) -> Bool {
    words.indices.contains { index in
      guard Self.negations.contains(words[index]),
        let verb = words[index...].prefix(Self.reach).firstIndex(where: Self.speaking.contains)
      else { return false }
      return words[verb...].prefix(Self.reach).contains(subject)
    }
  }
}

extension WordSequence: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self.init(text) }
}
