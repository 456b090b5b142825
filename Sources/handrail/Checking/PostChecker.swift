import HandrailArchives
import HandrailCore
import HandrailEngine
import HandrailPolicy
import HandrailRules
import HandrailText

/// Takes posts from bytes to verdict. It owns an engine, and shares the plan.
final class PostChecker {
  private let engine: Engine
  private let settings: CheckSettings

  init(plan: Plan, settings: CheckSettings) {
    engine = Engine(plan: plan)
    self.settings = settings
  }

  /// What the posts of a share give.
  func report(on share: Share) -> ShareReport {
    var reports = ShareReport(settings)
    switch share {
    case .files(let paths):
      for path in paths { reports.add(report(onFile: path)) }
    case .bytes(let bytes, let name):
      reports.add(report(on: bytes, path: name))
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
    chunk.forEachLine { line in
      do throws(Problem) {
        guard let post = try reader.post(on: line, of: chunk) else { return }
        let document = DocumentReader.read(textsOf: post.source, markup: post.markup)
        var report = report(on: document, id: post.id, known: post.metadata)
        report.line = line.number
        reports.add(report)
      } catch {
        var report = incomplete(error, path: batch, id: error.post)
        report.line = line.number
        reports.add(report)
      }
    }
  }

  private func report(onFile path: String) -> PostReport {
    do {
      return report(on: try Disk.read(path, limit: settings.sizeLimit), path: path)
    } catch {
      return incomplete(error, path: path, id: nil)
    }
  }

  private func report(on bytes: [UInt8], path: String) -> PostReport {
    switch SourceText.decode(path: path, bytes: bytes, limit: settings.sizeLimit) {
    case .failure(let problem): return incomplete(problem, path: path, id: nil)
    case .success(let source):
      let known = settings.configured(path)
      return report(on: DocumentReader.read(source), id: nil, known: known)
    }
  }

  /// What is known of a post: what the configuration says, then the post itself, then the command
  /// line.
  private func report(on document: Document, id: String?, known: PostMetadata) -> PostReport {
    var metadata = known.overridden(by: document.metadata).overridden(by: settings.stated)
    // A post cannot make itself private business where the company says whose it is.
    if document.metadata.account == .personal, settings.stated.account == nil {
      metadata.account = known.account ?? .personal
    }
    let path = document.source.path
    if metadata.account == .personal {
      return PostReport(
        path: path, id: id, metadata: metadata, verdict: .pass, findings: [], problems: [],
        rulesApplied: 0, skipped: [], leftAlone: "it belongs to a personal account")
    }
    let result = engine.check(document, metadata: metadata, id: id, asOf: settings.asOf)
    let findings = settings.policy.settled(
      result.findings, directives: DirectiveReader.directives(in: document), path: path, id: id
    ).map(withoutSecrets)
    let problems = (document.problems + result.problems).map { problem in
      var problem = problem
      problem.path = problem.path ?? path
      problem.post = id
      return problem
    }
    return PostReport(
      path: path, id: id, metadata: result.metadata,
      verdict: VerdictPolicy.verdict(
        on: findings, problems: problems, failOn: settings.failOn),
      findings: findings, problems: problems, rulesApplied: result.rulesApplied,
      skipped: result.skipped)
  }

  /// The finding, without the reason of a waiver that names what must not be shown.
  private func withoutSecrets(_ finding: Finding) -> Finding {
    guard case .waived(let note) = finding.suppression, engine.holdsSecrets(note.reason) else {
      return finding
    }
    var finding = finding
    finding.suppression = .waived(
      WaiverNote(
        reason: "not shown, because it names what a guardrail keeps out of reports",
        approvedBy: note.approvedBy, until: note.until, path: note.path, line: note.line))
    return finding
  }

  private func incomplete(_ problem: Problem, path: String, id: String?) -> PostReport {
    PostReport(
      path: path, id: id, metadata: PostMetadata(), verdict: .incomplete, findings: [],
      problems: [problem], rulesApplied: 0, skipped: [])
  }
}
