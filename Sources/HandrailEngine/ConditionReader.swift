import HandrailCore
import HandrailRules
import HandrailSyntax

/// Reads the conditions of one rule, and gathers the term sets they need.
final class ConditionReader {
  let nodes: NodeReader
  let rule: Rule
  let vocabulary: Vocabulary
  let wordLists: [String: [Term]]
  /// Whether patterns are compiled to see whether they are valid; packs are known to be.
  let checksPatterns: Bool
  let termSets: TermSetList
  let patterns: PatternList
  /// Whether a condition asks for what is known of a post besides its text.
  var asksForMetadata = false
  private var depth = 0

  /// How deep conditions may nest.
  private static let deepest = 20
  private static let excuseKeys = ["unless", "within"]
  /// Every kind of condition by its key.
  private static let kinds = Dictionary(uniqueKeysWithValues: allConditions.map { ($0.key, $0) })

  init(
    rule: Rule, guardrail: Guardrail, vocabulary: Vocabulary, nodes: NodeReader,
    termSets: TermSetList, patterns: PatternList
  ) {
    self.rule = rule
    self.nodes = nodes
    self.vocabulary = vocabulary
    self.termSets = termSets
    self.patterns = patterns
    wordLists = guardrail.wordLists
    checksPatterns = !guardrail.isBuiltIn
  }

  /// Reads a condition: a map with the key of one kind, its options, and perhaps an `unless`.
  func condition(_ node: Node) -> (any Condition)? { read(node, allowing: ["unless"])?.condition }

  /// Reads what excuses a hit: a condition that may say `within` what reach.
  func excuse(_ node: Node) -> (condition: any Condition, reach: Reach?)? {
    read(node, allowing: Self.excuseKeys)
  }

  /// Reads a list of at least one condition.
  func conditions(_ node: Node) -> [any Condition]? {
    guard let items = nodes.filledList(node, of: "conditions") else { return nil }
    let conditions = items.compactMap { condition($0) }
    for (item, condition) in zip(items, conditions) where condition is NotCondition {
      nodes.note(
        "‘not’ has no place of its own here", advice: "use it inside all or near", at: item.range)
    }
    return conditions.count == items.count ? conditions : nil
  }

  /// Reads a list of conditions of which all but the first may be a `not`.
  func conditionsWithNot(_ node: Node) -> [any Condition]? {
    guard let items = nodes.filledList(node, of: "conditions") else { return nil }
    let conditions = items.compactMap { condition($0) }
    guard conditions.count == items.count else { return nil }
    guard !(conditions[0] is NotCondition) else {
      nodes.note(
        "the first condition says where a finding stands, so it cannot be a ‘not’",
        advice: "put a condition that finds words first", at: items[0].range)
      return nil
    }
    return conditions
  }

  private func read(_ node: Node, allowing extra: [String])
    -> (condition: any Condition, reach: Reach?)?
  {
    guard var map = nodes.map(node, of: "a condition") else { return nil }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      nodes.note(
        "conditions are nested more than \(Self.deepest) deep", advice: "make it simpler",
        at: node.range)
      return nil
    }
    let excuse = extra.contains("unless") ? node["unless"] : nil
    let within = extra.contains("within") ? node["within"] : nil
    let kinds = kinds(of: node, allowing: extra, &map)
    guard kinds.count == 1, let value = node[kinds[0].key] else {
      noteKinds(kinds.map { $0.key }, at: map.place)
      return nil
    }
    let condition = kinds[0].read(value, in: node, with: self)
    let excused = excuse.flatMap { self.excuse($0) }
    let reach = within.flatMap { self.reach($0) }
    guard let condition, (excuse == nil) == (excused == nil), (within == nil) == (reach == nil)
    else { return nil }
    guard let excused else { return (condition, reach) }
    return (
      ExceptCondition(base: condition, excuse: excused.condition, reach: excused.reach), reach
    )
  }

  /// The kinds that a condition names, one if it is sound, after noting its unknown keys.
  private func kinds(of node: Node, allowing extra: [String], _ map: inout MapReader)
    -> [any ConditionKind.Type]
  {
    if let kind = onlyKind(of: node, allowing: extra) { return [kind] }
    let kinds = allConditions.filter { map.take($0.key) != nil }
    for option in kinds.flatMap({ $0.options }) + extra { _ = map.take(option) }
    map.finish()
    return kinds
  }

  /// The kind of a condition in which all is well: looked up from the few keys that are there.
  private func onlyKind(of node: Node, allowing extra: [String]) -> (any ConditionKind.Type)? {
    guard case .map(let entries) = node.content else { return nil }
    var kind: (any ConditionKind.Type)?
    for entry in entries where !extra.contains(entry.key) {
      guard let found = Self.kinds[entry.key] else { continue }
      guard kind == nil else { return nil }
      kind = found
    }
    guard let kind else { return nil }
    let (key, options) = (kind.key, kind.options)
    let areKnown = entries.allSatisfy {
      $0.key == key || options.contains($0.key) || extra.contains($0.key)
    }
    return areKnown ? kind : nil
  }

  /// Notes that a condition is of no kind, or of several at once.
  private func noteKinds(_ keys: [String], at place: Range<Int>) {
    guard !keys.isEmpty else {
      let known = allConditions.map { $0.key }.joined(separator: ", ")
      nodes.note(
        "this condition does not say what to look for", advice: "write one of \(known)", at: place)
      return
    }
    nodes.note(
      "a condition is one of \(keys.map { "‘\($0)’" }.joined(separator: " and ")), not both",
      advice: "put them in a list behind ‘any’ or ‘all’", at: place)
  }
}
