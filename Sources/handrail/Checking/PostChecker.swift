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

  /// The reports on some posts, in their order.
  func reports(on inputs: [PostInput]) -> [PostReport] { inputs.map(report) }

  private func report(on input: PostInput) -> PostReport {
    switch input {
    case .file(let path):
      do {
        return report(on: try Disk.read(path, limit: settings.sizeLimit), path: path)
      } catch {
        return incomplete(error, path: path, id: nil)
      }
    case .bytes(let bytes, let name):
      return report(on: bytes, path: name)
    case .imported(let post, let batch):
      let document = DocumentReader.read(fields: post.fields, path: batch, markup: post.markup)
      return report(on: document, id: post.id, known: post.metadata)
    case .unreadable(let problem):
      return incomplete(problem, path: problem.path ?? "", id: problem.post)
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
    let problems = (document.problems + result.problems).map { problem in
      var problem = problem
      problem.path = problem.path ?? path
      problem.post = id
      return problem
    }
    return PostReport(
      path: path, id: id, metadata: result.metadata,
      verdict: VerdictPolicy.verdict(
        on: result.findings, problems: problems, failOn: settings.failOn),
      findings: result.findings, problems: problems, rulesApplied: result.rulesApplied,
      skipped: result.skipped)
  }

  private func incomplete(_ problem: Problem, path: String, id: String?) -> PostReport {
    PostReport(
      path: path, id: id, metadata: PostMetadata(), verdict: .incomplete, findings: [],
      problems: [problem], rulesApplied: 0, skipped: [])
  }
}
