import HandrailArchives
import HandrailCore
import HandrailEngine
import HandrailPolicy
import HandrailReports
import HandrailText

/// Takes the records of an archive from bytes to verdict. It owns an engine, and shares the plan.
final class AuditChecker {
  let engine: Engine
  let settings: AuditSettings
  private var plainPosts = PlainPostReader()

  init(plan: Plan, settings: AuditSettings) {
    engine = Engine(plan: plan)
    self.settings = settings
  }

  /// What the records of a share give.
  func audit(_ share: AuditShare) -> AuditedShare {
    var result = AuditedShare(
      number: share.number, source: share.source, end: share.first + share.count)
    var record = share.first
    for item in share.items {
      switch item {
      case .post(let post): audit(post, record: record, into: &result)
      case .lines(let chunk, let member):
        audit(chunk, of: member, firstRecord: record, into: &result)
      case .problem(let problem, let origin):
        note(problem, origin, id: problem.post, into: &result)
      }
      record += item.recordCount
    }
    return result
  }

  // MARK: Posts

  private func audit(_ post: ArchivePost, record: Int, into result: inout AuditedShare) {
    let path = result.source.path(of: post.origin.member)
    let document: Document
    let markup: Markup?
    switch post.content {
    case .texts(let fields, let written):
      guard fields.contains(where: { !$0.text.utf8.allSatisfy(\.isSpace) }) else {
        result.skipped[.empty, default: 0] += 1
        return
      }
      // Whose post it is comes before its words are so much as read.
      guard case .judged = settings.selection.choice(post.metadata, kind: post.kind) else {
        return skip(post, post.metadata, into: &result)
      }
      markup = written
      document = DocumentReader.read(
        textsOf: SourceText(path: path, fields: fields), markup: written)
    case .file(let bytes, let name):
      markup = DocumentReader.markup(ofFileNamed: name)
      switch SourceText.decode(path: path, bytes: bytes, limit: settings.sizeLimit) {
      case .failure(let problem): return note(problem, post.origin, id: post.id, into: &result)
      case .success(let source): document = DocumentReader.read(source, markup: markup)
      }
    }
    let known = settings.configured(path).overridden(by: post.metadata)
      .overridden(by: document.metadata)
    guard case .judged(let whose, let account) = settings.selection.choice(known, kind: post.kind)
    else { return skip(post, known, into: &result) }
    var metadata = known.overridden(by: settings.selection.stated)
    metadata.account = whose ?? metadata.account
    let report = report(on: document, id: post.id, metadata: metadata, markup: markup)
    add(
      AuditedPost(
        record: record, id: report.id ?? post.id, origin: post.origin, kind: post.kind,
        metadata: report.metadata, account: account, contentHash: hash(post, metadata),
        report: report.isUneventful ? nil : report,
        text: settings.keepsText ? text(of: document) : nil),
      report, into: &result)
  }

  private func skip(
    _ post: ArchivePost, _ metadata: PostMetadata, into result: inout AuditedShare
  ) {
    guard case .skipped(let reason) = settings.selection.choice(metadata, kind: post.kind) else {
      return
    }
    result.skipped[reason, default: 0] += 1
  }

  private func add(_ post: AuditedPost, _ report: PostReport?, into result: inout AuditedShare) {
    if settings.answersByLine, let report { NDJSONReporter().append(report, to: &result.answers) }
    result.posts.append(post)
  }

  private func note(
    _ problem: Problem, _ origin: Origin, id: String?, into result: inout AuditedShare
  ) {
    var problem = engine.shown(problem)
    problem.path = result.source.path(of: origin.member)
    problem.post = problem.post ?? id
    if settings.answersByLine {
      NDJSONReporter().append([problem], to: &result.answers)
    }
    result.problems.append((problem, origin))
  }

  // MARK: Lines

  private func audit(
    _ chunk: LineChunk, of member: String, firstRecord: Int, into result: inout AuditedShare
  ) {
    let path = result.source.path(of: member)
    if chunk.isTooLong {
      let problem = Problem(
        .limit, "the post has more than \(settings.sizeLimit / 1024 / 1024) MiB",
        advice: "split it, or allow more with --max-size", path: path,
        position: Position(byte: chunk.offset, line: chunk.firstLine, column: 1))
      return note(
        problem, Origin(member: member, record: chunk.firstLine), id: nil, into: &result)
    }
    let importer = NDJSONImporter(path: path)
    chunk.forEachLine { line in
      let start = chunk.offset + line.range.lowerBound
      let origin = Origin(
        member: member, record: line.number, span: Span(start, start + line.range.count))
      let record = firstRecord + line.number - chunk.firstLine
      if passesOver(line, of: chunk, record: record, origin, into: &result) { return }
      do throws(Problem) {
        guard
          let post = try importer.post(
            from: chunk.bytes, line: line.range, number: line.number, at: start)
        else { return }
        audit(post, Array(chunk.bytes[line.range]), record: record, origin, into: &result)
      } catch {
        note(error, origin, id: error.post, into: &result)
      }
    }
  }

