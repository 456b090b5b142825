import HandrailCore
import HandrailPolicy
import HandrailReports
import HandrailText

extension AuditChecker {
  /// A post that is the company's business, before its words are looked at.
  struct Judged {
    let id: String
    let origin: Origin
    let kind: PostKind
    let metadata: PostMetadata
    let account: AccountEntry?
    let markup: Markup?
  }

  /// Judges a post, or takes over what an earlier audit said of the same one.
  func judge(
    _ document: Document, _ judged: Judged, _ hash: ContentHash, record: Int,
    into result: inout AuditedShare
  ) {
    let isKept = isKept(record)
    let text = settings.keepsText && !isKept ? self.text(of: document) : nil
    let author = author(of: judged)
    let voice = author == nil || voices == nil ? nil : voice(of: FoldedText(document), judged)
    // Answers tell more of a finding than is kept of it.
    let known =
      isKept
      ? PostOutcome(verdict: .pass)
      : settings.answersByLine ? nil : try? previous?.outcome(for: hash)
    if let outcome = known {
      result.posts.append(
        AuditedPost(
          record: record, post: stored(judged, hash, outcome, text: text), author: author,
          voice: voice))
      if !isKept { result.reused += 1 }
      return
    }
    let report = report(on: document, judged)
    if settings.answersByLine {
      NDJSONReporter().append(engine.withholding(report), to: &result.answers)
    }
    let outcome = PostOutcome(
      verdict: report.verdict, protectedCount: report.protectedCount,
      findings: report.findings.map(StoredFinding.init), problems: report.problems)
    result.posts.append(
      AuditedPost(
        record: record, post: stored(judged, hash, outcome, text: text), author: author,
        voice: voice))
  }

  /// What is kept of a post.
  func stored(
    _ judged: Judged, _ hash: ContentHash, _ outcome: PostOutcome, text: String? = nil
  ) -> StoredPost {
    let (id, metadata) = shown(judged)
    return StoredPost(
      id: id, origin: judged.origin, kind: judged.kind, metadata: metadata,
      department: judged.account?.department, location: judged.account?.location,
      contentHash: hash, outcome: outcome, text: text)
  }

  /// The id of a post and what is known of it, without words that must not be shown.
  private func shown(_ judged: Judged) -> (id: String, metadata: PostMetadata) {
    var metadata = judged.metadata
    metadata.title = nil
    return engine.keepsSecrets ? shown(judged.id, metadata) : (judged.id, metadata)
  }

  private func shown(_ id: String, _ metadata: PostMetadata)
    -> (id: String, metadata: PostMetadata)
  {
    var metadata = metadata
    let words = [
      id, metadata.author, metadata.url, metadata.channel, metadata.language,
    ].compactMap(\.self)
    guard engine.holdsSecrets(words.joined(separator: "\n\n")) else { return (id, metadata) }
    func shown(_ words: String?) -> String? {
      words.flatMap { engine.holdsSecrets($0) ? nil : $0 }
    }
    metadata = engine.shown(metadata)
    metadata.author = shown(metadata.author)
    metadata.url = shown(metadata.url)
    return (shown(id) ?? "not shown", metadata)
  }

  /// What the author of a post is known by when posts are compared; nil when nobody knows, or the
  /// words are not all the author's own.
  func author(of judged: Judged) -> String? {
    guard voices != nil, judged.kind == .original else { return nil }
    if let account = judged.account { return "\(account.person)" }
    return judged.metadata.author.map { "@" + AccountRegister.key($0) }
  }

  /// What the words of a post are known by.
  func voice(of text: FoldedText, _ judged: Judged) -> Voice? {
    guard author(of: judged) != nil else { return nil }
    return voices?.voice(of: text) { !engine.holdsSecrets($0) }
  }

  private func report(on document: Document, _ judged: Judged) -> PostReport {
    let path = document.source.path
    let result = engine.check(
      document, metadata: judged.metadata, id: judged.id, asOf: settings.selection.now,
      directives: DirectiveReader.directives(in: document, markup: judged.markup),
      detail: settings.answersByLine ? .full : .brief)
    let problems = (document.problems + result.problems).map { problem in
      var problem = problem
      problem.path = problem.path ?? path
      problem.post = judged.id
      return engine.withholding(problem)
    }
    let findings = settings.policy.settled(
      result.findings, directives: result.directives, path: path, id: judged.id,
      skipped: result.skipped, isComplete: problems.isEmpty && result.protectedCount == 0)
    return PostReport(
      path: path, id: judged.id, metadata: result.metadata,
      verdict: VerdictPolicy.verdict(on: findings, problems: problems, failOn: settings.failOn),
      findings: findings, problems: problems, rulesApplied: result.rulesApplied,
      skipped: result.skipped, protectedCount: result.protectedCount
    ).toldOnce
  }

  /// The text of a post, to be kept; nil when it holds words that must not be.
  private func text(of document: Document) -> String? {
    let text = String(decoding: document.source.bytes, as: UTF8.self)
    return engine.holdsSecrets(text) ? nil : text
  }
}
