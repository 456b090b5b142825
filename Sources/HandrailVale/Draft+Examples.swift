extension Draft {
  /// The rule without examples that fail: their numbers, the flagged ones first. Nil when too little is
  /// left of it.
  func mended(without failing: [Int]) -> Draft? {
    guard failing.allSatisfy(flagged.indices.contains), !failing.isEmpty else { return nil }
    var draft = self
    draft.flagged = flagged.indices.filter { !failing.contains($0) }.map { flagged[$0] }
    if draft.flagged.isEmpty
      || replacement != nil && !draft.flagged.contains(where: { $0.fixed != nil })
    {
      return replacement == nil ? nil : withoutReplacement
    }
    return draft
  }

  /// How many sentences a rule shows that it flags, at most.
  private static let most = 4

  /// The rule with as many examples as people read.
  var withFewExamples: Draft {
    var draft = self
    if let index = flagged.firstIndex(where: { $0.fixed != nil }), index >= Self.most {
      draft.flagged.swapAt(0, index)
    }
    draft.flagged = Array(draft.flagged.prefix(Self.most))
    return draft
  }

  /// The rule with advice in the place of words to put in place, which it has no example of; nil where it
  /// has a map of them, which no advice could name.
  var withoutReplacement: Draft? {
    guard case .text(let text) = replacement else { return nil }
    origin.leave(
      origin.has("swap") ? "swap" : "action",
      "‘\(text)’ is advised and not put in place: handrail or another rule would find fault with that"
    )
    var draft = self
    draft.instead = Wording.instead([text])
    draft.replacement = nil
    for index in draft.flagged.indices { draft.flagged[index].fixed = nil }
    return draft
  }
}
