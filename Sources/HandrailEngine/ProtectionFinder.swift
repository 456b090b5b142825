import HandrailCore
import HandrailRules
import HandrailText

/// Finds protected speech in posts in which rules found something: one a worker.
///
/// What it looks for is put in order when the first such post comes, so that a start does not pay.
final class ProtectionFinder {
  let rules: [CompiledRule]
  private let index: RuleIndex
  let terms: TermIndex
  private let patterns: PatternStore

  /// What becomes of the findings of a post.
  struct Settled {
    /// Those that stand.
    var standing: [Look.Found]
    /// How many others there are.
    var protectedCount = 0
    /// What kept rules from being decided.
    var problems: [Problem] = []
  }

  init(_ protection: Protection, readsFew: Bool) {
    rules = protection.rules
    index = RuleIndex(
      rules, termSets: protection.termSets.count, patterns: protection.patterns.count)
    terms = TermIndex(protection.termSets)
    patterns = PatternStore(
      protection.patterns, sharing: protection.patternIndex, readsFew: readsFew)
  }

  /// A rule; nil when it is not one that protects.
  subscript(rule: RuleID) -> CompiledRule? { rules.first { $0.rule.id == rule } }

  /// Parts the findings of a post from those in protected speech.
  ///
  /// Where a rule that protects could not be decided, nobody can tell which findings are protected:
  /// then only those stand that stand in any case, and the problems say why.
  ///
  /// - Parameters:
  ///   - found: what the rules have to say of the post.
  ///   - text: the post, with the way back to its source.
  ///   - facts: what is known of it.
  ///   - moment: the moment to judge by; nil to leave time out of it.
  /// - Returns: the findings that stand, and what there is to say of the others.
  func settle(
    _ found: [Look.Found], in text: FoldedText, _ facts: PostFacts, at moment: Timestamp?
  ) -> Settled {
    guard found.contains(where: { !$0.rule.rule.standsInProtectedSpeech }) else {
      return Settled(standing: found)
    }
    let post = look(at: text, facts, moment)
    let places = places(in: post)
    guard post.problems.isEmpty else {
      return Settled(
        standing: found.filter(\.rule.rule.standsInProtectedSpeech), problems: post.problems)
    }
    guard !places.isEmpty else { return Settled(standing: found) }
    let protected = ProtectedText(places, of: post)
    var standing: [Look.Found] = []
    var seen: Set<Place> = []
    for (rule, hit) in found {
      let source = text.map.source(of: hit.range)
      if !rule.rule.standsInProtectedSpeech, protected.covers(hit.range, source: source) {
        seen.insert(Place(rule: rule.rule.id, source: source))
      } else {
        standing.append((rule, hit))
      }
    }
    return Settled(standing: standing, protectedCount: seen.count)
  }

  /// Where one rule protects a post, whatever is found in it: for its examples.
  func hits(of rule: RuleID, in text: FoldedText, _ facts: PostFacts, at moment: Timestamp?)
    -> (found: [Look.Found], problems: [Problem])
  {
    let post = look(at: text, facts, moment)
    let found = rules.filter { $0.rule.id == rule }
      .flatMap { rule in rule.hits(in: post, fold: 0).map { (rule, $0) } }
    return (found, post.problems)
  }

  /// What makes two findings one: an address in plain text is prose and link at once.
  private struct Place: Hashable {
    let rule: RuleID
    let source: Range<Int>
  }

  /// A post, with the terms in it found that these rules look for.
  func look(at text: FoldedText, _ facts: PostFacts, _ moment: Timestamp?) -> PostContext {
    let post = PostContext(text: text, moment: moment, facts: facts, patterns: patterns)
    post.find(terms, after: Glance(at: text, for: terms, patterns))
    return post
  }

  /// The places where rules protect a post that they are for, and how far.
  func places(in post: PostContext) -> [(hit: Hit, reach: Reach)] {
    index.rules(after: post.termHits, post.candidates.fired).flatMap { number in
      let rule = rules[number]
      guard case .protect(let condition, let reach) = rule.check,
        rule.reasonAgainst(post.facts.metadata, at: post.moment) == nil
      else { return [(hit: Hit, reach: Reach)]() }
      return condition.hits(in: post, scopes: rule.rule.scopes).map { ($0, reach) }
    }
  }
}
