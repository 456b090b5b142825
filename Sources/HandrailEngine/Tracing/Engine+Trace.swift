public import HandrailCore
import HandrailRules
public import HandrailText

extension Engine {
  /// Says step by step why a rule has something to say of a post, or has not.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - document: the post as read.
  ///   - metadata: what is known of it.
  ///   - asOf: the moment to judge by when the post has no publication date of its own.
  /// - Returns: the steps, without words that must not be shown; nil when the rule is not in force.
  public func trace(
    _ rule: RuleID, of document: Document, metadata: PostMetadata, asOf: Timestamp?
  ) -> Trace? {
    guard let number = plan.rules.firstIndex(where: { $0.rule.id == rule }) else { return nil }
    let compiled = plan.rules[number]
    let moment = metadata.published ?? asOf
    let inForce = rulesInForce(for: metadata, at: moment)
    let text = FoldedText(document)
    let glance = Glance(at: text, for: plan.terms, patterns)
    let look = Look(text, after: glance, by: plan, inForce, at: moment, patterns)
    let masking = masking(of: look.hits, in: document, text, after: glance)
    // A post of its own: what patterns may take is not shared with the check of all rules.
    let post = PostContext(text: text, moment: moment, patterns: patterns)
    post.find(plan.terms, after: glance)
    let isEverywhere = plan.index.everywhere.contains(number)
    let isSeen = plan.index.rules(after: post.termHits, post.candidates.fired).contains(number)
    // What is secret is asked of an engine of its own: asking would spoil what was seen in this post.
    let other = Engine(plan: plan)
    let tracer = Tracer(
      post, of: document.source, terms: plan.terms, masking: masking,
      isRedacted: compiled.guardrail.isRedacted, holdsSecrets: other.holdsSecrets)
    let fold = Fold.characters(of: inForce.channel, overrides: plan.folds)
    let (check, hits) = compiled.trace(in: post, fold: fold, by: tracer)
    let kept = hits.leftmostLongest()
    return Trace(
      rule: rule,
      notApplied: inForce.skipped.first { $0.rules.contains(rule) }?.reason,
      isSeen: isEverywhere ? nil : isSeen, check: check,
      places: kept.map { tracer.place($0.range) },
      overlapped: hits.filter { !kept.contains($0) }.sorted(by: Hit.textOrder)
        .map { tracer.place($0.range) },
      problems: (text.problems + post.problems).map(other.shown))
  }
}

extension CompiledRule {
  /// What the rule checks and what came of it, and where it has something to say.
  fileprivate func trace(in post: PostContext, fold: Int, by tracer: Tracer)
    -> (check: Trace.Check, hits: [Hit])
  {
    switch check {
    case .flag(let condition):
      let trace = condition.trace(in: post, scopes: rule.scopes, by: tracer)
      return (.flag(trace), trace.hits)
    case .require(let wanted, let when, let place):
      return requirement(wanted, when: when, place: place, in: post, fold: fold, by: tracer)
    }
  }

  private func requirement(
    _ wanted: any Condition, when: (any Condition)?, place: Placement, in post: PostContext,
    fold: Int, by tracer: Tracer
  ) -> (check: Trace.Check, hits: [Hit]) {
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
    guard here.isEmpty else { return (.require(requirement), []) }
    if let trigger {
      let first = trigger.hits.min(by: Hit.textOrder)
      return (.require(requirement), first.map { [$0] } ?? [])
    }
    return (.require(requirement), [Hit(range: post.firstCharacter, block: 0)])
  }
}
