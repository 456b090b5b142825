import HandrailCore
import HandrailRules
import TestSupport

extension ReferenceRuleSet {
  /// The rule set as the files that a company would have, with `handrail.yml` among them.
  var texts: [String: String] {
    var texts = files.mapValues { $0.joined(separator: "\n") + "\n" }
    var main = ["guardrails: [\(guardrails.map { $0.name + ".yml" }.joined(separator: ", "))]"]
    if guardrails.isEmpty { main = ["guardrails: []"] }
    main += Self.vocabulary(vocabulary)
    if !periods.isEmpty {
      main.append("periods:")
      for (name, windows) in periods.sorted(by: { $0.key < $1.key }) {
        let items = windows.map { Self.flow(Self.window($0)) }
        main.append("  \(name): [\(items.joined(separator: ", "))]")
      }
    }
    if !folds.isEmpty {
      let items = folds.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      main.append("folds: \(Self.flow(items))")
    }
    texts["handrail.yml"] = main.joined(separator: "\n") + "\n"
    for guardrail in guardrails { texts[guardrail.name + ".yml"] = Self.file(guardrail) }
    return texts
  }

  private static func file(_ guardrail: Guardrail) -> String {
    var lines = [
      "guardrail: \(guardrail.name)", "title: Test", "owner: Jo", "reviewed: 2026-11-01",
      "why: Because.",
    ]
    if guardrail.isRedacted { lines.append("redact: true") }
    lines += applies(guardrail.applies) + window(guardrail.window)
    lines += vocabulary(guardrail.vocabulary)
    lines.append("rules:")
    for rule in guardrail.rules {
      lines += ["  - rule: \(rule.name)", "    severity: error", "    message: Found it."]
      lines.append("    examples: {flagged: [x], passed: [y]}")
      lines += keys(of: rule).map { "    " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func keys(of rule: Rule) -> [String] {
    var keys = applies(rule.applies) + window(rule.window)
    switch rule.check {
    case .flag(let condition): keys.append("flag: \(flow(condition))")
    case .require(let condition, let when, let place):
      let whereKey = place == .anywhere ? [] : ["where: \(text(of: place))"]
      keys.append("require: \(flow(items(condition) + whereKey))")
      if let when { keys.append("when: \(flow(when))") }
    }
    if let excuse = rule.excuse {
      keys.append("unless: \(flow(items(excuse.condition) + within(excuse.within)))")
    }
    if !rule.scopes.isEmpty { keys.append("in: [\(rule.scopes.joined(separator: ", "))]") }
    if let during = rule.during { keys.append("during: \(during)") }
    return keys + options(rule.isCaseExact, rule.inflects)
  }

  private static func flow(_ items: [String]) -> String { "{\(items.joined(separator: ", "))}" }

  private static func flow(_ condition: ReferenceCondition) -> String { flow(items(condition)) }

  private static func items(_ condition: ReferenceCondition) -> [String] {
    func list(_ conditions: [ReferenceCondition]) -> String {
      "[\(conditions.map { flow($0) }.joined(separator: ", "))]"
    }
    switch condition {
    case .words(let words, let own):
      let key =
        switch words {
        case .terms(let terms): "terms: \(self.terms(terms))"
        case .file(let path): "terms-from: \(path)"
        case .vocabulary(let name): "vocabulary: \(name)"
        }
      return [key] + options(own.isCaseExact, own.inflects)
    case .patterns(let patterns, let isCaseExact):
      let quoted = patterns.map { "'" + $0.text.split("'").joined(separator: "''") + "'" }
      let key =
        quoted.count == 1
        ? "pattern: \(quoted[0])" : "patterns: [\(quoted.joined(separator: ", "))]"
      return [key] + options(isCaseExact, nil)
    case .near(let conditions, let reach, let isInOrder):
      let order = isInOrder ? ["in-order: true"] : []
      return ["near: \(flow(["all: \(list(conditions))", "within: \(reach.text)"] + order))"]
    case .any(let conditions): return ["any: \(list(conditions))"]
    case .all(let conditions): return ["all: \(list(conditions))"]
    case .not(let condition): return ["not: \(flow(condition))"]
    case .except(let base, let excuse, let reach):
      return items(base) + ["unless: \(flow(items(excuse) + within(reach)))"]
    }
  }

  private static func within(_ reach: ReferenceReach?) -> [String] {
    reach.map { ["within: \($0.text)"] } ?? []
  }

  private static func options(_ isCaseExact: Bool?, _ inflects: Bool?) -> [String] {
    (isCaseExact.map { ["case: \($0 ? "exact" : "any")"] } ?? [])
      + (inflects.map { ["inflect: \($0)"] } ?? [])
  }

  private static func vocabulary(_ classes: [String: [Term]]) -> [String] {
    if classes.isEmpty { return [] }
    return ["vocabulary:"]
      + classes.sorted { $0.key < $1.key }.map { "  \($0.key): \(terms($0.value))" }
  }

  private static func terms(_ terms: [Term]) -> String {
    let items = terms.map { term in
      let extras =
        (term.isCaseExact ? ["case: exact"] : []) + (term.inflects ? ["inflect: true"] : [])
        + window(term.window)
      return extras.isEmpty ? quoted(term.text) : flow(["term: \(quoted(term.text))"] + extras)
    }
    return "[\(items.joined(separator: ", "))]"
  }

  private static func window(_ window: TimeWindow) -> [String] {
    (window.from.map { ["from: \($0)"] } ?? []) + (window.until.map { ["until: \($0)"] } ?? [])
  }

  private static func applies(_ applies: Applicability) -> [String] {
    let lists = [
      ("channels", applies.channels), ("audiences", applies.audiences.map(\.rawValue)),
      ("accounts", applies.accounts.map(\.rawValue)),
      ("statuses", applies.statuses.map(\.rawValue)), ("languages", applies.languages),
    ].filter { !$0.1.isEmpty }
    if lists.isEmpty { return [] }
    return ["applies: " + flow(lists.map { "\($0.0): [\($0.1.joined(separator: ", "))]" })]
  }

  private static func text(of place: Placement) -> String {
    switch place {
    case .anywhere: "anywhere"
    case .firstCharacters(let count): "first \(count) characters"
    case .firstWords(let count): "first \(count) words"
    case .firstSentence: "first sentence"
    case .firstParagraph: "first paragraph"
    case .beforeTheFold: "before the fold"
    }
  }

  /// A text in double quotes.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}

extension String {
  /// The parts between separators, empty ones too.
  fileprivate func split(_ separator: Character) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
