public import HandrailCore

/// A summary in Markdown, for a comment on a change or the summary of a CI job.
///
/// Posts that fail come first and stand open, the rest is folded. It is never longer than a comment on
/// GitHub may be; what is left out for that is counted.
public struct MarkdownReporter: Reporter {
  /// `markdown`.
  public static let name = "markdown"

  /// How long a comment may be: 65,536 characters. A job's summary may have 1 MiB.
  static let mostCharacters = 65_536

  private let style: ReportStyle

  /// Creates a reporter.
  public init(style: ReportStyle = ReportStyle()) { self.style = style }

  /// The summary, ending in a line break.
  public func render(_ report: CheckReport) -> String {
    render(report, atMost: Self.mostCharacters)
  }

  /// The summary in so many characters, counted as UTF-16 does: none counts more.
  func render(_ report: CheckReport, atMost limit: Int) -> String {
    let line = VerdictLine(report, ReportSummary(report)).text
    let counts = line.drop { $0 != " " }.dropFirst()
    var page = MarkdownPage(limit: limit)
    page.add("## handrail: \(report.verdict.rawValue)\n\n\(MarkdownText.escaped(String(counts)))\n")
    var problems = MarkdownSection(title: "Could not be checked", isOpen: true)
    report.forEachProblem { problems.items.append(item($0, in: $1)) }
    page.add(problems)
    let sections = sections(of: report)
    for section in sections where section.isOpen { page.add(section) }
    for section in sections where !section.isOpen { page.add(section) }
    return page.finished()
  }

  /// A section a post with something to list, then one for waivers and the baseline themselves.
  private func sections(of report: CheckReport) -> [MarkdownSection] {
    var sections: [MarkdownSection] = []
    for post in report.posts {
      let findings = post.findings.filter { report.lists($0) }
      guard !findings.isEmpty else { continue }
      let known = [post.metadata.channel, post.metadata.audience?.rawValue].compactMap(\.self)
      var section = MarkdownSection(
        title: Phrase.name(path: post.path, id: post.id),
        detail: known.isEmpty ? "" : " (\(known.joined(separator: ", ")))",
        isOpen: findings.contains { report.fails($0) })
      section.items = items(findings, in: post)
      sections.append(section)
    }
    let housekeeping = report.housekeeping.filter { report.lists($0) }
    var section = MarkdownSection(
      title: "Waivers and the baseline", isOpen: housekeeping.contains { report.fails($0) })
    section.items = items(housekeeping, in: nil)
    return sections + [section]
  }

  /// A list item a finding; a reason that several share is told once.
  private func items(_ findings: [Finding], in post: PostReport?) -> [String] {
    var told: Set<String> = []
    return findings.map { finding in
      var lines = [head(of: finding, in: post)]
      if let standing = Phrase.standing(finding) {
        lines.append("  - \(MarkdownText.escaped(standing))")
      } else {
        lines += explanation(of: finding).filter { told.insert($0).inserted }
      }
      lines.append("  - Rule: \(MarkdownText.escaped(finding.rule.description))")
      return lines.joined(separator: "\n") + "\n"
    }
  }

  private func head(of finding: Finding, in post: PostReport?) -> String {
    let place = Place(finding, in: post)
    let file = post == nil ? "\(finding.path):" : ""
    let field = finding.field.map { $0 == "text" ? "" : "\($0) " } ?? ""
    let position = "\(file)\(field)\(finding.start.line):\(finding.start.column)"
    let weight = finding.suppression == nil ? finding.severity.rawValue : "stands"
    return "- **\(weight)** at \(linked(position, place)): \(MarkdownText.escaped(finding.message))"
  }

  private func explanation(of finding: Finding) -> [String] {
    let see = finding.reference.map { "; see \(MarkdownText.linked($0))" } ?? ""
    return [
      "  - Why: \(MarkdownText.escaped(finding.why))",
      finding.instead.map { "  - Instead: \(MarkdownText.escaped($0))" },
      "  - Ask: \(MarkdownText.escaped(finding.owner))\(see)",
    ].compactMap(\.self)
  }

  private func item(_ problem: Problem, in post: PostReport?) -> String {
    let place = Place(problem, in: post)
    let file = place.path.map { path in
      let position = place.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
      let detail = place.detail.map { ", \($0)" } ?? ""
      return linked(path + position + detail, place) + ": "
    }
    let advice = problem.advice.map { "\n  - To do: \(MarkdownText.escaped($0))" } ?? ""
    return "- \(file ?? "")\(MarkdownText.escaped(problem.message))\(advice)\n"
  }

  /// A position, with a link to the line where it is known how to make one.
  private func linked(_ position: String, _ place: Place) -> String {
    let label = MarkdownText.escaped(position)
    guard let files = style.filesAddress, let path = place.path.map(style.path(fromTop:)),
      !path.hasPrefix("/")
    else { return label }
    let line = place.line.map { "#L\($0)" } ?? ""
    return MarkdownText.link(label, to: "\(files)/\(WebAddress.encoded(path))\(line)")
  }
}
