import HandrailCore

/// A made-up post, in which findings point at words by quoting them.
struct Draft {
  let path: String
  let text: String
  let lines: LineIndex

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
    lines = LineIndex(Array(text.utf8))
  }

  /// A finding at the first place where the draft says `words`.
  func finding(
    _ words: String, _ rule: SampleRule, message: String? = nil, isRedacted: Bool = false,
    disguises: [Disguise] = [], related: [RelatedLocation] = []
  ) -> Finding {
    let span = span(of: words)
    let start = lines.position(at: span.start)
    let end = lines.position(at: span.end)
    return Finding(
      rule: rule.id, severity: rule.severity, message: message ?? rule.message, why: rule.why,
      instead: rule.instead, owner: rule.owner, reference: rule.reference, path: path, post: nil,
      span: span, start: start, end: end, match: isRedacted ? nil : words, disguises: disguises,
      ruleSource: RuleSource(path: "rules/\(rule.id.guardrail).yml", line: 8), related: related,
      fingerprint: "0123456789abcdef", excerpt: isRedacted ? nil : excerpt(span, start, end))
  }

  /// A finding that does not count.
  func finding(
    _ words: String, _ rule: SampleRule, _ suppression: Suppression, isRedacted: Bool = false
  ) -> Finding {
    var finding = finding(
      words, rule, message: isRedacted ? "A name." : nil, isRedacted: isRedacted)
    finding.suppression = suppression
    return finding
  }

  /// The place of the first `words`, as a related location.
  func related(_ words: String, _ message: String) -> RelatedLocation {
    let span = span(of: words)
    return RelatedLocation(
      message: message, span: span, start: lines.position(at: span.start),
      end: lines.position(at: span.end))
  }

  /// A report that found `findings` in this draft.
  func report(_ findings: [Finding] = [], problems: [Problem] = []) -> PostReport {
    var metadata = PostMetadata()
    metadata.channel = "blog"
    metadata.audience = .public
    let verdict: Verdict =
      !problems.isEmpty ? .incomplete : findings.contains { $0.severity == .error } ? .fail : .pass
    return PostReport(
      path: path, id: nil, metadata: metadata, verdict: verdict, findings: findings,
      problems: problems, rulesApplied: 12, skipped: [])
  }

  private func span(of words: String) -> Span {
    let (text, words) = (Array(text.utf8), Array(words.utf8))
    let start = text.indices.first { text[$0...].starts(with: words) } ?? 0
    return Span(start, start + words.count)
  }

  private func excerpt(_ span: Span, _ start: Position, _ end: Position) -> Excerpt {
    let range = lines.range(ofLine: start.line)
    let line = String(decoding: Array(text.utf8)[range], as: UTF8.self)
    return Excerpt(
      line: start.line, text: line,
      highlight: (span.start - range.lowerBound)..<(min(span.end, range.upperBound)
        - range.lowerBound),
      isCutBefore: false, isCutAfter: false, continues: end.line > start.line)
  }
}

/// What a finding takes from its rule.
struct SampleRule {
  var id: RuleID
  var severity: Severity
  var message: String
  var why: String
  var instead: String?
  var owner: String
  var reference: String?

  /// What a run may know of the rule besides.
  var description: RuleDescription {
    RuleDescription(
      id: id, severity: severity, title: "Unannounced work stays unannounced",
      message: "“…” is the name of work that is not announced.", why: why, instead: instead,
      owner: owner, reference: reference,
      source: RuleSource(path: "rules/\(id.guardrail).yml", line: 8),
      flagged: ["We demoed Project Titan to [three](https://acme.example) customers."],
      passed: ["Titan is a moon of *Saturn*."])
  }

  static let expired = SampleRule(
    id: RuleID(guardrail: "waivers", rule: "expired"), severity: .warning,
    message: "This waiver ended on 2026-10-31.", why: "What may stand is decided for a time.",
    instead: "Take it out, or have it renewed.", owner: "legal@acme.example", reference: nil)

  static let codeNames = SampleRule(
    id: RuleID(guardrail: "confidentiality", rule: "code-names"), severity: .error,
    message: "“Project Titan” is the name of work that is not announced.",
    why: "Customers and competitors read our posts. A name that slips out cannot be taken back.",
    instead: "Say “our next release”, or wait for the announcement.", owner: "legal@acme.example",
    reference: "https://policy.acme.example/social#confidential")

  static let sayYouWorkHere = SampleRule(
    id: RuleID(guardrail: "disclosure", rule: "say-you-work-here"), severity: .error,
    message: "You praise RoboVac, but readers cannot tell that you work here.",
    why: """
      Readers give more weight to praise from a stranger than to praise from the maker. In many \
      countries the law asks you to say so.
      """,
    instead: "Start with “I work at Acme”, or add #AcmeEmployee near the top.",
    owner: "social@acme.example", reference: nil)

  static let always = SampleRule(
    id: RuleID(guardrail: "honesty", rule: "absolute-claims"), severity: .warning,
    message: "“always” promises more than anyone can keep.",
    why: "A claim that one customer can disprove harms the claims that are true.",
    instead: "Say what you measured, and how often.", owner: "comms@acme.example", reference: nil)

  static let linkText = SampleRule(
    id: RuleID(guardrail: "readability", rule: "link-text"), severity: .advice,
    message: "“here” does not say where the link leads.",
    why: "People who listen to a page often jump from link to link.",
    instead: "Let the link name the page it leads to.", owner: "comms@acme.example", reference: nil)
}
