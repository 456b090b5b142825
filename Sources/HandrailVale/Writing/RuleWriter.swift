/// Writes rules in the making as a person would write them in a guardrail.
struct RuleWriter {
  private var lines: [String] = []

  /// The lines of a rule, as they stand below `rules:`.
  static func lines(of draft: Draft, comment: String?) -> [String] {
    var writer = RuleWriter()
    if let comment { writer.lines += ["", "  # " + comment.onOneLine] }
    writer.write(draft)
    return writer.lines
  }

  private mutating func write(_ draft: Draft) {
    lines.append("  - rule: \(draft.name)")
    put("severity", draft.severity.rawValue)
    if draft.isCaseExact { put("case", "exact") }
    if !draft.scopes.isEmpty { put("in", YAMLText.list(draft.scopes, indent: 8)) }
    switch draft.check {
    case .flag(let condition): put("flag", condition)
    case .require(let wanted, let when):
      put("when", when)
      put("require", wanted)
    }
    if !draft.unless.isEmpty { put("unless", .joined(draft.unless)) }
    put("message", YAMLText.quoted(draft.message))
    if let why = draft.why { put("why", YAMLText.quoted(why)) }
    if let instead = draft.instead { put("instead", YAMLText.quoted(instead)) }
    switch draft.replacement {
    case nil: break
    case .text(let text): put("replace", YAMLText.quoted(text))
    case .words(let words):
      lines.append("    replace:")
      for (term, text) in words {
        lines.append("      \(YAMLText.quoted(term)): \(YAMLText.quoted(text))")
      }
    }
    lines.append("    examples:")
    put(draft.flagged, under: "flagged")
    put(draft.passed, under: "passed")
  }

  private mutating func put(_ key: String, _ value: String) { lines.append("    \(key): \(value)") }

  private mutating func put(_ key: String, _ condition: DraftCondition) {
    lines.append("    \(key):")
    append(condition, indent: 6, first: "      ")
  }

  private mutating func put(_ examples: [DraftExample], under key: String) {
    lines.append("      \(key):")
    for example in examples {
      let text = YAMLText.quoted(example.text)
      guard example.isPlain || example.fixed != nil else {
        lines.append("        - \(text)")
        continue
      }
      lines.append("        - text: \(text)")
      if example.isPlain { lines.append("          markup: plain") }
      if let fixed = example.fixed { lines.append("          fixed: \(YAMLText.quoted(fixed))") }
    }
  }

  /// Writes a condition; `first` is what stands before its first key.
  private mutating func append(_ condition: DraftCondition, indent: Int, first: String) {
    let space = String(repeating: " ", count: indent)
    switch condition {
    case .terms(let terms, let isExact):
      lines += "\(first)terms: \(YAMLText.list(terms, indent: indent + 2))".lines
      if isExact { lines.append("\(space)case: exact") }
    case .pattern(let pattern, let isExact):
      lines.append("\(first)pattern: \(YAMLText.quoted(pattern))")
      if isExact { lines.append("\(space)case: exact") }
    case .any(let conditions), .all(let conditions):
      var key = "any"
      if case .all = condition { key = "all" }
      lines.append("\(first)\(key):")
      for inner in conditions {
        append(inner, indent: indent + 4, first: space + "  - ")
      }
    case .measure(let inner, let isAbove, let limit, let unit):
      lines.append("\(first)measure:")
      lines.append("\(space)  count:")
      append(inner, indent: indent + 4, first: space + "    ")
      lines.append("\(space)  \(isAbove ? "above" : "below"): \(limit)")
      lines.append("\(space)  per: \(unit)")
    }
  }
}

extension String {
  /// The lines of the text.
  fileprivate var lines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
