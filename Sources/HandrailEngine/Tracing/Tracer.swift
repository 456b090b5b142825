import HandrailCore
import HandrailRules
import HandrailText

/// What conditions need to tell of their hits: places in the author's file, without words that must not
/// be shown.
final class Tracer {
  let post: PostContext
  private let source: SourceText
  private let terms: TermIndex
  private let masking: Masking
  /// Whether the rule is under `redact`: neither its words nor what it finds is shown.
  private let isRedacted: Bool
  private let holdsSecrets: (String) -> Bool
  private var hitsByTerm: [Int: TermHits] = [:]

  /// The longest list of words that is told in full.
  private static let mostWords = 12
  /// The longest pattern that is told in full.
  private static let mostLetters = 80

  init(
    _ post: PostContext, of source: SourceText, terms: TermIndex, masking: Masking,
    isRedacted: Bool, holdsSecrets: @escaping (String) -> Bool
  ) {
    self.post = post
    self.source = source
    self.terms = terms
    self.masking = masking
    self.isRedacted = isRedacted
    self.holdsSecrets = holdsSecrets
  }

  /// The place of a hit in the author's file.
  func place(_ hit: Hit) -> TracePlace { place(hit.range, isWholePost: hit.isWholePost) }

  /// A place in the author's file.
  func place(_ range: Range<Int>, isWholePost: Bool = false) -> TracePlace {
    let bytes = post.text.map.source(of: range)
    let isHidden = isRedacted || masking.touches(bytes)
    return TracePlace(
      start: source.position(at: bytes.lowerBound), end: source.position(at: bytes.upperBound),
      field: source.field(at: bytes.lowerBound), isWholePost: isWholePost,
      words: isHidden ? nil : post.text.shown(range))
  }

  /// A hit, with what had to stand with it and how it was disguised.
  func step(_ hit: Hit) -> ConditionTrace.Step {
    var notes = hit.related.map { "with \(phrase(for: $0))" }
    if let measurement = hit.measurement {
      notes.append("\(measurement.count) of them, where the limit is \(measurement.limit)")
    }
    if let disguise = hit.disguise { notes.append("in disguise: \(disguise.rawValue)") }
    return ConditionTrace.Step(
      place: place(hit), note: notes.isEmpty ? nil : notes.joined(separator: ", "))
  }

  /// A place with a note.
  func step(_ range: Range<Int>, _ note: String?) -> ConditionTrace.Step {
    ConditionTrace.Step(place: place(range), note: note)
  }

  /// Words with their place, for the middle of a sentence: “best” at line 2, column 4.
  func phrase(for range: Range<Int>) -> String {
    let place = place(range)
    let words = place.words.map { "“\($0)”" } ?? "words that must not be shown"
    return "\(words) at line \(place.start.line), column \(place.start.column)"
  }

  /// A text of the rule's own as it may be shown; nil when it must not be.
  func shown(_ text: String) -> String? { isRedacted || holdsSecrets(text) ? nil : text }

  /// A class of words as it may be called: what classes that hide words are called may tell of them.
  func phrase(forClass name: String) -> String {
    let isKnown = Vocabulary.wellKnown.contains(name)
    return (isKnown && !holdsSecrets(name) ? name : shown(name)).map {
      "a word of the class ‘\($0)’"
    } ?? "a word of a class"
  }

  /// The terms of a set, each with whether it stands in the post where a rule looks.
  func words(ofSet set: Int, scopes: ScopeSet) -> [ConditionTrace.Word] {
    let own = terms.sets[set]
    let hits = termHits(ofSet: set)
    return own.indices.map { number in
      ConditionTrace.Word(
        text: shown(own[number].text),
        isFound: hits[number].contains { scopes.contains(post.text.blocks[$0.block].scope) })
    }
  }

  /// The hits of each term of a set by itself, by its number in the set.
  private func termHits(ofSet set: Int) -> TermHits {
    if let known = hitsByTerm[set] { return known }
    let index = TermIndex(terms.sets[set].map { [$0] })
    let hits = TermScanner.hits(of: index, in: post).hits
    hitsByTerm[set] = hits
    return hits
  }

  /// A pattern in a phrase; of a long one, only the beginning.
  func phrase(forPattern pattern: String) -> String {
    guard let shown = shown(pattern) else { return "a match of a pattern" }
    return shown.count <= Self.mostLetters
      ? "a match of the pattern \(shown)"
      : "a match of the pattern \(shown.prefix(Self.mostLetters))…"
  }

  /// The words of a set in a phrase: “one of the terms Titan, Bluebird”.
  func phrase(forSet set: Int) -> String {
    let words = terms.sets[set].map(\.text)
    guard let list = list(words, joint: ", ") else {
      return words.count == 1 ? "a term" : "one of \(words.count) terms"
    }
    return words.count == 1 ? "the term \(list)" : "one of the terms \(list)"
  }

  /// Texts of the rule's own, of a long list only the first ones; nil when they must not be shown.
  func list(_ texts: [String], joint: String) -> String? {
    let more = texts.count - Self.mostWords
    return shown(texts.prefix(Self.mostWords).joined(separator: joint)).map {
      $0 + (more > 0 ? " and \(more) more" : "")
    }
  }
}
