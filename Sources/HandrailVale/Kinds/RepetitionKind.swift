/// `repetition`: the same word twice in a row.
enum RepetitionKind: StyleKind {
  static let name = "repetition"
  static let keys: Set = ["tokens", "max", "ignorecase", "alpha", "exceptions", "vocab"]

  static func drafts(of rule: StyleRule, from base: Draft, _ patterns: PatternCheck) -> [Draft] {
    let tokens = TokenList(rule.texts("tokens"), of: "tokens", in: rule, patterns).tokens
    guard !tokens.isEmpty else {
      rule.leaveOut("tokens", "there is nothing left that could be repeated")
      return []
    }
    let times = (rule.number("max") ?? 0) + 1
    let isAlpha = rule.isTrue("alpha")
    let isRun = tokens.allSatisfy { ["[^\\s]+", "\\S+", "[^ ]+"].contains($0.written) }
    var word = tokens.map(\.pattern).joined(separator: "|")
    if isRun, isAlpha { word = "\\p{L}+" }
    let isRepeated = isRun || !isAlpha
    if !isRepeated {
      rule.leave("alpha", "a repetition counts whether or not it is all letters")
    }
    // Runs end at white space; other tokens where a word ends.
    let ends = isRun ? ("(?<!\\S)", "(?!\\S)") : ("(?<!\\w)", "(?!\\w)")
    if !isRun {
      rule.leave("tokens", "a repetition is told where only white space stands between")
    }
    let once = "[^\\S\\n]+\\1"
    let again = times == 1 ? once : "(?:\(once)){\(times)}"
    var draft = base
    draft.check = .flag(
      .pattern("\(ends.0)(\(word))\(again)\(ends.1)"))
    draft.unless = TokenList.excuses(of: rule, patterns)
    let samples = isRun ? [Sample(text: "the"), Sample(text: "rain")] : tokens.flatMap(\.samples)
    draft.samples = samples.map { sample in
      Sample(
        text: Array(repeating: sample.text, count: times + 1).joined(separator: " "), isExact: true)
    }
    draft.takeAction()
    return [draft]
  }
}
