import HandrailCore
import HandrailText

/// Looks through the traces of a rule's examples for what none of them shows.
struct GapSearch {
  /// The examples.
  let texts: [FoldedText]
  let isRedacted: Bool
  let holdsSecrets: (String) -> Bool

  /// What no example shows, in the order of the rule.
  func gaps(in traces: [Trace]) -> [RuleCoverage.Gap] {
    var flags: [ConditionTrace] = []
    var triggers: [ConditionTrace] = []
    var wanted: [ConditionTrace] = []
    for trace in traces {
      switch trace.check {
      case .flag(let condition), .protect(let condition, _): flags.append(condition)
      case .require(let requirement):
        if let trigger = requirement.trigger { triggers.append(trigger) }
        wanted.append(requirement.wanted)
      }
    }
    return [flags, triggers, wanted].flatMap { gaps(in: $0, kind: .part) }
  }

  /// What is missing of one condition, given what it did in each example.
  private func gaps(in traces: [ConditionTrace], kind: RuleCoverage.Gap.Kind)
    -> [RuleCoverage.Gap]
  {
    guard let first = traces.first else { return [] }
    guard traces.contains(where: \.fired) || !first.parts.isEmpty else {
      return [RuleCoverage.Gap(kind: kind, text: first.what)]
    }
    var gaps = first.words.indices.filter { number in
      !traces.contains { $0.words[number].isFound }
    }.map { RuleCoverage.Gap(kind: .word, text: first.words[$0].text) }
    if let pattern = first.pattern { gaps += alternatives(of: pattern.template, pattern.scopes) }
    for number in first.parts.indices {
      var kind = RuleCoverage.Gap.Kind.part
      if case .excuse = first.parts[number].role { kind = .excuse }
      let parts = traces.map(\.parts[number].trace)
      if parts.contains(where: \.fired) || parts.contains(where: { !$0.parts.isEmpty }) {
        gaps += self.gaps(in: parts, kind: kind)
      } else {
        gaps.append(RuleCoverage.Gap(kind: kind, text: parts.first?.what))
      }
    }
    return gaps
  }

  /// The branches of a pattern without which every example would come out the same.
  private func alternatives(of template: PatternTemplate, _ scopes: ScopeSet) -> [RuleCoverage.Gap]
  {
    let alternatives = template.alternatives
    guard !alternatives.isEmpty, let source = template.source(at: nil),
      let whole = matches(of: source, template, scopes)
    else { return [] }
    let unused = alternatives.filter { alternative in
      // What PCRE2 does not take without a branch cannot be judged, and is not complained of.
      template.source(without: alternative).flatMap { matches(of: $0, template, scopes) } == whole
    }
    // Of nested branches the outermost is told.
    return unused.filter { inner in
      !unused.contains { outer in
        (outer.start, outer.end) != (inner.start, inner.end) && inner.lies(in: outer)
      }
    }.sorted { $0.start < $1.start }.map { alternative in
      let text = alternative.text.isEmpty ? "nothing" : alternative.text
      return RuleCoverage.Gap(
        kind: .alternative, text: isRedacted || holdsSecrets(text) ? nil : text)
    }
  }

  /// Where a pattern matches in the examples; nil when that cannot be told.
  private func matches(of source: [UInt8], _ template: PatternTemplate, _ scopes: ScopeSet)
    -> [[Range<Int>]]?
  {
    guard let code = try? PatternCode(source, isCaseExact: template.isCaseExact) else { return nil }
    let scratch = PatternScratch()
    var all: [[Range<Int>]] = []
    for text in texts {
      for block in text.blocks where scopes.contains(block.scope) {
        var budget = MatchBudget()
        guard
          let matches = code.matches(
            in: text.view, range: block.range, scratch: scratch, budget: &budget)
        else { return nil }
        all.append(matches)
      }
    }
    return all
  }
}
