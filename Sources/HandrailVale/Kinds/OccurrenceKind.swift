/// `occurrence`: too much of something, or too little.
enum OccurrenceKind: StyleKind {
  static let name = "occurrence"
  static let keys: Set = ["token", "max", "min", "ignorecase"]
  static let matchesPatterns = false

  static func drafts(of rule: StyleRule, from base: Draft, _ patterns: PatternCheck) -> [Draft] {
    guard let token = TokenList(rule.texts("token"), of: "token", in: rule, patterns).tokens.first
    else {
      rule.leaveOut("token", "there is nothing left that it could count")
      return []
    }
    let scope = rule.texts("scope").first?.text ?? "text"
    let unit =
      scope.hasPrefix("sentence")
      ? "sentence" : ["raw", "summary"].contains(scope) ? "post" : "paragraph"
    var drafts: [Draft] = []
    if let most = rule.number("max"), most > 0 {
      var draft = base
      draft.check = .flag(
        .measure(.pattern(token.pattern), isAbove: true, limit: most, unit: unit))
      draft.samples = samples(of: token, count: most + 1)
      draft.fine = samples(of: token, count: most).dropFirst().prefix(1).map(\.text)
      drafts.append(draft)
    }
    if let least = rule.number("min"), least > 0 {
      if unit == "post" {
        var draft = base
        draft.name += drafts.isEmpty ? "" : "-min"
        draft.check = .flag(
          .measure(.pattern(token.pattern), isAbove: false, limit: least, unit: unit))
        draft.samples = []
        draft.fine = samples(of: token, count: least).map(\.text)
        drafts.append(draft)
      } else {
        rule.leave(
          "min", "handrail asks for a least number of a whole post only (scope: summary or raw)")
      }
    }
    if drafts.isEmpty {
      rule.leaveOut("extends", "it has neither ‘max’ nor ‘min’ that handrail can ask")
    }
    return drafts.map { draft in
      var draft = draft
      draft.message = MessageText.filled(rule.text("message") ?? "", with: [.text("{count}")])
      return draft
    }
  }

  private static func samples(of token: Token, count: Int) -> [Sample] {
    guard count <= 500 else { return [] }
    return token.samples.flatMap { sample in
      ["", " ", " and "].map { between in
        Sample(
          text: Array(repeating: sample.before + sample.text + sample.after, count: count)
            .joined(separator: between))
      }
    }
  }
}
