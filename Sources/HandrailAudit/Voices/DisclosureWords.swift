public import HandrailRules
import HandrailSyntax
import HandrailText

/// The words that rules want in a post, such as “I work at Acme”: whoever keeps the rules writes the
/// same as everybody.
public struct DisclosureWords: Sendable {
  /// Sequences of words by the hash of their first.
  private var sequences: [UInt64: [[UInt64]]] = [:]

  /// Creates the words of no rule.
  public init() {}

  /// Takes the words that the requirements of a rule set are made of.
  public init(_ ruleSet: RuleSet) {
    for guardrail in ruleSet.guardrails {
      let vocabulary = ruleSet.configuration.vocabulary.overridden(by: guardrail.vocabulary)
      for rule in guardrail.rules {
        if case .require(let condition, _, _) = rule.check { add(condition, vocabulary, depth: 0) }
      }
    }
  }

  private mutating func add(_ node: Node, _ vocabulary: Vocabulary, depth: Int) {
    guard depth < 32 else { return }
    switch node.content {
    case .scalar: break
    case .list(let items): for item in items { add(item, vocabulary, depth: depth + 1) }
    case .map(let entries):
      for entry in entries {
        switch (entry.key, entry.value.content) {
        case ("vocabulary", .scalar(let name)):
          for term in vocabulary[name.text] ?? [] { add(term.text) }
        case ("terms", .list(let terms)):
          for term in terms { addTerm(term) }
        default: add(entry.value, vocabulary, depth: depth + 1)
        }
      }
    }
  }

  private mutating func addTerm(_ node: Node) {
    if case .scalar(let text) = node.content { add(text.text) }
    if let term = node["term"] { addTerm(term) }
  }

  private mutating func add(_ term: String) {
    for sequence in FoldedTerm(term).sequences {
      guard let first = sequence.first else { continue }
      sequences[first.hash, default: []].append(sequence.map(\.hash))
    }
  }

  /// Says of each word whether it belongs to such words.
  func found(in words: [Word]) -> [Bool] {
    var isFound = [Bool](repeating: false, count: words.count)
    guard !sequences.isEmpty else { return isFound }
    for start in words.indices {
      for sequence in sequences[words[start].hash] ?? []
      where start + sequence.count <= words.count
        && words[start..<start + sequence.count].map(\.hash) == sequence
      {
        for index in start..<start + sequence.count { isFound[index] = true }
      }
    }
    return isFound
  }
}
