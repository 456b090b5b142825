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
  /// The member that was met last, and what it may be called.
  private var lastMember = (path: "", shown: "")
  let voices: VoiceReader?
  let previous: PreviousResults?
  /// What was stated of all posts.
  let stated: ContentHash

  /// How many posts a share has at most, but for one of very short lines.
  private static let usualPosts = 256

  init(plan: Plan, settings: AuditSettings) {
    engine = Engine(plan: plan)
    self.settings = settings
    voices = settings.disclosures.map { VoiceReader(leavingOut: $0) }
    stated = settings.key.hash { $0.add(settings.selection.stated) }
    // What cannot be looked up is judged again.
    previous = try? settings.previous?.open()
  }

  /// What the records of a share give.
  func audit(_ share: AuditShare) -> AuditedShare {
    guard let previous else { return look(at: share) }
    return (try? previous.atOneMoment { () throws(Problem) in look(at: share) }) ?? look(at: share)
  }

  private func look(at share: AuditShare) -> AuditedShare {
    var result = AuditedShare(source: share.source, end: share.end)
    result.posts.reserveCapacity(min(share.end - share.first, Self.usualPosts))
    var record = share.first
    for item in share.items {
      switch item {
      case .post(let post): if looks(at: record) { audit(post, record: record, into: &result) }
      case .lines(let chunk, let member):
        audit(chunk, of: member, firstRecord: record, into: &result)
      case .problem(let problem, let origin):
        if !isKept(record) { note(problem, shown(origin), id: problem.post, into: &result) }
      }
      record += item.recordCount
    }
    return result
  }

  /// Whether what came of a record is kept already, by the run that was interrupted.
  func isKept(_ record: Int) -> Bool { record < settings.kept }

  /// Whether a record is looked at. What is kept is, to compare it with others.
  private func looks(at record: Int) -> Bool { !isKept(record) || voices != nil }

  // MARK: Posts

  private func audit(_ post: ArchivePost, record: Int, into result: inout AuditedShare) {
    let origin = shown(post.origin)
    let path = result.source.path(of: origin.member)
    let document: Document
    let markup: Markup?
    switch post.content {
    case .texts(let fields, let written):
      // Whose post it is comes before its words are so much as read.
      guard case .judged = settings.selection.choice(post.metadata, kind: post.kind) else {
        return skip(post, post.metadata, record, into: &result)
      }
      guard fields.contains(where: { !$0.text.utf8.allSatisfy(\.isSpace) }) else {
        return skip(.empty, record, into: &result)
      }
      markup = written
      document = DocumentReader.read(
        textsOf: SourceText(path: path, fields: fields), markup: written)
    case .file(let bytes, let name):
      markup = DocumentReader.markup(ofFileNamed: name)
      switch SourceText.decode(path: path, bytes: bytes, limit: settings.sizeLimit) {
      case .failure(let problem):
        if !isKept(record) { note(problem, origin, id: post.id, into: &result) }
        return
      case .success(let source): document = DocumentReader.read(source, markup: markup)
      }
    }
    let known = settings.configured(result.source.path(of: post.origin.member)).overridden(
      by: post.metadata
    )
    .overridden(by: document.metadata)
    guard case .judged(let whose, let account) = settings.selection.choice(known, kind: post.kind)
    else { return skip(post, known, record, into: &result) }
    let judged = Judged(
      id: post.id, origin: origin, kind: post.kind,
      metadata: metadata(known, of: whose), account: account, markup: markup)
    judge(document, judged, hash(post, judged.metadata), record: record, into: &result)
  }

  private func skip(
    _ post: ArchivePost, _ metadata: PostMetadata, _ record: Int, into result: inout AuditedShare
  ) {
    let choice = settings.selection.choice(metadata, kind: post.kind)
    if case .skipped(let reason) = choice { skip(reason, record, into: &result) }
  }

  private func skip(_ reason: SkipReason, _ record: Int, into result: inout AuditedShare) {
    if !isKept(record) { result.skipped[reason, default: 0] += 1 }
  }

  private func note(
    _ problem: Problem, _ origin: Origin, id: String?, into result: inout AuditedShare
  ) {
    var problem = problem
    problem.path = result.source.path(of: origin.member)
    problem.post = problem.post ?? id
    problem = engine.withholding(problem)
    if settings.answersByLine {
      NDJSONReporter().append([problem], to: &result.answers)
    }
    result.problems.append((problem, origin))
  }

  /// An origin without the name of its member, where that holds words that must not be shown.
  private func shown(_ origin: Origin) -> Origin {
    if origin.member != lastMember.path {
      let isSecret = engine.holdsSecrets(origin.member)
      lastMember = (origin.member, isSecret ? "(name not shown)" : origin.member)
    }
    var shown = origin
    shown.member = lastMember.shown
    return shown
  }

  // MARK: Lines

  private func audit(
    _ chunk: LineChunk, of member: String, firstRecord: Int, into result: inout AuditedShare
  ) {
    let member = shown(Origin(member: member, record: 1)).member
    let path = result.source.path(of: member)
    if chunk.isTooLong {
      guard !isKept(firstRecord) else { return }
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
      guard looks(at: record) else { return }
      if passesOver(line, of: chunk, record: record, origin, into: &result) { return }
      do throws(Problem) {
        guard
          let post = try importer.post(
            from: chunk.bytes, line: line.range, number: line.number, at: start)
        else { return }
        audit(post, chunk.bytes[line.range], record: record, origin, into: &result)
      } catch {
        if !isKept(record) { note(error, origin, id: error.post, into: &result) }
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
        if case .skipped(let reason) = choice { skip(reason, record, into: &result) }
        return true
      }
      let id = UnsafeRawBufferPointer(rebasing: written[post.id])
      let judged = Judged(
        id: String(decoding: id, as: UTF8.self), origin: origin, kind: .original,
        metadata: metadata(post.metadata, of: whose), account: account, markup: .plain)
      guard !settings.keepsText,
        isKept(record)
          || engine.passesOver(post.text, metadata: judged.metadata, asOf: settings.selection.now)
      else { return false }
      let verdict = VerdictPolicy.verdict(on: [], problems: [], failOn: settings.failOn)
      let stored = stored(
        judged, hash(written, judged.metadata), PostOutcome(verdict: verdict))
      if !isKept(record), settings.answersByLine {
        var id = stored.id
        id.withUTF8 { id in
          NDJSONReporter().append(verdict, id: UnsafeRawBufferPointer(id), to: &result.answers)
        }
      }
      result.posts.append(
        AuditedPost(
          record: record, post: stored, author: author(of: judged),
          voice: voice(of: post.text, judged)))
      return true
    }
  }

  private func audit(
    _ post: ImportedPost, _ line: ArraySlice<UInt8>, record: Int, _ origin: Origin,
    into result: inout AuditedShare
  ) {
    let choice = settings.selection.choice(post.metadata, kind: .original)
    guard case .judged(let whose, let account) = choice else {
      if case .skipped(let reason) = choice { skip(reason, record, into: &result) }
      return
    }
    let judged = Judged(
      id: post.id, origin: origin, kind: .original, metadata: metadata(post.metadata, of: whose),
      account: account, markup: post.markup)
    judge(
      DocumentReader.read(textsOf: post.source, markup: post.markup), judged,
      line.withUnsafeBytes { hash($0, judged.metadata) }, record: record, into: &result)
  }

  /// What is known of a post that is judged.
  private func metadata(
    _ known: consuming PostMetadata, of whose: AccountKind?
  ) -> PostMetadata {
    var metadata = known
    metadata.override(by: settings.selection.stated)
    metadata.account = whose ?? metadata.account
    return metadata
  }
}

extension UInt8 {
  /// Whether it is white space in ASCII.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
