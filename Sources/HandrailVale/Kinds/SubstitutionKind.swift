/// `substitution`: words, and what to write in their place.
///
/// Words with one replacement become one rule with a map. Whatever has several, or needs a pattern,
/// becomes a rule of its own for each replacement, since a message names one.
enum SubstitutionKind: StyleKind {
  static let name = "substitution"
  static let keys: Set = [
    "swap", "ignorecase", "nonword", "exceptions", "vocab", "capitalize", "pos",
  ]

  /// A pair of `swap` that was read.
  private struct Swap {
    let token: Token
    let alternatives: [String]
    /// Whether terms find it, without finding what is to be written instead.
    let isPlain: Bool
    /// The replacement as it may be written but for capitals, which excuse it.
    let ownWords: [String]

    /// Whether a map can say what to write.
    var isSimple: Bool {
      isPlain && alternatives.count == 1 && Wording.isWriteable(alternatives[0])
    }
  }

  static func drafts(of rule: StyleRule, from base: Draft, _ patterns: PatternCheck) -> [Draft] {
    if rule.has("pos") { rule.leave("pos", "handrail does not know parts of speech") }
    if rule.isTrue("capitalize"), base.isCaseExact {
      rule.leave("capitalize", "a rule that heeds capitals writes its words as they are")
    }
    let pairs = rule.pairs("swap")
    let tokens = TokenList(pairs.map { ($0.key, $0.line) }, of: "swap", in: rule, patterns).tokens
    let isNonword = rule.isTrue("nonword")
    let values = Dictionary(pairs.map { ("\($0.line) \($0.key)", $0.value) }) { first, _ in first }
    let swaps = tokens.compactMap { token in
      values["\(token.line) \(token.written)"].flatMap {
        swap(token, for: $0, isNonword: isNonword, base)
      }
    }
    guard !swaps.isEmpty else {
      rule.leaveOut("swap", "there is nothing left that it could look for")
      return []
    }
    var base = base
    base.unless = TokenList.excuses(of: rule, patterns)
    let acts = rule.node("action")?["name"].map { name in
      if case .scalar(let scalar) = name.content { scalar.text == "replace" } else { false }
    }
    if rule.node("action")?["params"] != nil {
      rule.leave("action", "its ‘params’ are left out: handrail puts the words of ‘swap’ in place")
    }
    if acts == false { rule.leave("action", "the words of ‘swap’ are what handrail puts in place") }
    var drafts: [Draft] = []
    let simple = swaps.filter(\.isSimple)
    if !simple.isEmpty { drafts.append(mapped(simple, rule, base)) }
    var groups: [(alternatives: [String], swaps: [Swap])] = []
    var places: [[String]: Int] = [:]
    for swap in swaps where !swap.isSimple {
      if let index = places[swap.alternatives] {
        groups[index].swaps.append(swap)
      } else {
        places[swap.alternatives] = groups.count
        groups.append((swap.alternatives, [swap]))
      }
    }
    for group in groups {
      drafts.append(
        single(
          group.swaps, group.alternatives, rule, base, isNonword: isNonword,
          acts: acts == true, isOnly: simple.isEmpty && groups.count == 1))
    }
    return drafts
  }

  private static func swap(
    _ token: Token, for text: String, isNonword: Bool, _ base: Draft
  ) -> Swap? {
    let alternatives = Wording.alternatives(text)
    guard !alternatives.isEmpty else {
      base.origin.leave("swap", "‘\(token.written)’ has nothing to go with it", at: token.line)
      return nil
    }
    func folded(_ text: String) -> String { text.lowercased().spaced }
    let found = Set(token.words.map(folded))
    // A term is found with a space for a hyphen: where that is the whole point, only a pattern will do.
    let isOwn = alternatives.contains { alternative in
      found.contains(folded(alternative))
        && !token.words.contains { $0.lowercased() == alternative.lowercased() }
    }
    let own =
      base.isCaseExact || isOwn
      ? [] : alternatives.filter { found.contains(folded($0)) && Token.isTerm($0) }
    return Swap(
      token: token, alternatives: alternatives,
      isPlain: !isNonword && !token.words.isEmpty && !isOwn, ownWords: own)
  }

  /// One rule for all words that have one replacement.
  private static func mapped(_ swaps: [Swap], _ rule: StyleRule, _ base: Draft) -> Draft {
    var draft = base
    var seen: Set<String> = []
    var pairs: [(term: String, text: String)] = []
    for swap in swaps {
      let text = swap.alternatives[0]
      for word in swap.token.words {
        let key = word.folded(isExact: base.isCaseExact)
        if seen.insert(key).inserted {
          pairs.append((word, text))
        } else if let other = pairs.first(where: {
          $0.term.folded(isExact: base.isCaseExact) == key
        }),
          other.text.lowercased() != text.lowercased()
        {
          rule.leave(
            "swap",
            "‘\(word)’ is left out: to handrail it is ‘\(other.term)’, which has another replacement",
            at: swap.token.line)
        }
      }
    }
    draft.check = .flag(.terms(pairs.map(\.term)))
    draft.excuse(swaps.flatMap(\.ownWords))
    draft.message = MessageText.filled(
      base.message,
      with: pairs.count == 1
        ? [.text(MessageText.plain(pairs[0].text)), MessageText.match]
        : [MessageText.suggested, MessageText.match])
    draft.replacement = .words(pairs)
    draft.samples = pairs.map { Sample(text: $0.term) }
    return draft
  }

  /// A rule for what has the same replacement.
  private static func single(
    _ swaps: [Swap], _ alternatives: [String], _ rule: StyleRule, _ base: Draft, isNonword: Bool,
    acts: Bool, isOnly: Bool
  ) -> Draft {
    var draft = base
    if !isOnly {
      let words = swaps[0].token.words.first ?? swaps[0].token.samples.first?.text ?? ""
      draft.name += "-" + words
    }
    let tokens = swaps.map(\.token)
    let arePlain = swaps.allSatisfy(\.isPlain)
    draft.check = .flag(
      arePlain
        ? TokenList.words(tokens, isExact: base.isCaseExact)
        : .pattern(TokenList.pattern(of: tokens, isWord: !isNonword)))
    draft.excuse(swaps.flatMap(\.ownWords))
    draft.message = MessageText.filled(
      base.message, with: [.text(Wording.listed(alternatives)), MessageText.match])
    // A pattern may find more than one word: only who says so wants it all replaced.
    if alternatives.count == 1, Wording.isWriteable(alternatives[0]),
      acts || tokens.allSatisfy({ !$0.words.isEmpty })
    {
      draft.replacement = .text(alternatives[0])
    } else {
      draft.instead = Wording.instead(alternatives)
    }
    draft.samples = tokens.flatMap(\.samples)
    return draft
  }
}

extension Draft {
  /// Excuses words that are written as they should be.
  fileprivate mutating func excuse(_ words: [String]) {
    var seen: Set<String> = []
    let words = words.filter { seen.insert($0).inserted }
    if !words.isEmpty { unless.append(.terms(words, isExact: true)) }
  }
}
