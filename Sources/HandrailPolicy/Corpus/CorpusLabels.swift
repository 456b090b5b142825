public import HandrailCore
import HandrailRules

/// The labels that a corpus may use, and what the rules under test can make of them.
public struct CorpusLabels: Sendable {
  /// A rule under test.
  public struct TestedRule: Sendable {
    let id: RuleID
    let severity: Severity

    /// Takes the name and the weight of a rule.
    public init(_ id: RuleID, _ severity: Severity) { (self.id, self.severity) = (id, severity) }
  }

  /// The rules under test, in order.
  let tested: [TestedRule]
  private let guardrails: Set<String>
  private let rules: Set<RuleID>
  private let names: [String]

  /// Takes what can be named.
  ///
  /// - Parameters:
  ///   - guardrails: guardrails whose rules need not be known, such as packs that are not in use.
  ///   - rules: every rule that a label may name.
  ///   - tested: those that look at the posts, in order.
  public init(guardrails: [String], rules: [RuleID], tested: [TestedRule]) {
    self.tested = tested
    self.rules = Set(rules)
    self.guardrails = Set(guardrails).union(rules.map(\.guardrail))
    names =
      [CorpusLabel.protectedName] + self.guardrails.sorted()
      + self.rules.map(\.description).sorted()
  }

  /// The label that is written like this; nil when there is none.
  public func label(named name: String) -> CorpusLabel? {
    if name == CorpusLabel.protectedName { return .protected }
    if guardrails.contains(name) { return .guardrail(name) }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    let rule = RuleID(guardrail: parts[0], rule: parts[1])
    let isOfOther =
      guardrails.contains(rule.guardrail) && !rules.contains { $0.guardrail == rule.guardrail }
    return rules.contains(rule) || isOfOther ? .rule(rule) : nil
  }

  /// What to write in the place of a name that is no label.
  public func advice(for name: String) -> String {
    NearestWord(names).advice(for: name)
      ?? "write the name of a guardrail or a rule, or protected; handrail rules lists them"
  }

  /// The most that what a label speaks of can weigh; nil when nothing under test looks for it.
  func severity(of label: CorpusLabel) -> Severity? {
    tested.filter { label.covers($0.id) }.map(\.severity).max()
  }
}
