import HandrailAudit
import HandrailCore

extension SampleAudit {
  /// 140 posts, more than the page shows at once.
  static let posts: [ListedPost] = {
    let channels: [String?] = ["linkedin", "x", "blog", nil]
    let departments: [String?] = ["Sales", "Engineering", nil]
    let fine: [ListedPost] = (0..<136).map { index in
      let month = 1 + index * 7 % 11
      let channel = channels[index % 4]
      return ListedPost(
        id: "18\(index * 7919 + 10_000)",
        origin: Origin(
          member: index.isMultiple(of: 2) ? "data/tweets.js" : "Shares.csv", record: index + 1,
          span: Span(index * 600, index * 600 + 420)),
        verdict: index < 60 ? .fail : .pass, channel: channel,
        department: departments[index % 3], location: index % 3 == 0 ? "Lisbon" : nil,
        published: moment("2026-\(month < 10 ? "0" : "")\(month)-1\(index % 10)T09:30:00Z"),
        link: index.isMultiple(of: 3) ? "https://social.example/acme/\(index)" : nil,
        findings: findings(index))
    }
    let undecided = ListedPost(
      id: "broken", origin: Origin(member: "data/tweets.js", record: 900), verdict: .incomplete)
    return Array(special.prefix(2)) + fine + [undecided] + special.dropFirst(2)
  }()

  private static let special = [
    ListedPost(
      id: "7266", origin: Origin(member: "Shares.csv", record: 12), verdict: .fail,
      channel: "linkedin", department: "Sales", location: "Lisbon",
      published: moment("2026-03-04T08:00:00Z"),
      findings: [
        finding("disclosure/say-you-work-here", .error, "RoboVac", 0),
        finding("claims/superlatives", .warning, "the best", 14),
        finding("accessibility/alt-text", .advice, nil, 40),
      ]),
    ListedPost(
      id: "1822", origin: Origin(member: "data/tweets.js", record: 77), verdict: .fail,
      channel: "x", published: moment("2026-05-09T18:11:00Z"),
      link: "https://x.com/acmerobotics/status/1822",
      findings: [finding("confidentiality/code-names", .error, nil, 10)]),
    ListedPost(
      id: nil, origin: Origin(member: "outbox.json", record: 3), verdict: .pass,
      findings: [finding("claims/superlatives", .warning, "world-class", 3, isWaived: true)]),
  ]

  private static func findings(_ index: Int) -> [ListedFinding] {
    let advice = finding("accessibility/alt-text", .advice, nil, 90)
    let warning = finding("claims/superlatives", .warning, "revolutionary", 20 + index)
    guard index < 60 else { return index.isMultiple(of: 2) ? [advice] : [warning] }
    let error = finding("disclosure/say-you-work-here", .error, "RoboMop", index)
    return index.isMultiple(of: 5) ? [error, warning] : [error]
  }

  private static func finding(
    _ rule: String, _ severity: Severity, _ match: String?, _ start: Int, isWaived: Bool = false
  ) -> ListedFinding {
    let message =
      match.map { "“\($0)” is what the rule is about." }
      ?? rules.first { $0.rule == ruleID(rule) }?.message ?? ""
    return ListedFinding(
      rule: ruleID(rule), severity: severity, message: message, field: "text",
      span: Span(start, start + (match?.utf8.count ?? 8)), line: 1, column: start + 1,
      match: match, isWaived: isWaived)
  }
}
