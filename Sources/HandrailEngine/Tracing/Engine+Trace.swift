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
    let moment = metadata.published ?? asOf
    let facts = PostFacts(metadata, document)
    let inForce = rulesInForce(for: metadata, at: moment)
    let text = FoldedText(document)
    let glance = Glance(at: text, for: plan.terms, patterns)
    let look = Look(text, after: glance, by: plan, inForce, at: moment, facts: facts, patterns)
    let masking = masking(of: look.hits, in: document, text, after: glance)
    // What is secret is asked of an engine of its own: asking would spoil what was seen in this post.
    let other = Engine(plan: plan, readsFew: patterns.readsFew)
    func tracer(_ post: PostContext, _ terms: TermIndex, isRedacted: Bool) -> Tracer {
      Tracer(
        post, of: document.source, terms: terms, masking: masking, isRedacted: isRedacted,
        holdsSecrets: other.holdsSecrets)
    }
    if let protection, let compiled = protection[rule] {
      let post = protection.look(at: text, facts, moment)
      let steps = compiled.trace(
        in: post, fold: 0,
        by: tracer(post, protection.terms, isRedacted: compiled.guardrail.isRedacted))
      return Trace(
        steps, of: rule, notApplied: compiled.reasonAgainst(other.shown(metadata), at: moment),
        isSeen: nil, problems: (text.problems + post.problems).map(other.shown))
    }
    guard let number = plan.rules.firstIndex(where: { $0.rule.id == rule }) else { return nil }
    let compiled = plan.rules[number]
    // A post of its own: what patterns may take is not shared with the check of all rules.
    let post = PostContext(text: text, moment: moment, facts: facts, patterns: patterns)
    post.find(plan.terms, after: glance)
    let isEverywhere = plan.index.everywhere.contains(number)
    let isSeen = plan.index.rules(after: post.termHits, post.candidates.fired).contains(number)
    let steps = compiled.trace(
      in: post, fold: Fold.characters(of: inForce.channel, overrides: plan.folds),
      by: tracer(post, plan.terms, isRedacted: compiled.guardrail.isRedacted))
    var trace = Trace(
      steps, of: rule, notApplied: inForce.skipped.first { $0.rules.contains(rule) }?.reason,
      isSeen: isEverywhere ? nil : isSeen,
      problems: (text.problems + post.problems).map(other.shown))
    if let protection, !trace.places.isEmpty {
      trace.add(
        protection.protectors(in: text, facts, at: moment).map { id, range in
          (id, tracer(post, plan.terms, isRedacted: false).place(range))
        },
        around: steps.tracer.places(
          protectedBy: protection, of: compiled, steps.hits, in: text, facts, at: moment))
    }
    return trace
  }
}
