/// `existence`: words that should not be there.
enum ExistenceKind: StyleKind {
  static let name = "existence"
  static let keys: Set = [
    "tokens", "raw", "append", "ignorecase", "nonword", "exceptions", "vocab",
  ]

  static func drafts(of rule: StyleRule, from base: Draft, _ patterns: PatternCheck) -> [Draft] {
    let tokens = TokenList(rule.texts("tokens"), of: "tokens", in: rule, patterns).tokens
    guard let raw = raw(of: rule, patterns) else { return [] }
    guard !tokens.isEmpty || !raw.isEmpty else {
      rule.leaveOut(
        rule.has("tokens") ? "tokens" : "extends", "there is nothing left that it could look for")
      return []
    }
    var draft = base
    let isWord = !rule.isTrue("nonword") && !tokens.isEmpty
    if raw.isEmpty {
      draft.check = .flag(
        isWord
          ? TokenList.words(tokens, isExact: base.isCaseExact)
          : .pattern(TokenList.pattern(of: tokens, isWord: false)))
      draft.samples = interleaved(tokens.map(\.samples))
    } else {
      let joined = tokens.isEmpty ? "" : TokenList.pattern(of: tokens, isWord: isWord)
      let isAppended = rule.isTrue("append")
      let whole = isAppended ? joined + raw : raw + joined
      draft.check = .flag(.pattern(whole))
      draft.samples =
        PatternParser.tree(of: whole).map { tree in
          (0..<12).map { tree.sample($0) }
        } ?? []
    }
    draft.unless = TokenList.excuses(of: rule, patterns)
    draft.takeAction()
    return [draft]
  }

  /// The entries of `raw`, which Vale strings together; nil where they are no pattern.
  private static func raw(of rule: StyleRule, _ patterns: PatternCheck) -> String? {
    let whole = rule.texts("raw").map(\.text).joined()
    guard !whole.isEmpty else { return "" }
    do throws(PatternText.Untold) {
      let pattern = try PatternText.converted(whole)
      guard let fault = patterns.faults(of: [pattern])[0] else { return pattern }
      rule.leaveOut("raw", fault)
    } catch {
      rule.leaveOut("raw", error.reason)
    }
    return nil
  }

  /// Samples of several tokens, so that the first few are of different ones.
  private static func interleaved(_ lists: [[Sample]]) -> [Sample] {
    let longest = lists.map(\.count).max() ?? 0
    // The first, the last and some between: lists are sorted, often.
    let spread = lists.indices.sorted {
      ($0 * 7) % max(lists.count, 1) < ($1 * 7) % max(lists.count, 1)
    }
    return (0..<min(longest, 12)).flatMap { turn in
      spread.compactMap { turn < lists[$0].count ? lists[$0][turn] : nil }
    }
  }
}
