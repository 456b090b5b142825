import HandrailCore
import HandrailRules

/// Words that several rules look for, and words that mean something else most of the time.
extension PolicyLint {
  /// A word that a rule looks for by itself.
  private struct Use {
    let rule: Rule
    let guardrail: Guardrail
    let number: Int
  }

  /// The rules that find something, with what each looks for by itself.
  private var finders: [(rule: Rule, guardrail: Guardrail, words: [String])] {
    ruleSet.guardrails.flatMap { guardrail in
      let vocabulary = vocabulary(of: guardrail)
      return guardrail.rules.compactMap {
        rule -> (rule: Rule, guardrail: Guardrail, words: [String])? in
        guard case .flag(let condition) = rule.check, rule.switchedOff == nil else { return nil }
        let bare = BareWords(of: condition, in: guardrail, vocabulary: vocabulary)
        var words: [String] = []
        var known: Set<String> = []
        for term in bare.terms {
          let word = WordSequence(term).words.joined(separator: " ")
          if known.insert(word).inserted { words.append(word) }
        }
        return (rule, guardrail, words)
      }
    }
  }

  /// Pairs of rules that find the same words.
  var overlaps: [PolicyRemark] {
    let finders = finders
    var firstUses: [String: Int] = [:]
    var shared: [Int: [Int: [String]]] = [:]
    for (number, finder) in finders.enumerated() {
      for word in finder.words {
        guard let first = firstUses[word] else {
          firstUses[word] = number
          continue
        }
        if first != number { shared[number, default: [:]][first, default: []].append(word) }
      }
    }
    return shared.flatMap { number, others in
      others.compactMap { first, words -> PolicyRemark? in
        let (rule, other) = (finders[number], finders[first])
        guard rule.rule.mayMeet(other.rule, rule.guardrail, other.guardrail) else { return nil }
        let isHidden = rule.guardrail.isRedacted || other.guardrail.isRedacted
        let word = isHidden ? "a word" : shown(words[0], of: rule.guardrail, or: "a word")
        let more = words.count == 1 ? "" : ", and \(words.count - 1) more,"
        return PolicyRemark(
          .overlap, .advice, rule: rule.rule.id, at: rule.rule.source,
          "This rule and ‘\(other.rule.id)’ both look for \(word)\(more) so a post hears of it twice.",
          advice: "Keep it in one of them.")
      }
    }
  }

  /// Rules that ask for words which other rules find fault with.
  var contradictions: [PolicyRemark] {
    let finders = finders
    var users: [String: [Int]] = [:]
    for (number, finder) in finders.enumerated() where finder.rule.severity > .advice {
      for word in finder.words { users[word, default: []].append(number) }
    }
    return ruleSet.guardrails.flatMap { guardrail in
      guardrail.rules.filter { $0.switchedOff == nil }.flatMap { rule in
        wanted(by: rule, in: guardrail).compactMap { wanted -> PolicyRemark? in
          let other = WordSequence(wanted).runs.lazy.flatMap { users[$0] ?? [] }
            .map { finders[$0] }.first { finder in
              finder.rule.id != rule.id
                && finder.rule.mayMeet(rule, finder.guardrail, guardrail)
            }
          guard let other else { return nil }
          let isHidden = guardrail.isRedacted || other.guardrail.isRedacted
          let word = isHidden ? "words" : shown(wanted, of: guardrail, or: "words")
          return PolicyRemark(
            .contradiction, .warning, rule: rule.id, at: rule.source,
            "This rule asks for \(word), and ‘\(other.rule.id)’ finds fault with it.",
            advice: "Let one of them give way: an ‘unless’ there, or other words here.")
        }
      }
    }
  }

  /// The words that a rule puts, or wants to see, in a post.
  private func wanted(by rule: Rule, in guardrail: Guardrail) -> [String] {
    if case .require(let condition, _, _) = rule.check {
      return BareWords(of: condition, in: guardrail, vocabulary: vocabulary(of: guardrail)).terms
    }
    return rule.replacement?.wordings.map(\.text) ?? []
  }

  /// Names of the company's that are ordinary words: nobody can tell one from the other.
  var ordinaryWords: [PolicyRemark] {
    ruleSet.configuration.origins.flatMap { origin -> [PolicyRemark] in
      guard case .vocabulary(let name, let terms) = origin.setting,
        Self.named.contains(name)
      else { return [] }
      return terms.enumerated().compactMap { number, term in
        guard !term.isCaseExact, let rate = EnglishWords.rate(of: term.text) else { return nil }
        let isSecret = Self.secret.contains(name) || engine.holdsSecrets(term.text)
        let word =
          isSecret ? "Word \(number + 1) of ‘\(name)’" : "“\(term.text)” in ‘\(name)’"
        return PolicyRemark(
          .ordinaryWord, isSecret && rate.isCommon ? .warning : .advice, at: origin.source,
          "\(word) is an ordinary English word, too: \(rate.phrase(isSecret: isSecret)).",
          advice:
            "Write the whole name, as in “Project …”, or {term: …, case: exact}, or look for it only "
            + "near words that make it secret.")
      }
    }
  }

  /// The classes of names; those of words are meant to hold ordinary ones.
  private static let named: Set = [
    "company", "products", "competitors", "unannounced", "unannounced-customers",
  ]
  /// The classes of what is not for everybody.
  private static let secret: Set = ["unannounced", "unannounced-customers"]
}

extension EnglishWords.Rate {
  /// Whether people write it often.
  var isCommon: Bool {
    if case .perMillion(let count) = self { count >= 10 } else { false }
  }

  /// How often, in words; of a secret word only about, since the number would give it away.
  func phrase(isSecret: Bool) -> String {
    if isSecret {
      return isCommon
        ? "people write it more than ten times in a million words"
        : "people write it now and then"
    }
    return switch self {
    case .rare: "people write it less than once in a million words"
    case .perMillion(1): "people write it about once in a million words"
    case .perMillion(let count): "people write it about \(count) times in a million words"
    }
  }
}

extension Rule {
  /// Whether one post may be for this rule and for another one.
  fileprivate func mayMeet(_ other: Rule, _ guardrail: Guardrail, _ its: Guardrail) -> Bool {
    func areApart<Value: Hashable>(_ part: (Applicability) -> [Value]) -> Bool {
      [applies, guardrail.applies].contains { own in
        [other.applies, its.applies].contains { foreign in
          let (a, b) = (part(own), part(foreign))
          return !a.isEmpty && !b.isEmpty && Set(a).isDisjoint(with: b)
        }
      }
    }
    return !areApart(\.channels) && !areApart(\.audiences) && !areApart(\.accounts)
      && !areApart(\.statuses) && !areApart(\.languages)
      && !scopes.scopes.allSatisfy { !other.scopes.contains($0) }
  }
}
