import HandrailCore
import HandrailRules
import HandrailSyntax

extension ConditionReader {
  /// Reads what stands behind `near`.
  func near(_ node: Node) -> NearCondition? {
    guard var map = nodes.map(node, of: "a near condition") else { return nil }
    let all = map.need("all")
    let within = map.need(
      "within", advice: "write a number of words such as 8 words, or sentence, or paragraph")
    let order = map.take("in-order")
    map.finish()
    let conditions = all.flatMap { conditionsWithNot($0) }
    let reach = within.flatMap { self.reach($0) }
    let isInOrder = order.map { nodes.bool($0) } ?? false
    guard let conditions, let reach, let isInOrder, let all else { return nil }
    guard conditions.count > 1 else {
      nodes.note(
        "‘near’ needs at least two conditions", advice: "name what must stand together",
        at: all.range)
      return nil
    }
    return NearCondition(conditions: conditions, reach: reach, isInOrder: isInOrder)
  }

  /// Reads a reach: `8 words`, `sentence`, `paragraph` or `post`.
  func reach(_ node: Node) -> Reach? {
    guard let text = nodes.text(node) else { return nil }
    switch text {
    case "sentence": return .sentence
    case "paragraph": return .paragraph
    case "post": return .post
    default:
      let parts = text.split(separator: " ")
      if parts.count == 2, parts[1] == "words" || parts[1] == "word", let count = Int(parts[0]),
        (0...1000).contains(count)
      {
        return .words(count)
      }
      nodes.note(
        "\(nodes.quoted(text)) does not say how near",
        advice: "write a number of words such as 8 words, or sentence, paragraph or post",
        at: node.range)
      return nil
    }
  }
}
