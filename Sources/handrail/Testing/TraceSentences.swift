import HandrailEngine

/// The steps of a trace in sentences.
enum TraceSentences {
  /// Words with their place: “best” (line 2, column 4).
  static func phrase(_ place: TracePlace) -> String {
    if place.isWholePost { return "the post as a whole" }
    let words = place.words.map { "“\($0)”" } ?? "words that must not be shown"
    let field = place.field.map { $0 == "text" ? "" : ", in \($0)" } ?? ""
    return "\(words) (line \(place.start.line), column \(place.start.column)\(field))"
  }

  /// Why something was not flagged, in a few sentences: the nearest miss for each of its words.
  static func whyNot(_ trace: Trace) -> [String] {
    switch trace.check {
    case .flag(let condition), .protect(let condition, _): return whyNot(condition)
    case .require(let requirement):
      if let trigger = requirement.trigger, !trigger.holds { return whyNot(trigger) }
      return requirement.here.map {
        "\(phrase($0)) is what the rule asks for, and stands \(requirement.place)"
      }
    }
  }

  /// Why something was flagged: what held, and which excuses were not there.
  static func why(_ trace: Trace) -> [String] {
    switch trace.check {
    case .flag(let condition), .protect(let condition, _): return why(condition)
    case .require(let requirement):
      let elsewhere = requirement.elsewhere.map {
        "\(phrase($0)) is what the rule asks for, but does not stand \(requirement.place)"
      }
      let missing = "nowhere \(requirement.place) is there \(requirement.wanted.sought)"
      return (requirement.trigger.map(why) ?? [])
        + (elsewhere.isEmpty && requirement.here.isEmpty ? [missing] : elsewhere)
    }
  }

  private static func whyNot(_ condition: ConditionTrace) -> [String] {
    var reasons = condition.lost.map { "\(phrase($0.place)) does not count: \($0.note ?? "")" }
    if condition.holds { return reasons }
    for part in condition.parts {
      if case .needed = part.role { reasons += whyNot(part.trace) }
    }
    return reasons.isEmpty ? ["nothing is \(condition.sought)"] : unique(reasons)
  }

  private static func why(_ condition: ConditionTrace) -> [String] {
    // What holds because a part of it does is told by that part.
    let tellers = condition.parts.filter { part in
      if case .needed = part.role { part.trace.holds } else { false }
    }
    let isChoice = condition.held.allSatisfy { $0.note == nil } && !tellers.isEmpty
    var reasons =
      isChoice
      ? tellers.flatMap { why($0.trace) }
      : condition.held.map { step in
        let kind = tellers.first?.trace.sought ?? condition.what
        return "\(phrase(step.place)) is \(kind)" + (step.note.map { ", \($0)" } ?? "")
      }
    for part in condition.parts {
      guard case .excuse(let reach) = part.role, condition.holds else { continue }
      reasons.append(
        part.trace.holds
          ? "what ‘unless’ excuses by stands elsewhere: "
            + part.trace.held.map { phrase($0.place) }.joined(separator: ", ")
          : "‘unless’ does not excuse it: nothing \(reach) is \(part.trace.sought)")
    }
    return unique(reasons)
  }

  private static func unique(_ sentences: [String]) -> [String] {
    var seen: Set<String> = []
    return sentences.filter { seen.insert($0).inserted }
  }
}
