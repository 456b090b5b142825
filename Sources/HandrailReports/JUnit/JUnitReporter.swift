public import HandrailCore

/// The XML of JUnit, for programs that show test results.
///
/// A post is a test suite. What fails it is a failure, what stands for a reason is skipped, what could
/// not be decided is an error. Findings that fail nothing pass, and are told in `system-out`.
///
/// Source: windyroad/JUnit-Schema, JUnit.xsd.
public struct JUnitReporter: Reporter {
  /// `junit`.
  public static let name = "junit"

  private let style: ReportStyle

  /// Creates a reporter.
  public init(style: ReportStyle = ReportStyle()) { self.style = style }

  /// A suite for the run as a whole, then one a post.
  public func render(_ report: CheckReport) -> String {
    var writer = XMLWriter()
    let moment = String((report.asOf ?? Timestamp(seconds: 0)).description.dropLast())
    writer.element("testsuites") { writer in
      let suites = [runSuite(of: report)] + report.posts.map { Self.suite(of: $0, in: report) }
      for (number, suite) in suites.enumerated() {
        suite.write(number: number, moment: moment, with: &writer)
      }
    }
    return writer.text
  }

  private func runSuite(of report: CheckReport) -> JUnitSuite {
    let summary = ReportSummary(report)
    var suite = JUnitSuite(name: "handrail")
    suite.properties = [
      ("verdict", report.verdict.rawValue), ("fail-on", report.failOn.rawValue),
      ("posts", String(summary.posts)), ("waived", String(summary.waived)),
      ("baseline", String(summary.baseline)), ("unchanged", String(summary.unchanged)),
      ("protected", String(summary.protected)),
    ]
    if let version = style.version { suite.properties.append(("version", version)) }
    report.forEachProblem { problem, post in
      if post == nil { suite.add(problem, in: nil) }
    }
    for finding in report.housekeeping where report.lists(finding) {
      suite.add(finding, in: nil, fails: report.fails(finding))
    }
    return suite
  }

  private static func suite(of post: PostReport, in report: CheckReport) -> JUnitSuite {
    var suite = JUnitSuite(name: Phrase.name(path: post.path, id: post.id))
    suite.properties = [("verdict", post.verdict.rawValue)]
    for problem in post.problems { suite.add(problem, in: post) }
    for finding in post.findings where report.lists(finding) {
      suite.add(finding, in: post, fails: report.fails(finding))
    }
    if suite.cases.isEmpty {
      let outcome: JUnitSuite.Outcome =
        post.verdict == .incomplete
        ? .error(type: "input", message: "could not be checked", lines: [])
        : post.wasLeftAlone
          ? .skipped("left alone, because \(post.leftAlone ?? "")") : .passed
      suite.cases.append(JUnitSuite.Case(name: "follows the guardrails", outcome: outcome))
    }
    return suite
  }
}
