/// The tokens of a rule that handrail takes.
struct TokenList {
  /// Tokens, in the order of the file.
  let tokens: [Token]

  /// Reads texts as tokens, and notes those that cannot be taken.
  init(
    _ texts: [(text: String, line: Int)], of key: String, in rule: StyleRule,
    _ patterns: PatternCheck
  ) {
    var read: [Token] = []
    for (text, line) in texts where !text.allSatisfy(\.isWhitespace) {
      do throws(PatternText.Untold) {
        read.append(try Token(text, line: line))
      } catch {
        rule.leave(key, "‘\(text)’ is left out: \(error.reason)", at: line)
      }
    }
    let faults = patterns.faults(of: read.map(\.pattern))
    tokens = read.enumerated().filter { index, token in
      guard let fault = faults[index] else { return true }
      rule.leave(key, "‘\(token.written)’ is left out: \(fault)", at: token.line)
      return false
    }.map(\.element)
  }

  /// What finds the tokens as whole words: terms where that is enough, else a pattern.
  static func words(_ tokens: [Token], isExact: Bool) -> DraftCondition {
    // A number of a group counts all groups before it.
    let refers = tokens.contains { $0.pattern.holdsReference }
    let plain = refers ? [] : tokens.filter { !$0.words.isEmpty }
    let others = refers ? tokens : tokens.filter { $0.words.isEmpty }
    var conditions: [DraftCondition] = []
    let terms = unique(plain.flatMap(\.words), isExact: isExact)
    if !terms.isEmpty { conditions.append(.terms(terms)) }
    if !others.isEmpty { conditions.append(.pattern(pattern(of: others, isWord: true))) }
    return .joined(conditions)
  }

  /// Vale's pattern for tokens: any of them, between bounds of words or not.
  static func pattern(of tokens: [Token], isWord: Bool) -> String {
    let choices = tokens.map(\.pattern).joined(separator: "|")
    let lines = choices.contains("^") || choices.contains("$") ? "(?m)" : ""
    let group = choices.contains("|") ? "(?:\(choices))" : choices
    return lines + (isWord ? "\\b\(group)\\b" : group)
  }

  /// Words, each once to those who know no difference between hyphens and spaces.
  static func unique(_ words: [String], isExact: Bool) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0.folded(isExact: isExact)).inserted }
  }

  /// What the exceptions of a rule excuse.
  static func excuses(of rule: StyleRule, _ patterns: PatternCheck) -> [DraftCondition] {
    let list = TokenList(
      rule.texts("exceptions"), of: "exceptions", in: rule, patterns)
    var terms: [String] = []
    var others: [String] = []
    for token in list.tokens {
      if token.words.isEmpty {
        let isAnyCase = token.pattern.hasPrefix("(?i)")
        others.append(isAnyCase ? "(?i:\(token.pattern.dropFirst(4)))" : token.pattern)
      } else {
        terms += token.words
      }
    }
    var conditions: [DraftCondition] = []
    if !terms.isEmpty { conditions.append(.terms(unique(terms, isExact: true), isExact: true)) }
    if !others.isEmpty {
      conditions.append(.pattern("\\b(?:\(others.joined(separator: "|")))\\b", isExact: true))
    }
    return conditions
  }
}

extension String {
  /// The text as terms compare it: with spaces in the place of hyphens, and in small letters unless
  /// capitals count.
  func folded(isExact: Bool) -> String { isExact ? spaced : lowercased().spaced }

  /// The text with spaces in the place of hyphens.
  var spaced: String { String(map { $0 == "-" ? " " : $0 }) }

  /// Whether a pattern refers to a group by its number.
  fileprivate var holdsReference: Bool {
    zip(utf8, utf8.dropFirst()).contains { $0 == 0x5C && (0x31...0x39).contains($1) }
  }
}
