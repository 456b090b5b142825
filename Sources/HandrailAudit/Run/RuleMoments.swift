public import HandrailCore
public import HandrailRules
import HandrailSyntax

/// The moments at which a rule, a term or a period starts or ends. Between two of them a post without
/// a date of its own is judged the same.
public struct RuleMoments: Sendable {
  private var moments: [Timestamp] = []

  /// Collects the moments of a rule set.
  public init(_ ruleSet: RuleSet) {
    let configuration = ruleSet.configuration
    for period in configuration.periods { add(period.windows) }
    add(configuration.vocabulary)
    for guardrail in ruleSet.guardrails {
      add([guardrail.window])
      add(guardrail.vocabulary)
      for terms in guardrail.wordLists.values { add(terms.map(\.window)) }
      for rule in guardrail.rules {
        add([rule.window])
        switch rule.check {
        case .flag(let node), .protect(let node, _): add(node, depth: 0)
        case .require(let node, let trigger, _):
          add(node, depth: 0)
          if let trigger { add(trigger, depth: 0) }
        }
        if let exception = rule.unless { add(exception, depth: 0) }
      }
    }
    for waiver in ruleSet.waivers { moments += [waiver.until].compactMap(\.self) }
  }

  /// How many of the moments have come.
  public func era(of now: Timestamp) -> Int { moments.count { $0 <= now } }

  private mutating func add(_ windows: [TimeWindow]) {
    for window in windows { moments += [window.from, window.until].compactMap(\.self) }
  }

  private mutating func add(_ vocabulary: Vocabulary) {
    for terms in vocabulary.classes.values { add(terms.map(\.window)) }
  }

  private mutating func add(_ node: Node, depth: Int) {
    guard depth < 64 else { return }
    switch node.content {
    case .scalar: break
    case .list(let items): for item in items { add(item, depth: depth + 1) }
    case .map(let entries):
      for entry in entries {
        if ["from", "until"].contains(entry.key), case .scalar(let text) = entry.value.content,
          let moment = Timestamp(text.text)
        {
          moments.append(moment)
        }
        add(entry.value, depth: depth + 1)
      }
    }
  }
}
