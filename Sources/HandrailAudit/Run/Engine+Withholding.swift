import HandrailCore
import HandrailEngine

extension Engine {
  /// A problem as an audit may tell and keep it: without words that must not be shown, be they in what
  /// it quotes, in the name of its file or in the id of its post.
  func withholding(_ problem: Problem) -> Problem {
    var problem = shown(problem)
    problem.path = problem.path.map { holdsSecrets($0) ? "(name not shown)" : $0 }
    problem.post = problem.post.map(withholding(id:))
    return problem
  }

  /// The id of a post, unless it holds words that must not be shown.
  func withholding(id: String) -> String { holdsSecrets(id) ? "not shown" : id }

  /// A report on a post as answers may tell it: without a name or an id that holds words which must
  /// not be shown.
  func withholding(_ report: PostReport) -> PostReport {
    let path = holdsSecrets(report.path) ? "(name not shown)" : report.path
    let id = report.id.map(withholding(id:))
    guard path != report.path || id != report.id else { return report }
    var report = report
    (report.path, report.id) = (path, id)
    for index in report.findings.indices {
      (report.findings[index].path, report.findings[index].post) = (path, id)
    }
    return report
  }
}
