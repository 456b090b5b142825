/// `consistency`: two spellings of which a post should have one.
enum ConsistencyKind: StyleKind {
  static let name = "consistency"
  static let keys: Set = ["either", "ignorecase", "nonword"]

  static func drafts(of rule: StyleRule, from base: Draft, _ patterns: PatternCheck) -> [Draft] {
    let pairs = rule.pairs("either")
    let isNonword = rule.isTrue("nonword")
    var conditions: [DraftCondition] = []
    var draft = base
    draft.samples = []
    for pair in pairs {
      let tokens = TokenList(
        [(pair.key, pair.line), (pair.value, pair.line)], of: "either", in: rule, patterns
      ).tokens
      guard tokens.count == 2 else { continue }
      conditions.append(
        .all(
          tokens.map {
            isNonword
              ? .pattern(TokenList.pattern(of: [$0], isWord: false))
              : TokenList.words([$0], isExact: base.isCaseExact)
          }))
      if let first = tokens[0].samples.first, let second = tokens[1].samples.first {
        draft.samples.append(
          Sample(text: first.text, after: " or " + second.text, isExact: true))
        draft.fine.append("Everybody here writes \(first.text).")
      }
    }
    guard !conditions.isEmpty else {
      rule.leaveOut("either", "there is nothing left that it could compare")
      return []
    }
    draft.check = .flag(.joined(conditions))
    return [draft]
  }
}
