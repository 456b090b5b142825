import HandrailArchives
import HandrailCore
import HandrailEngine
import HandrailPolicy
import HandrailRules
import HandrailText

/// Takes posts from bytes to verdict. It owns an engine, and shares the plan.
final class PostChecker {
  let engine: Engine
  let settings: CheckSettings
  private var plainPosts = PlainPostReader()
  /// The rules that say what to put in the place of words; empty when nothing is to be mended.
  let mendable: Set<RuleID>

  /// Creates a checker; `readsFew` says that there are few posts to check: see `Engine`.
  init(plan: Plan, settings: CheckSettings, readsFew: Bool = false) {
    engine = Engine(plan: plan, readsFew: readsFew)
    self.settings = settings
    mendable = settings.fixing == nil ? [] : plan.rulesWithReplacement
  }

  /// What the posts of a share give.
  func report(on share: Share) -> ShareReport {
    var reports = ShareReport(settings)
    switch share {
    case .files(let paths):
      for path in paths {
        if let mode = settings.fixing {
          reports.add(fix(file: path, mode: mode))
        } else {
          reports.add(report(onFile: path))
        }
      }
    case .bytes(let bytes, let name):
      if let mode = settings.fixing {
        reports.add(fix(bytes, path: name, mode: mode))
      } else {
        reports.add(report(on: bytes, path: name))
      }
    case .lines(let chunk, let batch):
      check(chunk, of: batch, into: &reports)
    case .unreadable(let problem):
      reports.add(incomplete(problem, path: problem.path ?? "", id: problem.post))
    }
    return reports
  }

  private func check(_ chunk: LineChunk, of batch: String, into reports: inout ShareReport) {
    let reader = BatchReader(path: batch, limit: settings.sizeLimit)
    if chunk.isTooLong {
      let problem = reader.tooLong(chunk.firstLine, at: chunk.offset)
      reports.add(incomplete(problem, path: batch, id: nil))
    }
    let changed = settings.changes?[batch].lines
    chunk.forEachLine { line in
      // A post of a batch is a line, and what was there before is not under review.
      if changed?.contains(line: line.number) == false { return }
      if answersAtOnce(line, of: chunk, into: &reports) { return }
      do throws(Problem) {
        guard let post = try reader.post(on: line, of: chunk) else { return }
        let document = DocumentReader.read(textsOf: post.source, markup: post.markup)
        var report = report(
          on: document, id: post.id, known: post.metadata, markup: post.markup
        ) { _ in nil }
        report.line = line.number
        if settings.fixing != nil {
          reports.add((report, left(report, because: "posts of a batch are not changed")))
        } else {
          reports.add(report)
        }
      } catch {
        var report = incomplete(error, path: batch, id: error.post)
        report.line = line.number
        reports.add(report)
      }
    }
  }

  /// Answers a line whose post no rule has anything to say of, as most have; false when the post has
  /// to be read as a whole.
  private func answersAtOnce(
    _ line: LineChunk.Line, of chunk: LineChunk, into reports: inout ShareReport
  ) -> Bool {
    guard settings.answersByLine, line.length <= settings.sizeLimit else { return false }
    return chunk.bytes.withUnsafeBytes { bytes in
      let line = UnsafeRawBufferPointer(rebasing: bytes[line.range])
      guard var post = plainPosts.post(on: line) else { return false }
      post.metadata.override(by: settings.stated)
      guard post.metadata.account != .personal,
        engine.passesOver(post.text, metadata: post.metadata, asOf: settings.asOf)
      else { return false }
      reports.addNothing(id: UnsafeRawBufferPointer(rebasing: line[post.id]))
      return true
    }
  }

  private func report(onFile path: String) -> PostReport {
    do {
      return report(on: try Disk.read(path, limit: settings.sizeLimit), path: path)
    } catch {
      return incomplete(error, path: path, id: nil)
    }
  }

