/// `conditional`: where one thing stands, another one has to.
enum ConditionalKind: StyleKind {
  static let name = "conditional"
  static let keys: Set = ["first", "second", "exceptions", "ignorecase", "vocab"]

  static func drafts(of rule: StyleRule, from base: Draft, _ patterns: PatternCheck) -> [Draft] {
    let first = TokenList(rule.texts("first"), of: "first", in: rule, patterns).tokens.first
    let second = TokenList(rule.texts("second"), of: "second", in: rule, patterns).tokens.first
    guard let first, let second else {
      rule.leaveOut(first == nil ? "first" : "second", "handrail needs both of the patterns")
      return []
    }
    if second.pattern.contains("(") {
      rule.leave(
        "second",
        "Vale wants it for each match of ‘first’; handrail is content with one in the post")
    }
    var draft = base
    draft.check = .require(.pattern(second.pattern), when: .pattern(first.pattern))
    draft.unless = TokenList.excuses(of: rule, patterns)
    draft.samples = first.samples
    draft.fine = second.samples.map(\.text)
    return [draft]
  }
}
