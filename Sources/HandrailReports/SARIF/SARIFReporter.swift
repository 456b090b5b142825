public import HandrailCore

/// SARIF 2.1.0, as GitHub's code scanning and editors read it.
///
/// Results point at the top of the repository (`%SRCROOT%`), columns are code points, ends are
/// exclusive. Findings that do not count are there, with the suppression that says why. What is more
/// than GitHub takes is left out, the least severe first, and a notification says so.
///
/// Source: SARIF 2.1.0 (OASIS); GitHub Docs, “SARIF support for code scanning”.
public struct SARIFReporter: Reporter {
  /// `sarif`.
  public static let name = "sarif"
  /// Every result names its rule.
  public static let describesRules = true

  private let style: ReportStyle

  /// Creates a reporter.
  public init(style: ReportStyle = ReportStyle()) { self.style = style }

  /// How many bytes GitHub takes, packed.
  static let packedLimit = 10_000_000

  /// The log as one JSON object, ending in a line break.
  public func render(_ report: CheckReport) -> String {
    render(report, packedLimit: Self.packedLimit)
  }

  /// The log, with as many results as fit into `packedLimit` bytes once it is packed.
  func render(_ report: CheckReport, packedLimit: Int) -> String {
    var most = SARIFSelection.mostResults
    while true {
      let selection = SARIFSelection(of: report, atMost: most)
      let text = JSONWriter.pretty(log(of: report, selection)) + "\n"
      let isLarge = text.utf8.count > packedLimit && selection.kept > 0
      guard isLarge, PackedSize.atMost(text) > packedLimit else { return text }
      most = min(selection.kept, most) / 2
    }
  }

  private func log(of report: CheckReport, _ selection: SARIFSelection) -> JSONValue {
    let rules = SARIFRules(of: report, selection)
    let results = SARIFResults(
      style: style, rules: rules, hasSuppressions: selection.hasSuppressions)
    return .object([
      "$schema":
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": .array([
        .object([
          "tool": .object([
            "driver": .object([
              "name": "handrail", "semanticVersion": style.version.map(JSONValue.string),
              "rules": .array(rules.descriptions.map(SARIFRules.value)),
            ])
          ]),
          "invocations": .array([invocation(of: report, selection, results)]),
          "originalUriBaseIds": .object([
            "%SRCROOT%": .object([
              "description": .object(["text": "The top of the repository."])
            ])
          ]),
          "columnKind": "unicodeCodePoints",
          "results": .items { each in
            selection.forEachKept(in: report) { each(results.value($0, in: $1)) }
          },
          "properties": properties(of: report),
        ])
      ]),
    ])
  }

  /// What there is to count that is no result.
  private func properties(of report: CheckReport) -> JSONValue? {
    let count = ReportSummary(report).protected
    return count == 0 ? nil : .object(["protected": .integer(count)])
  }

  private func invocation(
    of report: CheckReport, _ selection: SARIFSelection, _ results: SARIFResults
  ) -> JSONValue {
    var notifications: [JSONValue] = []
    report.forEachProblem { notifications.append(results.notification($0, in: $1)) }
    if let note = selection.note {
      notifications.append(
        .object(["level": "warning", "message": .object(["text": .string(note)])]))
    }
    let status =
      switch report.verdict {
      case .pass: 0
      case .fail: 1
      case .incomplete: 2
      }
    return .object([
      "executionSuccessful": .boolean(report.verdict != .incomplete),
      "exitCode": .integer(status), "exitCodeDescription": .string(report.verdict.rawValue),
      "toolExecutionNotifications": .nonEmpty(notifications),
    ])
  }
}
