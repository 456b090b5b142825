import HandrailReports
import HandrailRules

/// The made-up names in the examples of a guardrail, and what they stand for.
struct SampleNames {
  private let names: [(name: String, meaning: String)]

  /// What a name of a class stands for.
  private static let meanings = [
    ("company", "us"), ("products", "a product of ours"), ("competitors", "a competitor"),
    ("unannounced", "work that is not announced"),
    ("unannounced-customers", "a customer who is not to be named"),
  ]

  /// The names that are not the company's own.
  init(of guardrail: Guardrail, besides vocabulary: Vocabulary) {
    names = Self.meanings.flatMap { name, meaning in
      (guardrail.sampleVocabulary?.classes[name] ?? []).filter { sample in
        !(vocabulary.classes[name] ?? []).contains { $0.text == sample.text }
      }.map { ($0.text, meaning) }
    }
  }

  /// What the names in a text stand for, a phrase for each meaning; of names that hold
  /// one another the shortest is enough.
  func phrases(in text: String) -> [String] {
    let text = Self.plain(text)
    let found = names.filter { text.contains(Self.plain($0.name)) }
      .filter { entry in
        !names.contains { other in
          Self.plain(other.name).utf8.count < Self.plain(entry.name).utf8.count
            && text.contains(Self.plain(other.name))
            && Self.plain(entry.name).contains(Self.plain(other.name))
        }
      }
    return Self.meanings.compactMap { _, meaning in
      let names = found.filter { $0.meaning == meaning }.map(\.name)
      return names.isEmpty
        ? nil : "\(Phrase.list(names)) \(names.count == 1 ? "stands" : "stand") for \(meaning)"
    }
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
