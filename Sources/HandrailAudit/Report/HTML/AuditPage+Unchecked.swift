internal import HandrailCore
internal import HandrailReports

extension AuditPage {
  /// What was not checked, and why.
  func unchecked(_ html: inout HTMLWriter) {
    let left = summary.notChecked.reduce(0) { $0 + $1.posts }
    if left == 0, summary.totals.problems == 0, summary.switchedOff.isEmpty {
      html.element("p", "Every post that was read was checked.")
    }
    if left > 0 { leftAlone(&html) }
    if let others = Wording.others(summary.otherMembers) {
      html.element("p", ["class": "note"], others)
    }
    if let uncompared = summary.uncompared { html.element("p", ["class": "note"], uncompared) }
    if !summary.inclusions.isEmpty { inclusions(&html) }
    if summary.totals.problems > 0 { problems(&html) }
    if !summary.switchedOff.isEmpty { switchedOff(&html) }
  }

  private func leftAlone(_ html: inout HTMLWriter) {
    let columns = [AuditColumn("Posts …"), AuditColumn("Number", isNumber: true)]
    table("Posts that were counted and not looked at", columns, &html) { html in
      for left in summary.notChecked {
        html.element("tr") { html in
          html.element("th", ["scope": "row"], left.clause)
          cell(left.posts, &html)
        }
      }
    }
  }

  private func inclusions(_ html: inout HTMLWriter) {
    html.element("h3", "Looked at because somebody asked")
    html.element("ul") { html in
      for included in summary.inclusions {
        html.element(
          "li",
          "\(included.inclusion.rawValue): \(Wording.count(included.posts, "post")). The reason given: "
            + "“\(included.reason)”")
      }
    }
  }

  private func problems(_ html: inout HTMLWriter) {
    html.element("h3", "Could not be read")
    let columns = ["Where", "What is wrong", "What to do"].map { AuditColumn($0) }
    table("Problems in the archives", columns, &html) { html in
      for problem in summary.problems {
        html.element("tr") { html in
          html.element("th", ["scope": "row", "class": "place"], Self.place(of: problem))
          html.element("td", problem.message)
          html.element("td", problem.advice ?? "")
        }
      }
    }
    if let rest = summary.restOfProblems { html.element("p", ["class": "note"], rest) }
  }

  /// Where a problem is: `data/tweets.js, line 12, column 3`.
  static func place(of problem: Problem) -> String {
    let path = problem.path ?? "The audit as a whole"
    guard let position = problem.position else { return path }
    return "\(path), line \(position.line), column \(position.column)"
  }

  private func switchedOff(_ html: inout HTMLWriter) {
    html.element("h3", "Rules that did not look")
    html.element("ul") { html in
      for skipped in summary.switchedOff {
        let rules = skipped.rules.map(\.description)
        html.element("li", "\(Wording.list(rules)), because \(skipped.reason)")
      }
    }
  }

  /// What was audited, when and by what.
  func about(_ html: inout HTMLWriter) {
    html.element("dl", ["class": "facts"]) { html in
      for (label, value) in facts {
        html.element("div") { html in
          html.element("dt", label)
          html.element("dd", value)
        }
      }
    }
    let columns = [
      AuditColumn("Archive"), AuditColumn("Read as"), AuditColumn("Posts", isNumber: true),
    ]
    guard !summary.archives.isEmpty else { return }
    table("The archives", columns, &html) { html in
      for archive in summary.archives {
        html.element("tr") { html in
          html.element("th", ["scope": "row"], archive.name)
          html.element("td", archive.formats.joined(separator: ", "))
          cell(archive.posts, &html)
        }
      }
    }
  }

  private var facts: [(String, String)] {
    let severities = Severity.allCases.reversed().map {
      "\(Self.plural($0)): \(summary.meaning(of: $0))"
    }
    let facts: [(String, String?)] = [
      ("Audit", String(summary.number)),
      ("Begun", summary.started.description),
      ("Ended", summary.finished?.description ?? "not yet"),
      ("Checked as of", summary.asOf.description),
      ("Posts since", summary.since?.description),
      ("People who wrote", Wording.people(summary.totals.people)),
      ("Rules", summary.rulesVersion),
      ("Severities", severities.joined(separator: "; ")),
    ]
    return facts.compactMap { label, value in value.map { (label, $0) } }
  }
}
