import HandrailCore
import HandrailRules
import HandrailSyntax

extension ConditionReader {
  /// Reads what stands behind `measure`.
  func measure(_ node: Node) -> (any Condition)? {
    guard mayStandHere("measure", at: node), var map = nodes.map(node, of: "a measure") else {
      return nil
    }
    let count = map.need("count", advice: "name what to count, such as exclamation-marks")
    let above = map.take("above")
    let below = map.take("below")
    let per = map.take("per")
    let place = map.place(of: "below")
    map.finish()
    let what = count.flatMap(countable)
    let unit =
      per.flatMap { nodes.choice($0, of: MeasureCondition.Unit.self, what: "what a limit is for") }
      ?? (per == nil ? .post : nil)
    if (above == nil) == (below == nil) {
      nodes.note(
        "a measure needs ‘above’ or ‘below’, and not both",
        advice: "write above: 3 for a finding when there are four", at: place)
      return nil
    }
    let limit =
      above.flatMap { nodes.integer($0, in: 0...1_000_000) }
      ?? below.flatMap { nodes.integer($0, in: 1...1_000_000) }
    guard let what, let unit, let limit else { return nil }
    if below != nil, unit == .sentence || unit == .paragraph {
      nodes.note(
        "‘below’ is for a whole post: short sentences and paragraphs are no fault",
        advice: "write per: post, or use ‘above’", at: place)
      return nil
    }
    var capitals: Set<String> = []
    if case .things(.capitals) = what { capitals = knownCapitals }
    return MeasureCondition(
      what: what, limit: limit, isAbove: above != nil, unit: unit, knownCapitals: capitals)
  }

  private func countable(_ node: Node) -> MeasureCondition.What? {
    guard case .map = node.content else {
      return nodes.choice(node, of: Countable.self, what: "something that can be counted")
        .map { .things($0) }
    }
    guard let condition = condition(node) else { return nil }
    guard !(condition is NotCondition) else {
      nodes.note(
        "‘not’ has no place of its own, so there is nothing to count",
        advice: "count what is there",
        at: node.range)
      return nil
    }
    return .hits(condition)
  }

  /// The words of all classes that are written in capitals.
  private var knownCapitals: Set<String> {
    let written = vocabulary.classes.values.joined().map(\.text).filter { text in
      // Most words have no capital at all.
      text.utf8.contains { (0x41...0x5A).contains($0) || $0 >= 0x80 }
    }
    return Set(
      written.flatMap { $0.split { !$0.isLetter } }
        .filter { $0.allSatisfy(\.isUppercase) }.map(String.init))
  }

  /// Notes when a condition stands in a guardrail that hides its words: what it finds is not made of
  /// words that could be hidden.
  func mayStandHere(_ key: String, at node: Node) -> Bool {
    guard nodes.file.isRedacted else { return true }
    nodes.note(
      "‘\(key)’ cannot stand in a guardrail that hides its words",
      advice: "put this rule into a guardrail of its own", at: node.range)
    return false
  }
}
