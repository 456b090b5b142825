import HandrailArchives
import HandrailCore
import HandrailEngine
import HandrailPolicy
import HandrailRules
import HandrailText

/// Takes posts from bytes to verdict. It owns an engine, and shares the plan.
final class PostChecker {
  private let engine: Engine
  let settings: CheckSettings
  /// The rules that say what to put in the place of words; empty when nothing is to be mended.
  let mendable: Set<RuleID>

  init(plan: Plan, settings: CheckSettings) {
    engine = Engine(plan: plan)
    self.settings = settings
    mendable = settings.fixing == nil ? [] : plan.rulesWithReplacement
  }

  /// What the posts of a share give.
  func report(on share: Share) -> ShareReport {
    var reports = ShareReport(answersByLine: settings.answersByLine)
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
    chunk.forEachLine { line in
      do throws(Problem) {
        guard let post = try reader.post(on: line, of: chunk) else { return }
        let document = DocumentReader.read(textsOf: post.source, markup: post.markup)
        let report = report(on: document, id: post.id, known: post.metadata)
        if settings.fixing != nil {
          reports.add((report, left(report, because: "posts of a batch are not changed")))
        } else {
          reports.add(report)
        }
      } catch {
        reports.add(incomplete(error, path: batch, id: error.post))
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

  func report(on bytes: [UInt8], path: String) -> PostReport {
    switch decode(bytes, path: path) {
    case .failure(let problem): return incomplete(problem, path: path, id: nil)
    case .success(let source):
      let known = settings.configured(path)
      return report(on: DocumentReader.read(source), id: nil, known: known)
    }
  }

  /// The text of a file's bytes, or why they are none.
  func decode(_ bytes: [UInt8], path: String) -> Result<SourceText, Problem> {
    SourceText.decode(path: path, bytes: bytes, limit: settings.sizeLimit)
  }

  /// What is known of a post: what the configuration says, then the post itself, then the command
  /// line.
  private func metadata(of document: Document, known: PostMetadata) -> PostMetadata {
    var metadata = known.overridden(by: document.metadata).overridden(by: settings.stated)
    // A post cannot make itself private business where the company says whose it is.
    if document.metadata.account == .personal, settings.stated.account == nil {
      metadata.account = known.account ?? .personal
    }
    return metadata
  }

  private func report(on document: Document, id: String?, known: PostMetadata) -> PostReport {
    let metadata = metadata(of: document, known: known)
    if metadata.account == .personal {
      return PostReport(
        path: document.source.path, id: id, metadata: metadata, verdict: .pass, findings: [],
        problems: [], rulesApplied: 0, skipped: [], leftAlone: "it belongs to a personal account")
    }
    return report(on: reading(of: document, metadata, id: id), id: id)
  }

  /// A file as read and checked; nil when it is nobody's business.
  func reading(of source: SourceText, known: PostMetadata) -> PostReading? {
    let document = DocumentReader.read(source)
    let metadata = metadata(of: document, known: known)
    return metadata.account == .personal ? nil : reading(of: document, metadata, id: nil)
  }

  private func reading(of document: Document, _ metadata: PostMetadata, id: String?)
    -> PostReading
  {
    PostReading(
      document, engine.check(document, metadata: metadata, id: id, asOf: settings.asOf))
  }

  /// The report on a post that was checked.
  func report(on reading: PostReading, id: String?) -> PostReport {
    let (document, result) = (reading.document, reading.result)
    let path = document.source.path
    let findings = settings.policy.settled(
      result.findings, directives: DirectiveReader.directives(in: document), path: path, id: id)
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

  func incomplete(_ problem: Problem, path: String, id: String?) -> PostReport {
    PostReport(
      path: path, id: id, metadata: PostMetadata(), verdict: .incomplete, findings: [],
      problems: [problem], rulesApplied: 0, skipped: [])
  }
}
