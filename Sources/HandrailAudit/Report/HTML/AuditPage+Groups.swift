internal import HandrailCore
internal import HandrailReports

extension AuditPage {
  /// By channel, department or location.
  ///
  /// - Parameters:
  ///   - groups: the groups.
  ///   - kind: what they are, in the singular; the script knows posts by it.
  ///   - html: takes them.
  func groups(_ groups: GroupTable, _ kind: String, _ html: inout HTMLWriter) {
    let tallies = groups.groups.map(\.tally) + [groups.folded?.tally].compactMap(\.self)
    let most = tallies.map(\.findings.total).max() ?? 0
    let columns =
      [AuditColumn(kind.capitalizedFirst)]
      + ["People", "Posts", "Fail", "Errors", "Warnings", "Advice"].map {
        AuditColumn($0, isNumber: true)
      } + [AuditColumn("", isBar: true)]
    legend(&html)
    table("Posts and findings by \(kind)", columns, &html) { html in
      for group in groups.groups {
        html.element("tr") { html in
          html.element("th", ["scope": "row"], group.name ?? "Not known")
          html.element(
            "td", ["class": "n", "data-value": String(group.people)],
            group.people == 0 ? "–" : Wording.number(group.people))
          cells(group.tally, of: kind, group.name, most: most, &html)
        }
      }
      if let folded = groups.folded {
        html.element("tr") { html in
          html.element("th", ["scope": "row"]) { html in
            html.words(folded.groups == 1 ? "A small group " : "Small groups together ")
            html.element("small", Wording.count(folded.groups, kind))
          }
          html.element(
            "td", ["class": "n", "data-value": String(folded.people.number ?? 0)],
            Wording.people(folded.people))
          cells(folded.tally, of: kind, nil, most: most, &html)
        }
      }
    }
    html.element("p", ["class": "note"], note(on: groups, kind))
  }

  private func cells(
    _ tally: Tally, of kind: String, _ name: String?, most: Int, _ html: inout HTMLWriter
  ) {
    cell(tally.posts, &html)
    cell(tally.failing, of: name.map { [kind: $0, "verdict": "fail"] }, &html)
    for severity in Severity.allCases.reversed() {
      cell(
        tally.findings[severity], of: name.map { [kind: $0, "severity": severity.rawValue] },
        &html)
    }
    bar(tally.findings, most: most, &html)
  }

  private func note(on groups: GroupTable, _ kind: String) -> String {
    var notes: [String] = []
    if groups.groups.contains(where: { $0.people == 0 }) {
      notes.append("A dash stands where only the company’s own accounts write.")
    }
    if groups.folded != nil {
      notes.append(
        "Where fewer than \(summary.minimumGroup) people write, the \(kind)s are told of together, so "
          + "that no number is about a few.")
    }
    if kind != "channel" {
      notes.append(
        "A post shows its \(kind) only where \(summary.minimumGroup) people or more are behind what it "
          + "shows, so the list can have fewer posts than the number says.")
    }
    return notes.joined(separator: " ")
  }

  /// What several people posted in nearly the same words.
  func templates(_ html: inout HTMLWriter) {
    html.element(
      "p",
      "These posts say nearly the same, though different people posted them. Readers notice, and it "
        + "sounds like a loudspeaker. The template is what to change: ask people to say it in their own "
        + "words, or not at all.")
    for cluster in summary.clusters {
      html.element("figure", ["class": "template"]) { html in
        if let text = cluster.text {
          html.element("blockquote") { $0.element("p", text) }
        } else {
          html.element("p", ["class": "note"], "The words were not kept, or must not be shown.")
        }
        html.element("figcaption", cluster.extent)
      }
    }
  }
}