  /// Looks at a line at a glance, and is done with it when it is nobody's business or no rule has
  /// anything to say of it, as of most; false when the post has to be read as a whole.
  private func passesOver(
    _ line: LineChunk.Line, of chunk: LineChunk, record: Int, _ origin: Origin,
    into result: inout AuditedShare
  ) -> Bool {
    chunk.bytes.withUnsafeBytes { bytes in
      let written = UnsafeRawBufferPointer(rebasing: bytes[line.range])
      guard let post = plainPosts.post(on: written) else { return false }
      let choice = settings.selection.choice(post.metadata, kind: .original)
      guard case .judged(let whose, let account) = choice else {
        if case .skipped(let reason) = choice { result.skipped[reason, default: 0] += 1 }
        return true
      }
      var metadata = post.metadata
      metadata.override(by: settings.selection.stated)
      metadata.account = whose ?? metadata.account
      guard !settings.keepsText,
        engine.passesOver(post.text, metadata: metadata, asOf: settings.selection.now)
      else { return false }
      let id = UnsafeRawBufferPointer(rebasing: written[post.id])
      if settings.answersByLine {
        let verdict = VerdictPolicy.verdict(on: [], problems: [], failOn: settings.failOn)
        NDJSONReporter().append(verdict, id: id, to: &result.answers)
      }
      result.posts.append(
        AuditedPost(
          record: record, id: String(decoding: id, as: UTF8.self), origin: origin, kind: .original,
          metadata: metadata, account: account,
          contentHash: hash(written, metadata), report: nil))
      return true
    }
  }

  private func audit(
    _ post: ImportedPost, _ line: [UInt8], record: Int, _ origin: Origin,
    into result: inout AuditedShare
  ) {
    let choice = settings.selection.choice(post.metadata, kind: .original)
    guard case .judged(let whose, let account) = choice else {
      if case .skipped(let reason) = choice { result.skipped[reason, default: 0] += 1 }
      return
    }
    let document = DocumentReader.read(textsOf: post.source, markup: post.markup)
    var metadata = post.metadata.overridden(by: settings.selection.stated)
    metadata.account = whose ?? metadata.account
    let report = report(on: document, id: post.id, metadata: metadata, markup: post.markup)
    add(
      AuditedPost(
        record: record, id: report.id ?? post.id, origin: origin, kind: .original,
        metadata: report.metadata, account: account,
        contentHash: line.withUnsafeBytes { hash($0, metadata) },
        report: report.isUneventful ? nil : report,
        text: settings.keepsText ? text(of: document) : nil),
      report, into: &result)
  }

  // MARK: Judging

  private func report(
    on document: Document, id: String, metadata: PostMetadata, markup: Markup?
  ) -> PostReport {
    let path = document.source.path
    let result = engine.check(
      document, metadata: metadata, id: id, asOf: settings.selection.now,
      directives: DirectiveReader.directives(in: document, markup: markup))
    let problems = (document.problems + result.problems).map { problem in
      var problem = engine.shown(problem)
      problem.path = problem.path ?? path
      problem.post = id
      return problem
    }
    let findings = settings.policy.settled(
      result.findings, directives: result.directives, path: path, id: id, skipped: result.skipped,
      isComplete: problems.isEmpty)
    return PostReport(
      path: path, id: id, metadata: result.metadata,
      verdict: VerdictPolicy.verdict(on: findings, problems: problems, failOn: settings.failOn),
      findings: findings, problems: problems, rulesApplied: result.rulesApplied,
      skipped: result.skipped)
  }

  /// The text of a post, to be kept; nil when it holds words that must not be.
  private func text(of document: Document) -> String? {
    let text = String(decoding: document.source.bytes, as: UTF8.self)
    return engine.holdsSecrets(text) ? nil : text
  }
}

extension PostReport {
  /// Whether there is nothing to say of the post.
  var isUneventful: Bool { verdict == .pass && findings.isEmpty && problems.isEmpty }
}

extension UInt8 {
  /// Whether it is white space in ASCII.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
