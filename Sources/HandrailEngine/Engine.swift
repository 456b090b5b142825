public import HandrailCore
import HandrailRules
public import HandrailText

/// Runs a plan over posts: one engine a worker, because compiled patterns are its scratch.
///
/// Does no I/O and reads no clock: the same document, metadata and moment give the same result.
public final class Engine {
  let plan: Plan
  let patterns: PatternStore
  private var kinds: [RulesInForce] = []
  /// Finds protected speech; nil when nothing is protected.
  private(set) lazy var protection =
    plan.protection.rules.isEmpty
    ? nil : ProtectionFinder(plan.protection, readsFew: patterns.readsFew)
  /// What ``passesOver(_:metadata:asOf:)`` saw, until the next glance.
  private var lastLook: Look?

  /// Creates a worker's engine over a shared plan.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - readsFew: whether it will look at no more than some twenty posts. That makes the first one
  ///     faster and many slower, and changes no result.
  public convenience init(plan: Plan, readsFew: Bool = false) {
    self.init(
      plan: plan,
      patterns: PatternStore(plan.patterns, sharing: plan.patternIndex, readsFew: readsFew))
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
  ///   - name: what fingerprints call the file, from whatever folder it is checked; nil for its path.
  ///   - asOf: the moment to judge by when the post has no publication date of its own; nil leaves
  ///     embargoes and periods out of it, as for examples.
  ///   - directives: what the post says to handrail.
  ///   - detail: how much is worked out of each finding.
  /// - Returns: the findings and what kept rules from being decided.
  public func check(
    _ document: Document, metadata: PostMetadata, id: String? = nil,
    name: @autoclosure () -> String? = nil, asOf: Timestamp?, directives: [Directive] = [],
    detail: FindingDetail = .full
  ) -> CheckResult {
    let moment = metadata.published ?? asOf
    let inForce = rulesInForce(for: metadata, at: moment)
    // The way back of a text that needs no folding is looked at only when something is found.
    let sketch = FoldedText(sketching: document)
    let seen = sketch ?? FoldedText(document)
    let look = look(again: seen, inForce, at: moment, PostFacts(metadata, document))
    if look.findsNothing, directives.isEmpty {
      // Nothing to tell, so that nothing has to be hidden but what is known of the post.
      var known = metadata
      if !look.glance.spares(inForce, seen) || !seen.problems.isEmpty, !plan.secrets.isEmpty {
        known.title = nil
      }
      return result(findings: [], problems: look.problems, of: inForce, known)
    }
    let text = sketch == nil ? seen : FoldedText(document)
    let masking = masking(of: look.hits, in: document, text, after: look.glance)
    let builder = FindingBuilder(
      document: document, text: text, id: id, masking: masking,
      name: name() ?? document.source.path, key: plan.fingerprintKey, isBrief: detail == .brief)
    // What is secret is hidden above, protected or not.
    let settled =
      protection?.settle(look.hits, in: text, PostFacts(metadata, document), at: moment)
      ?? ProtectionFinder.Settled(standing: look.hits)
    let hits = listed(settled.standing, in: look.post)
    return result(
      findings: builder.findings(of: hits).map(shown), problems: look.problems + settled.problems,
      protectedCount: settled.protectedCount, of: inForce, builder.shown(metadata),
      hidden: masking.ranges, directives: directives.map { shown($0, by: builder) })
  }

  /// Whether no rule has anything to say of a post: ``check(_:metadata:id:asOf:)`` would find nothing,
  /// and meet no problem.
  ///
  /// - Parameters:
  ///   - text: the post, folded; the way back to its source may be missing.
  ///   - metadata: what is known of it; no rule asks for its title.
  ///   - asOf: the moment to judge by when the post has no publication date of its own.
  /// - Returns: true when that is certain at once.
  public func passesOver(_ text: FoldedText, metadata: PostMetadata, asOf: Timestamp?) -> Bool {
    let moment = metadata.published ?? asOf
    let inForce = rulesInForce(for: metadata, at: moment)
    lastLook = nil
    // Not all that is known of the post is known here.
    if inForce.askForMetadata { return false }
    let glance = Glance(at: text, for: plan.terms, patterns)
    if glance.spares(inForce, text) { return text.problems.isEmpty }
    let look = Look(text, after: glance, by: plan, inForce, at: moment, patterns)
    if look.findsNothing, look.problems.isEmpty { return true }
    lastLook = look
    return false
  }

  /// A look at a text: that of ``passesOver(_:metadata:asOf:)``, when it was the last one and at the same
  /// words.
  private func look(
    again text: FoldedText, _ inForce: RulesInForce, at moment: Timestamp?, _ facts: PostFacts
  ) -> Look {
    let last = exchange(&lastLook, with: nil)
    if let last, last.isOf(text, inForce, at: moment) { return last }
    let glance = Glance(at: text, for: plan.terms, patterns)
    return Look(text, after: glance, by: plan, inForce, at: moment, facts: facts, patterns)
  }

  private func result(
    findings: [Finding], problems: [Problem], protectedCount: Int = 0, of inForce: RulesInForce,
    _ metadata: PostMetadata, hidden: [Range<Int>] = [], directives: [Directive] = []
  ) -> CheckResult {
    var metadata = metadata
    (metadata.channel, metadata.language) = inForce.shown
    return CheckResult(
      findings: findings, problems: problems, protectedCount: protectedCount,
      rulesApplied: inForce.count,
      skipped: inForce.skipped, hidden: hidden, metadata: metadata, directives: directives)
  }

  // MARK: What applies

  /// How many kinds of posts are remembered: more than a company has.
  private static let mostKinds = 32

  /// The rules that apply to a post, worked out once for posts of one kind.
  func rulesInForce(for post: PostMetadata, at moment: Timestamp?) -> RulesInForce {
    let era = moment.map(plan.eras.era)
    if let known = kinds.first(where: { $0.are(for: post, in: era) }) { return known }
    if kinds.count == Self.mostKinds { kinds.removeAll() }
    let inForce = RulesInForce(
      of: plan, for: post, at: moment, era: era,
      shown: (withoutSecrets(post.channel), withoutSecrets(post.language)))
    kinds.append(inForce)
    return inForce
  }

  /// A word of the metadata as reports may tell it: not when it holds a secret.
  private func withoutSecrets(_ words: String?) -> String? {
    words.map { holdsSecrets($0) ? "not shown" : $0 }
  }

  /// Metadata of a post that is not checked, as reports may tell it.
  public func shown(_ metadata: PostMetadata) -> PostMetadata {
    var metadata = metadata
    metadata.channel = withoutSecrets(metadata.channel)
    metadata.language = withoutSecrets(metadata.language)
    return metadata
  }

  /// A problem with a post as reports may tell it: without what it quotes, where that is secret.
  public func shown(_ problem: Problem) -> Problem {
    let words = [problem.message, problem.advice, problem.sourceLine].compactMap(\.self)
    guard holdsSecrets(words.joined(separator: "\n\n")) else { return problem }
    var shown = problem
    shown.message =
      "something here is not as it should be, and stands in words that must not be shown"
    shown.advice = "look at this place in the file"
    shown.sourceLine = nil
    return shown
  }

  /// A directive as reports may tell it. Keys of front matter are no words of the post, and are looked
  /// at here.
  private func shown(_ directive: Directive, by builder: FindingBuilder) -> Directive {
    var shown = builder.shown(directive)
    if holdsSecrets(([directive.verb] + directive.strangers).joined(separator: "\n\n")) {
      shown.isWithheld = true
      shown.excerpt = nil
    }
    return shown
  }

  /// A finding as reports may tell it: a rule does not offer what another one keeps quiet.
  private func shown(_ finding: Finding) -> Finding {
    guard let replacement = finding.replacement, holdsSecrets(replacement) else { return finding }
    var finding = finding
    finding.replacement = nil
    return finding
  }

  /// Whether there is anything that must not be shown, whatever posts hold.
  public var keepsSecrets: Bool { !plan.secrets.isEmpty }

  /// Whether a text that is no post holds what a guardrail under `redact` names or its rules find,
  /// whatever posts they are for. In doubt, it does.
  public func holdsSecrets(_ words: String) -> Bool {
    !plan.secrets.isEmpty
      && Self.readings(of: words).contains { markup in
        plan.secrets.ranges(in: looked(at: words, as: markup))?.isEmpty != true
      }
  }

  /// Whether a text holds what the company itself keeps quiet: not what a pack looks for, which everybody
  /// can read.
  public func holdsOwnSecrets(_ words: String) -> Bool {
    !plan.secrets.isEmpty
      && Self.readings(of: words).contains { plan.secrets.areOwn(in: looked(at: words, as: $0)) }
  }

  /// How a text may be read: one with a sign of markup in it, as it stands and as it would look.
  private static func readings(of words: String) -> [Markup] {
    words.utf8.contains { "*_~`<&\\[".utf8.contains($0) } ? [.plain, .markdown] : [.plain]
  }

  /// A text that is no post, with the terms in it found.
  private func looked(at words: String, as markup: Markup) -> PostContext {
    lastLook = nil
    let document = DocumentReader.read(
      textsOf: SourceText(path: "", fields: [TextField(name: "text", text: words)]), markup: markup)
    let text = FoldedText(document)
    let post = PostContext(text: text, moment: nil, patterns: patterns)
    post.find(plan.terms)
    return post
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

  /// What must not be shown: all that is secret whatever the post, and all that redacted rules found.
  /// Where that cannot be told, nothing may be shown.
  func masking(
    of hits: [(rule: CompiledRule, hit: RuleHit)], in document: Document, _ text: FoldedText,
    after glance: Glance
  ) -> Masking {
    guard !plan.secrets.isEmpty else { return Masking([]) }
    let post = PostContext(text: text, moment: nil, patterns: patterns)
    post.find(plan.terms, after: glance)
    guard var ranges = plan.secrets.ranges(in: post) else {
      return Masking([0..<document.source.bytes.count])
    }
    for (rule, hit) in hits where rule.guardrail.isRedacted && !hit.isWholePost {
      ranges.append(hit.range)
      ranges += hit.companions
    }
    return Masking(ranges.map { text.map.source(of: $0) })
  }
}
