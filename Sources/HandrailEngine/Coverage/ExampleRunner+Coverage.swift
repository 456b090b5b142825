public import HandrailCore
public import HandrailRules
import HandrailText

extension ExampleRunner {
  /// Finds what of a guardrail's rules no example shows at work: words, branches of patterns, conditions
  /// inside others, excuses.
  ///
  /// Words that are kept elsewhere, in a class or a file, need not each have an example.
  ///
  /// - Parameters:
  ///   - guardrail: the guardrail, without problems.
  ///   - isWanted: which of its rules to look at.
  /// - Returns: one entry a rule that is not switched off, in the order of the file.
  public func coverage(
    of guardrail: Guardrail, where isWanted: (RuleID) -> Bool = { _ in true }
  ) -> [RuleCoverage] {
    let (plan, problems) = plan(of: guardrail)
    guard problems.isEmpty else { return [] }
    let engine = Engine(plan: plan)
    let off = Set(plan.switchedOff.flatMap(\.rules))
    return guardrail.rules.filter { isWanted($0.id) && !off.contains($0.id) }.map { rule in
      let documents = (rule.flagged + rule.protected + rule.passed).map { example in
        let document = Self.document(example, Array(example.text.utf8))
        return (document, Self.metadata(of: example, document))
      }
      let traces = documents.compactMap {
        engine.trace(rule.id, of: $0.0, metadata: $0.1, asOf: nil)
      }
      let search = GapSearch(
        texts: documents.map { FoldedText($0.0) }, isRedacted: guardrail.isRedacted,
        holdsSecrets: engine.holdsSecrets)
      return RuleCoverage(rule: rule.id, source: rule.source, gaps: search.gaps(in: traces))
    }
  }
}
