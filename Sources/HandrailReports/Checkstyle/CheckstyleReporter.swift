public import HandrailCore

/// The XML of Checkstyle, which most code-review programs and build servers read.
public struct CheckstyleReporter: Reporter {
  /// `checkstyle`.
  public static let name = "checkstyle"

  /// Creates a reporter; the style changes nothing.
  public init(style: ReportStyle = ReportStyle()) {}

  private struct Entry {
    let file: String
    let place: Place
    let severity: String
    let message: String
    let source: String
  }

  /// One `file` for each stretch of findings in one file; a waived finding is an `info`.
  public func render(_ report: CheckReport) -> String {
    let entries = Self.entries(of: report)
    var writer = XMLWriter()
    writer.element("checkstyle", ["version": "4.3"]) { writer in
      var start = entries.startIndex
      while start < entries.endIndex {
        let file = entries[start].file
        let end = entries[start...].firstIndex { $0.file != file } ?? entries.endIndex
        writer.element("file", ["name": file]) { writer in
          for entry in entries[start..<end] { Self.write(entry, with: &writer) }
        }
        start = end
      }
    }
    return writer.text
  }

  private static func entries(of report: CheckReport) -> [Entry] {
    var entries: [Entry] = []
    report.forEachProblem { problem, post in
      let place = Place(problem, in: post)
      entries.append(
        Entry(
          file: place.path ?? "handrail", place: place, severity: "error",
          message: Phrase.sentence(problem), source: "handrail/\(problem.kind.rawValue)"))
    }
    report.forEachListed { finding, post in
      let place = Place(finding, in: post)
      let standing = Phrase.standing(finding).map { "\($0) – " } ?? ""
      let instead = finding.instead.map { " \($0)" } ?? ""
      entries.append(
        Entry(
          file: finding.path, place: place,
          severity: finding.suppression == nil ? severity(finding.severity) : "info",
          message: "\(standing)\(place.lead)\(finding.message)\(instead)",
          source: finding.rule.description))
    }
    return entries
  }

  private static func write(_ entry: Entry, with writer: inout XMLWriter) {
    writer.empty(
      "error",
      [
        "line": String(entry.place.line ?? 1),
        "column": (entry.place.range?.start.column).map(String.init),
        "severity": entry.severity, "message": entry.message, "source": entry.source,
      ])
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "info"
    }
  }
}
