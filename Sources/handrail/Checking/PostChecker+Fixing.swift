import HandrailCore
import HandrailEngine
import HandrailPolicy
import HandrailReports
import HandrailText

extension PostChecker {
  /// Checks a file, and mends what can be mended.
  func fix(file path: String, mode: FixMode) -> (PostReport, FixOutcome) {
    do {
      let bytes = try Disk.read(path, limit: settings.sizeLimit)
      guard let obstacle = Disk.obstacleToReplacing(path) else {
        return fix(bytes, path: path, mode: mode) { changed throws(Problem) in
          try Disk.replace(path, holding: bytes, with: changed)
        }
      }
      let report = report(on: bytes, path: path)
      return (report, left(report, because: obstacle))
    } catch {
      return (incomplete(error, path: path, id: nil), FixOutcome(path: path))
    }
  }

  /// Checks a text that is no file, and mends what can be mended; the outcome's output is the text.
  func fix(_ bytes: [UInt8], path: String, mode: FixMode) -> (PostReport, FixOutcome) {
    var text = bytes
    var (report, outcome) = fix(bytes, path: path, mode: mode) { text = $0 }
    if mode == .make { outcome.output = text }
    return (report, outcome)
  }

  /// What is told of the findings of a post that cannot be mended where it is.
  func left(_ report: PostReport, because reason: String) -> FixOutcome {
    var outcome = FixOutcome(path: report.path)
    for finding in report.findings where finding.suppression == nil && isMendable(finding) {
      outcome.leave(finding, because: reason)
    }
    return outcome
  }

  private func fix(
    _ bytes: [UInt8], path: String, mode: FixMode, save: ([UInt8]) throws(Problem) -> Void
  ) -> (PostReport, FixOutcome) {
    guard case .success(let source) = decode(bytes, path: path),
      let before = reading(of: source, known: settings.configured(path))
    else { return (report(on: bytes, path: path), FixOutcome(path: path)) }
    var report = report(on: before, id: nil, changed: changes(to: path, holding: bytes))
    let findings = report.findings.filter { $0.suppression == nil && isMendable($0) }
    var outcome = FixOutcome(path: path)
    for finding in findings where finding.replacement == nil {
      outcome.leave(finding, because: "‘replace’ does not name its words, or they are not plain")
    }
    let known = settings.configured(path)
    let result = Fixer.fix(findings, in: bytes, read: before) { changed in
      guard case .success(let source) = self.decode(changed, path: path) else { return nil }
      return self.reading(of: source, known: known)
    }
    for left in result.left { outcome.leave(left.finding, because: left.reason) }
    guard !result.edits.isEmpty else { return (report, outcome) }
    switch mode {
    case .show: show(result, of: before, in: &outcome)
    case .make:
      do throws(Problem) {
        try save(result.bytes)
        report = self.report(
          on: result.reading, id: nil, changed: changes(to: path, holding: result.bytes))
      } catch {
        return (adding(error, to: report), outcome)
      }
    }
    outcome.mended = result.mended.count
    return (report, outcome)
  }

  private func show(_ result: FixResult, of before: PostReading, in outcome: inout FixOutcome) {
    let source = before.document.source
    let diff = UnifiedDiff(
      path: source.path, text: source.bytes, edits: result.edits, hidden: before.result.hidden,
      isForTerminal: Console.isTerminal)
    outcome.output = diff.bytes
    if diff.isMasked {
      outcome.remark("words that must not be shown are masked, so this diff cannot be applied")
    }
    if source.path.hasPrefix("../") || source.path.hasPrefix("/") {
      outcome.remark(
        "the file lies outside of this folder, so this diff cannot be applied here; run it from the "
          + "top of the repository")
    }
    if source.encoding != .utf8 {
      outcome.remark("the file is UTF-16 and the diff is UTF-8, so this diff cannot be applied")
    }
  }

  /// Whether a finding's rule says what to put in the place of words.
  private func isMendable(_ finding: Finding) -> Bool { mendable.contains(finding.rule) }

  private func adding(_ problem: Problem, to report: PostReport) -> PostReport {
    var report = report
    report.problems.append(problem)
    report.verdict = VerdictPolicy.verdict(
      on: report.findings, problems: report.problems, failOn: settings.failOn)
    return report
  }
}
