import HandrailCore
import HandrailPolicy

/// A run that goes by a baseline.
struct BaselineRun {
  private let file: BaselineFile
  private let present: PresentFiles
  private let failOn: Severity
  private let staleSeverity: Severity
  private let covers: @Sendable (String) -> Bool
  private var ledger: BaselineLedger
  /// The file that was asked for last, and what the baseline calls it: posts of a batch share it.
  private var lastName: (path: String, name: String)?

  /// Opens the account of a run.
  ///
  /// - Parameters:
  ///   - baseline: the baseline, without problems.
  ///   - file: where it lies.
  ///   - book: the rules of the run.
  ///   - failOn: the severity at and above which findings fail a post.
  ///   - failsOnStale: whether entries that nothing is left of fail the run.
  ///   - paths: the files and folders of which the run takes in every post; none for all there are,
  ///     nil when it looks at some posts only.
  ///   - isStaged: whether posts are those of the next commit, rather than what lies on the disk.
  init(
    _ baseline: Baseline, at file: BaselineFile, book: Rulebook, failOn: Severity,
    failsOnStale: Bool, paths: [String]?, isStaged: Bool = false
  ) {
    self.file = file
    let present = PresentFiles(of: file, isStaged: isStaged)
    self.present = present
    self.failOn = failOn
    staleSeverity = failsOnStale ? .error : .advice
    if let paths { covers = file.coverage(of: paths) } else { covers = { _ in false } }
    ledger = BaselineLedger(baseline, rules: book.scope, exists: present.holds)
  }

  /// What kept the run from knowing which posts are still there.
  var problems: [Problem] { present.problem.map { [$0] } ?? [] }

  /// Marks the findings of the next post that were there before.
  mutating func settle(_ report: inout PostReport) {
    if lastName?.path != report.path {
      lastName = (report.path, file.name(of: report.path))
    }
    ledger.settle(&report, path: lastName?.name ?? report.path, failOn: failOn)
  }

  /// What there is to say of entries that nothing is left of.
  var housekeeping: [Finding] { ledger.housekeeping(severity: staleSeverity, covers: covers) }

  /// The entries that nothing is left of.
  var stale: [BaselineEntry] { ledger.stale(covers: covers) }

  /// The entries that still stand for something, or may.
  var kept: [BaselineEntry] { ledger.kept(covers: covers) }

  /// The entries that the run has nothing to say of.
  var untouched: [BaselineEntry] { ledger.untouched(covers: covers) }
}
