import HandrailCore
import HandrailRules

/// All rules there are, and who may let their findings stand.
struct WaivableRules: Sendable {
  /// What is known of a rule.
  struct Entry: Sendable {
    /// Who may let its findings stand.
    let right: WaiverRight
    /// Whom to ask.
    let owner: String
    /// Whether it is among the rules that this run was asked to look by.
    let isChosen: Bool
    /// Whether it looks in this run.
    let isInForce: Bool
  }

  private var entries: [RuleID: Entry] = [:]
  private var guardrails: [String: (owner: String, rules: [RuleID])] = [:]
  /// Every rule and guardrail, by name.
  let names: [String]

  /// Takes the rules of a rule set.
  ///
  /// - Parameters:
  ///   - ruleSet: all of them, also those that the run leaves out.
  ///   - switchedOff: those that can find nothing here.
  ///   - isChosen: says which are not left out.
  init(_ ruleSet: RuleSet, switchedOff: Set<RuleID>, isChosen: (RuleID) -> Bool) {
    names = ruleSet.guardrails.flatMap { guardrail in
      [guardrail.name] + guardrail.rules.map(\.id.description)
    }
    for guardrail in ruleSet.guardrails {
      guardrails[guardrail.name] = (guardrail.owner, guardrail.rules.map(\.id))
      for rule in guardrail.rules {
        let isChosen = isChosen(rule.id)
        entries[rule.id] = Entry(
          right: rule.waivers, owner: guardrail.owner, isChosen: isChosen,
          isInForce: isChosen && !switchedOff.contains(rule.id))
      }
    }
  }

  /// What is known of a rule; nil when there is none of that name.
  subscript(rule: RuleID) -> Entry? { entries[rule] }

  /// The rules that a target stands for; nil when there is no such rule or guardrail.
  func rules(of target: WaiverTarget) -> [RuleID]? {
    switch target {
    case .rule(let rule): entries[rule] == nil ? nil : [rule]
    case .guardrail(let name): guardrails[name]?.rules
    case .everything: Array(entries.keys)
    }
  }

  /// Whether there is such a rule or guardrail.
  func knows(_ target: WaiverTarget) -> Bool {
    switch target {
    case .rule(let rule): entries[rule] != nil
    case .guardrail(let name): guardrails[name] != nil
    case .everything: true
    }
  }

  /// Whether this run was asked to look by any rule that a target stands for.
  func isChosen(_ target: WaiverTarget) -> Bool {
    switch target {
    case .rule(let rule): entries[rule]?.isChosen ?? true
    case .guardrail, .everything:
      rules(of: target)?.contains { entries[$0]?.isChosen ?? false } ?? true
    }
  }

  /// Whether every rule that a target stands for looks in this run.
  func isInForce(_ target: WaiverTarget) -> Bool {
    rules(of: target)?.allSatisfy { entries[$0]?.isInForce ?? false } ?? false
  }

  /// Whom to ask about a target.
  func owner(of target: WaiverTarget) -> String? {
    switch target {
    case .rule(let rule): entries[rule]?.owner ?? guardrails[rule.guardrail]?.owner
    case .guardrail(let name): guardrails[name]?.owner
    case .everything: nil
    }
  }
}
