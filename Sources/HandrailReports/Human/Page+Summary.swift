internal import HandrailCore

extension Page {
  /// What was looked at and with what, what was not and why: so that a pass says what it passed.
  mutating func summary(of report: CheckReport, _ summary: ReportSummary) {
    let passed = report.posts.lazy.filter { $0.verdict == .pass && $0.leftAlone == nil }
    if let first = passed.first {
      let names = Array(passed.map { Phrase.name(path: $0.path, id: $0.id) })
      let known = names.count == 1 ? [Phrase.known(first.metadata)] : []
      summaryField("Passed", Phrase.names(names, atMost: 5) + known)
    }
    leftAlone(report.posts)
    if report.verdict == .pass, !report.guardrails.isEmpty {
      summaryField("Guardrails", Phrase.names(report.guardrails, atMost: 12))
    }
    groups(
      "Did not apply",
      summary.skipped.map { group in
        let posts =
          group.posts == summary.checked
          ? "" : " in \(group.posts) of \(Phrase.count(summary.checked, "post"))"
        return Group(rules: group.rules, place: posts, reason: group.reason)
      })
    groups(
      "Switched off",
      report.switchedOff.map { Group(rules: $0.rules, place: "", reason: $0.reason) })
  }

  private struct Group {
    let rules: [RuleID]
    let place: String
    let reason: String
  }

  private mutating func leftAlone(_ posts: [PostReport]) {
    var names: [String: [String]] = [:]
    var reasons: [String] = []
    for post in posts where post.wasLeftAlone {
      guard let reason = post.leftAlone else { continue }
      if names[reason] == nil { reasons.append(reason) }
      names[reason, default: []].append(Phrase.name(path: post.path, id: post.id))
    }
    var label = "Left alone"
    for reason in reasons {
      let list = Phrase.names(names[reason] ?? [], atMost: 5)
      summaryField(label, list + [.words(", because \(reason)")])
      label = ""
    }
  }

  private mutating func groups(_ label: String, _ groups: [Group]) {
    let limit = 6
    let shown = groups.count <= limit + 1 ? groups[...] : groups[..<limit]
    var label = label
    for group in shown {
      let count = Phrase.count(group.rules.count, "rule")
      let names = Phrase.names(group.rules.map(\.description), atMost: 3)
      summaryField(label, [.words("\(count)\(group.place), because \(group.reason): ")] + names)
      label = ""
    }
    let rest = groups[shown.count...]
    if !rest.isEmpty {
      let rules = Phrase.count(rest.reduce(0) { $0 + $1.rules.count }, "rule")
      summaryField("", [.words("… and \(rules) for \(rest.count) more reasons")])
    }
  }
}
