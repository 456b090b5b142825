import HandrailCore
import HandrailRules
import HandrailText

/// Turns hits in the folded view into findings in the author's bytes: the one place where
/// positions are mapped back.
struct FindingBuilder {
  let document: Document
  let text: FoldedText
  let id: String?
  let masking: Masking
  /// What fingerprints call the file.
  let name: String
  let key: FingerprintKey?
  /// Whether what only reports of single posts tell is left out; see ``FindingDetail``.
  var isBrief = false

  /// What stands for words that another rule's `redact` forbids to show.
  static let withheld = "[not shown]"

  /// The findings of a post, in report order.
  func findings(of hits: [(rule: CompiledRule, hit: RuleHit)]) -> [Finding] {
    if hits.isEmpty { return [] }
    var seen: Set<Place> = []
    let naming = Naming(post: name, id: id, opening: text.opening, key: key)
    let words =
      !isBrief && hits.contains { $0.rule.replacement != nil }
      ? ReplaceableWords(document: document, text: text) : nil
    var findings = hits.map { finding(of: $0.hit, by: $0.rule, naming, replaceable: words) }
      .filter { seen.insert(Place(rule: $0.rule, span: $0.span, field: $0.field)).inserted }
      .sorted(by: Finding.reportOrder)
    naming.giveFingerprints(to: &findings)
    return findings
  }

  /// What makes two findings one: an address in plain text is prose and link at once.
  private struct Place: Hashable {
    let rule: RuleID
    let span: Span
    let field: String?
  }

  /// What is known of the post, without a title that must not be shown.
  func shown(_ metadata: PostMetadata) -> PostMetadata {
    var metadata = metadata
    let titles = text.blocks.filter { $0.scope == .title }
    if titles.contains(where: { masking.touches(text.map.source(of: $0.range)) }) {
      metadata.title = nil
    }
    return metadata
  }

  /// A directive with the line it stands in; withheld when any of it must not be shown.
  func shown(_ directive: Directive) -> Directive {
    var directive = directive
    directive.isWithheld = masking.touches(directive.source)
    directive.excerpt = ExcerptBuilder(source: document.source, masking: masking)
      .excerpt(of: directive.source)
    return directive
  }

  /// What may take the place of a hit; nil where its rule does not say, or the words must stay.
  private func replacement(
    of hit: RuleHit, at source: Range<Int>, by rule: CompiledRule, in words: ReplaceableWords?
  ) -> String? {
    guard let replacement = rule.replacement, let words, disguises(of: hit).isEmpty,
      !masking.touches(source), let found = words.words(of: hit.range, source: source),
      let text = replacement.text(for: found, vocabulary: rule.vocabulary),
      words.hasRoom(for: text, at: source)
    else { return nil }
    return text
  }

  private func finding(
    of hit: RuleHit, by compiled: CompiledRule, _ naming: Naming, replaceable: ReplaceableWords?
  ) -> Finding {
    let rule = compiled.rule
    let source = text.map.source(of: hit.range)
    let isRedacted = compiled.guardrail.isRedacted
    let isMasked = isRedacted || masking.touches(source)
    let match = hit.isWholePost ? "" : isMasked ? Self.withheld : text.shown(hit.range)
    let words = isMasked ? nil : hit.isWholePost ? "this post" : match
    let numbers = hit.measurement?.placeholders ?? [:]
    var finding = Finding(
      rule: rule.id, severity: rule.severity,
      message: MessageTemplate(rule.message).filled(
        match: words, vocabulary: compiled.vocabulary, numbers: numbers),
      why: rule.why ?? compiled.guardrail.why,
      instead: (isBrief ? nil : rule.instead).map {
        MessageTemplate($0).filled(
          match: words, vocabulary: compiled.vocabulary, numbers: numbers)
      },
      replacement: replacement(of: hit, at: source, by: compiled, in: replaceable),
      owner: compiled.guardrail.owner, reference: compiled.guardrail.reference,
      path: document.source.path, post: id,
      field: document.source.field(at: source.lowerBound), span: document.source.span(of: source),
      start: document.source.position(at: source.lowerBound),
      end: document.source.position(at: source.upperBound),
      match: isRedacted ? nil : match,
      disguises: disguises(of: hit), ruleSource: rule.source,
      related: hit.related.map { related($0, isRedacted: isRedacted) }, fingerprint: "",
      excerpt: isRedacted || isBrief
        ? nil : ExcerptBuilder(source: document.source, masking: masking).excerpt(of: source))
    finding.isToldAlone = hit.isWholePost || compiled.replacement != nil
    // What is missing is missing from the post, wherever the words stand that ask for it.
    finding.identity = naming.identity(
      of: rule.id, words: hit.isMissing ? [] : Folding.fold(text.view[hit.range]),
      surroundings: hit.isMissing ? .none : text.surroundings(of: hit.range),
      isMasked: isMasked && !hit.isMissing, isVeiled: !masking.isEmpty)
    return finding
  }

  private func related(_ related: RuleHit.Related, isRedacted: Bool) -> RelatedLocation {
    let source = text.map.source(of: related.range)
    let message: String
    switch related.role {
    case .wanted(let place): message = "Wanted \(place)"
    case .companion where isRedacted || masking.touches(source):
      message = "Together with other words"
    case .companion: message = "Together with “\(text.shown(related.range))”"
    }
    return RelatedLocation(
      message: message, span: document.source.span(of: source),
      start: document.source.position(at: source.lowerBound),
      end: document.source.position(at: source.upperBound))
  }

  /// How the words were disguised, in the order of `Disguise.allCases`.
  private func disguises(of hit: RuleHit) -> [Disguise] {
    if hit.isWholePost { return [] }
    var found: Set<Disguise> = hit.disguise.map { [$0] } ?? []
    for stretch in text.disguised where stretch.range.overlaps(hit.range) {
      found.insert(stretch.disguise)
    }
    return Disguise.allCases.filter(found.contains)
  }
}
