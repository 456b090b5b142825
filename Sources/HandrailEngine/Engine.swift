public import HandrailCore
import HandrailRules
public import HandrailText

/// Runs a plan over posts: one engine a worker, because compiled patterns are its scratch.
///
/// Does no I/O and reads no clock: the same document, metadata and moment give the same result.
public final class Engine {
  private let plan: Plan
  private let patterns: PatternStore

  /// Creates a worker's engine over a shared plan.
  public convenience init(plan: Plan) {
    self.init(plan: plan, patterns: PatternStore(plan.patterns))
  }

  /// Creates an engine that keeps its patterns in `patterns`.
  init(plan: Plan, patterns: PatternStore) {
    self.plan = plan
    self.patterns = patterns
  }

  /// Checks one post.
  ///
  /// - Parameters:
  ///   - document: the post as read.
  ///   - metadata: what is known of it, front matter and configuration together.
  ///   - id: its id in a batch; nil for a file.
  ///   - asOf: the moment to judge by when the post has no publication date of its own; nil leaves
  ///     embargoes and periods out of it, as for examples.
  /// - Returns: the findings and what kept rules from being decided.
  public func check(
    _ document: Document, metadata: PostMetadata, id: String? = nil, asOf: Timestamp?
  ) -> CheckResult {
    let metadata = withoutSecrets(metadata)
    let moment = metadata.published ?? asOf
    let text = FoldedText(document)
    let terms = TermScanner.hits(of: plan.terms, in: text, at: moment)
    let post = PostContext(text: text, moment: moment, termHits: terms.hits, patterns: patterns)
    var skipped = SkippedRulesBuilder()
    var hits: [(rule: CompiledRule, hit: RuleHit)] = []
    for rule in plan.rules {
      if let reason = rule.reasonAgainst(metadata, at: moment) {
        skipped.add(rule.rule.id, because: reason)
        continue
      }
      let fold = Fold.characters(of: metadata.channel, overrides: plan.folds)
      hits += rule.hits(in: post, fold: fold).map { (rule, $0) }
    }
    let builder = FindingBuilder(
      document: document, text: text, id: id, masking: masking(of: hits, in: post))
    hits = listed(hits, in: post)
    return CheckResult(
      findings: builder.findings(of: hits),
      problems: text.problems + terms.problems + post.problems,
      rulesApplied: plan.rules.count - skipped.count, skipped: skipped.groups,
      metadata: builder.shown(metadata))
  }

  /// The metadata with secret words taken out of what reports tell of a post: its free words.
  private func withoutSecrets(_ metadata: PostMetadata) -> PostMetadata {
    guard !plan.secretSets.isEmpty else { return metadata }
    var metadata = metadata
    if let channel = metadata.channel, isSecret(channel) { metadata.channel = "not shown" }
    if let language = metadata.language, isSecret(language) { metadata.language = "not shown" }
    return metadata
  }

  private func isSecret(_ words: String) -> Bool {
    let document = DocumentReader.read(
      SourceText(path: "", utf8: Array(words.utf8)), markup: .plain)
    let hits = TermScanner.hits(of: plan.terms, in: FoldedText(document), at: nil).hits
    return plan.secretSets.contains { !hits[$0].isEmpty }
  }

  /// How many findings of one rule a post can have before the rest is only counted.
  private static let mostFindings = 1000

  /// The hits to list: a post that breaks a rule thousands of times is not told so each time.
  private func listed(_ hits: [(rule: CompiledRule, hit: RuleHit)], in post: PostContext)
    -> [(rule: CompiledRule, hit: RuleHit)]
  {
    guard hits.count > Self.mostFindings else { return hits }
    var counts: [RuleID: Int] = [:]
    for hit in hits { counts[hit.rule.rule.id, default: 0] += 1 }
    for (rule, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.mostFindings {
      post.report(
        Problem(
          .limit,
          "\(rule) was broken \(count) times, and only the first \(Self.mostFindings) are listed",
          advice: "mend those, then check again"))
    }
    counts = [:]
    return hits.filter { hit in
      counts[hit.rule.rule.id, default: 0] += 1
      return counts[hit.rule.rule.id, default: 0] <= Self.mostFindings
    }
  }

  /// What must not be shown: every word a redacted guardrail names, and all that its rules found.
  private func masking(of hits: [(rule: CompiledRule, hit: RuleHit)], in post: PostContext)
    -> Masking
  {
    var ranges: [Range<Int>] = []
    for set in plan.secretSets { ranges += post.termHits[set].map(\.range) }
    for (rule, hit) in hits where rule.guardrail.isRedacted && !hit.isWholePost {
      ranges.append(hit.range)
    }
    return Masking(ranges.map { post.text.map.source(of: $0) })
  }
}
