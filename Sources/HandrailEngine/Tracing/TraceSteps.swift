import HandrailCore
import HandrailRules
import HandrailText

/// What a rule checks and what came of it, and where it has something to say.
struct TraceSteps {
  let check: Trace.Check
  let hits: [Hit]
  let tracer: Tracer
}

extension CompiledRule {
  /// What the rule does with a post, step by step.
  func trace(in post: PostContext, fold: Int, by tracer: Tracer) -> TraceSteps {
    switch check {
    case .flag(let condition):
      let trace = condition.trace(in: post, scopes: rule.scopes, by: tracer)
      return TraceSteps(check: .flag(trace), hits: trace.hits, tracer: tracer)
    case .protect(let condition, let reach):
      let trace = condition.trace(in: post, scopes: rule.scopes, by: tracer)
      return TraceSteps(check: .protect(trace, reach.phrase), hits: trace.hits, tracer: tracer)
    case .require(let wanted, let when, let place):
      return requirement(wanted, when: when, place: place, in: post, fold: fold, by: tracer)
    }
  }

  private func requirement(
    _ wanted: any Condition, when: (any Condition)?, place: Placement, in post: PostContext,
    fold: Int, by tracer: Tracer
  ) -> TraceSteps {
    let trigger = when?.trace(in: post, scopes: rule.scopes, by: tracer)
    let found = wanted.trace(in: post, scopes: wantedScopes, by: tracer)
    let window = Body(of: post).window(of: place, fold: fold)
    let hits = found.hits.sorted(by: Hit.textOrder)
    let here = hits.filter { $0.isWanted(in: window, of: post) }
    let elsewhere = hits.filter { !$0.isWanted(in: window, of: post) }
    let edges = window.map { tracer.place($0) }
    let requirement = Trace.Requirement(
      trigger: trigger, wanted: found, place: place.phrase,
      window: edges.map { ($0.start, $0.end) }, here: here.map { tracer.place($0.range) },
      elsewhere: elsewhere.map { tracer.place($0.range) })
    var missing: [Hit] = []
    if here.isEmpty {
      let first = trigger?.hits.min(by: Hit.textOrder)
      missing = trigger == nil ? [post.wholePost] : first.map { [$0] } ?? []
    }
    return TraceSteps(check: .require(requirement), hits: missing, tracer: tracer)
  }
}

extension Trace {
  /// Takes the steps of a rule.
  init(
    _ steps: TraceSteps, of rule: RuleID, notApplied: String?, isSeen: Bool?, problems: [Problem]
  ) {
    let kept = steps.hits.leftmostLongest()
    self.init(
      rule: rule, notApplied: notApplied, isSeen: isSeen, check: steps.check,
      places: kept.map { steps.tracer.place($0) },
      overlapped: steps.hits.filter { !kept.contains($0) }.sorted(by: Hit.textOrder)
        .map { steps.tracer.place($0.range) },
      problems: problems)
  }

  /// Notes what protects some of its places.
  mutating func add(_ protectors: [(rule: RuleID, place: TracePlace)], around places: [TracePlace])
  {
    guard !places.isEmpty else { return }
    (protected, self.protectors) = (places, protectors)
  }
}

extension Tracer {
  /// The places of a rule's hits that lie in protected speech.
  func places(
    protectedBy protection: ProtectionFinder, of rule: CompiledRule, _ hits: [Hit],
    in text: FoldedText, _ facts: PostFacts, at moment: Timestamp?
  ) -> [TracePlace] {
    let found = hits.leftmostLongest().map { hit in
      (rule: rule, hit: RuleHit(range: hit.range, disguise: hit.disguise))
    }
    let places = Dictionary(hits.map { ($0.range, place($0)) }) { first, _ in first }
    let settled = protection.settle(found, in: text, facts, at: moment)
    let standing = Set(settled.standing.map(\.hit.range))
    return settled.problems.isEmpty
      ? found.filter { !standing.contains($0.hit.range) }.compactMap { places[$0.hit.range] } : []
  }
}

extension ProtectionFinder {
  /// The rules that protect a post that they are for, and where each holds.
  func protectors(in text: FoldedText, _ facts: PostFacts, at moment: Timestamp?) -> [(
    rule: RuleID, range: Range<Int>
  )] {
    rules.filter { $0.reasonAgainst(facts.metadata, at: moment) == nil }.flatMap { rule in
      hits(of: rule.rule.id, in: text, facts, at: moment).found.map {
        (rule.rule.id, $0.hit.range)
      }
    }
  }
}