  func report(on bytes: [UInt8], path: String) -> PostReport {
    switch decode(bytes, path: path) {
    case .failure(let problem): return incomplete(problem, path: path, id: nil)
    case .success(let source):
      let known = settings.configured(path)
      return report(
        on: DocumentReader.read(source), id: nil, known: known,
        changed: changes(to: path, holding: bytes))
    }
  }

  /// Says what the change under review touched in a file, which is asked only where something was
  /// found.
  func changes(to path: String, holding bytes: [UInt8]) -> (Document) -> ChangedText? {
    { [changes = settings.changes] document in
      changes?[path].text(in: bytes, of: document)
    }
  }

  /// The text of a file's bytes, or why they are none.
  func decode(_ bytes: [UInt8], path: String) -> Result<SourceText, Problem> {
    SourceText.decode(path: path, bytes: bytes, limit: settings.sizeLimit)
  }

  /// What is known of a post: what the configuration says, then the post itself, then the command
  /// line.
  func metadata(of document: Document, known: PostMetadata) -> PostMetadata {
    var metadata = known.overridden(by: document.metadata).overridden(by: settings.stated)
    // A post cannot make itself private business where the company says whose it is.
    if document.metadata.account == .personal, settings.stated.account == nil {
      metadata.account = known.account ?? .personal
    }
    return metadata
  }

  /// The report on a post that was read, unless it is nobody's business.
  func report(
    on document: Document, id: String?, known: PostMetadata, markup: Markup? = nil,
    changed: (Document) -> ChangedText?
  ) -> PostReport {
    let metadata = metadata(of: document, known: known)
    if metadata.account == .personal {
      return PostReport(
        path: document.source.path, id: id, metadata: engine.shown(metadata),
        verdict: VerdictPolicy.verdict(on: [], problems: [], failOn: settings.failOn),
        findings: [], problems: [], rulesApplied: 0, skipped: [],
        leftAlone: "it belongs to a personal account")
    }
    return report(
      on: reading(of: document, metadata, id: id, markup: markup), id: id, changed: changed)
  }

  /// A file as read and checked; nil when it is nobody's business.
  func reading(of source: SourceText, known: PostMetadata) -> PostReading? {
    let document = DocumentReader.read(source)
    let metadata = metadata(of: document, known: known)
    return metadata.account == .personal ? nil : reading(of: document, metadata, id: nil)
  }

  private func reading(
    of document: Document, _ metadata: PostMetadata, id: String?, markup: Markup? = nil
  ) -> PostReading {
    let path = document.source.path
    return PostReading(
      document,
      engine.check(
        document, metadata: metadata, id: id, name: settings.name(of: path), asOf: settings.asOf,
        directives: DirectiveReader.directives(in: document, markup: markup)))
  }

  /// The report on a post that was checked; `changed` says what is new in it.
  func report(
    on reading: PostReading, id: String?, changed: (Document) -> ChangedText?
  ) -> PostReport {
    let (document, result) = (reading.document, reading.result)
    let path = document.source.path
    let problems = (document.problems + result.problems).map { problem in
      var problem = engine.shown(problem)
      problem.path = problem.path ?? path
      problem.post = id
      return problem
    }
    let findings = settings.policy.settled(
      result.findings, directives: result.directives, path: path, id: id,
      file: settings.configuration.name(of: path), skipped: result.skipped,
      isComplete: problems.isEmpty && result.protectedCount == 0, changed: changed(document))
    return PostReport(
      path: path, id: id, metadata: result.metadata,
      verdict: VerdictPolicy.verdict(
        on: findings, problems: problems, failOn: settings.failOn),
      findings: findings, problems: problems, rulesApplied: result.rulesApplied,
      skipped: result.skipped, protectedCount: result.protectedCount)
  }

  func incomplete(_ problem: Problem, path: String, id: String?) -> PostReport {
    PostReport(
      path: path, id: id, metadata: PostMetadata(),
      verdict: VerdictPolicy.verdict(on: [], problems: [problem], failOn: settings.failOn),
      findings: [], problems: [engine.shown(problem)], rulesApplied: 0, skipped: [])
  }
}
