public import HandrailCore

/// GitLab's Code Quality report: a JSON array of what it shows in a merge request.
///
/// Source: GitLab Docs, “Code Quality report format”.
public struct GitLabReporter: Reporter {
  /// `gitlab`.
  public static let name = "gitlab"

  private let style: ReportStyle

  /// Creates a reporter.
  public init(style: ReportStyle = ReportStyle()) { self.style = style }

  /// What GitLab wants to know of one thing.
  private struct Entry {
    let description: String
    let check: String
    let fingerprint: String
    let severity: JSONValue
    let place: Place
  }

  /// The array, ending in a line break. Fingerprints are unique; a waived finding is an `info`.
  public func render(_ report: CheckReport) -> String {
    var seen: [String: Int] = [:]
    let list = JSONValue.items { each in
      report.forEachProblem { each(value(Self.entry($0, in: $1), &seen)) }
      report.forEachListed { each(value(Self.entry($0, in: $1), &seen)) }
    }
    return JSONWriter.pretty(list) + "\n"
  }

  private static func entry(_ problem: Problem, in post: PostReport?) -> Entry {
    let place = Place(problem, in: post)
    let name = [place.path, place.line.map(String.init), problem.message].compactMap(\.self)
    return Entry(
      description: place.lead + Phrase.sentence(problem),
      check: "handrail/\(problem.kind.rawValue)", fingerprint: name.joined(separator: ":"),
      severity: "blocker", place: place)
  }

  private static func entry(_ finding: Finding, in post: PostReport?) -> Entry {
    let place = Place(finding, in: post)
    let standing = Phrase.standing(finding).map { "\($0) – " } ?? ""
    let instead = finding.instead.map { " \($0)" } ?? ""
    return Entry(
      description: "\(standing)\(place.lead)\(finding.message)\(instead)",
      check: finding.rule.description, fingerprint: finding.fingerprint,
      severity: finding.suppression == nil ? severity(finding.severity) : "info", place: place)
  }

  private func value(_ entry: Entry, _ seen: inout [String: Int]) -> JSONValue {
    .object([
      "description": .string(entry.description),
      "check_name": .string(entry.check),
      "fingerprint": .string(Self.unique(entry.fingerprint, &seen)),
      "severity": entry.severity,
      "location": .object([
        "path": .string(entry.place.path.map(style.path(fromTop:)) ?? "handrail.yml"),
        "lines": .object(["begin": .integer(entry.place.line ?? 1)]),
      ]),
    ])
  }

  /// The name, with a number after it where it was used before: GitLab drops what it takes for twice
  /// the same.
  private static func unique(_ name: String, _ seen: inout [String: Int]) -> String {
    let count = seen[name, default: 0] + 1
    seen[name] = count
    return count == 1 ? name : "\(name)-\(count)"
  }

  private static func severity(_ severity: Severity) -> JSONValue {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .advice: "info"
    }
  }
}
