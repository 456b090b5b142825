internal import HandrailCore

/// What an audit found rule by rule.
extension SummaryReader {
  /// How many of the messages of a rule are told of.
  private static let mostReasons = 5

  /// How often each rule found something that counts.
  func ruleCounts(_ tallies: AuditTallies) throws(Problem) -> [RuleID: AuditTallies.RuleCount] {
    let names = try store.database.prepare("SELECT guardrail, name FROM rules WHERE id = ?")
    var counts: [RuleID: AuditTallies.RuleCount] = [:]
    for (number, count) in tallies.rules {
      try names.forEach([.integer(number)]) { row in
        counts[RuleID(guardrail: row.text(0) ?? "", rule: row.text(1) ?? "")] = count
      }
    }
    return counts
  }

  /// How many posts have a finding of each guardrail that counts.
  private func postsByGuardrail() throws(Problem) -> [String: Int] {
    var posts: [String: Int] = [:]
    try store.database.forEach(
      """
      SELECT r.guardrail, count(DISTINCT f.post) FROM \(Self.findings) JOIN rules r ON r.id = f.rule
      WHERE a.audit = ? AND f.suppression = 0 GROUP BY 1
      """, .integer(audit)
    ) { row in posts[row.text(0) ?? ""] = row.count(1) }
    return posts
  }

  /// What the findings of each rule say most often.
  private func reasons() throws(Problem) -> [RuleID: [ReasonTally]] {
    var reasons: [RuleID: [ReasonTally]] = [:]
    try store.database.forEach(
      """
      WITH counted AS MATERIALIZED (
        SELECT f.rule, f.message, count(*) AS number FROM \(Self.findings)
        WHERE a.audit = ? AND f.suppression = 0 GROUP BY 1, 2
      )
      SELECT guardrail, name, text, number FROM (
        SELECT r.guardrail, r.name, m.text, k.number,
          row_number() OVER (PARTITION BY r.id ORDER BY k.number DESC, m.text) AS place
        FROM counted k JOIN rules r ON r.id = k.rule JOIN texts m ON m.id = k.message
      ) WHERE place <= ? ORDER BY guardrail, name, place
      """, .integer(audit), .integer(Self.mostReasons)
    ) { row in
      let rule = RuleID(guardrail: row.text(0) ?? "", rule: row.text(1) ?? "")
      reasons[rule, default: []].append(
        ReasonTally(message: row.text(2) ?? "", findings: row.count(3)))
    }
    return reasons
  }

  /// By guardrail and by rule, beside what the audit before found.
  ///
  /// - Parameters:
  ///   - rules: the rules that were in force.
  ///   - counts: what they found.
  ///   - before: the rules of the audit before, and what they found; nil where there is none.
  /// - Returns: guardrails with all that were in force, rules with those that found something, now or
  ///   before.
  /// - Throws: a problem when the file cannot be read.
  func tallies(
    of rules: [RuleDescription], _ counts: [RuleID: AuditTallies.RuleCount],
    before: (rules: [RuleDescription], counts: [RuleID: AuditTallies.RuleCount])?
  ) throws(Problem) -> (guardrails: [GuardrailTally], rules: [RuleTally]) {
    let (posts, reasons) = (try postsByGuardrail(), try reasons())
    let known = Set(before?.rules.map(\.id) ?? [])
    var guardrails: [String: GuardrailTally] = [:]
    var tallies: [RuleTally] = []
    for rule in rules {
      let count = counts[rule.id] ?? AuditTallies.RuleCount()
      let earlier = known.contains(rule.id) ? before?.counts[rule.id]?.findings.total ?? 0 : nil
      var guardrail =
        guardrails[rule.id.guardrail]
        ?? GuardrailTally(
          name: rule.id.guardrail, title: rule.title, owner: rule.owner, reference: rule.reference,
          rules: 0, posts: posts[rule.id.guardrail] ?? 0)
      guardrail.rules += 1
      guardrail.findings = guardrail.findings + count.findings
      if let earlier { guardrail.before = (guardrail.before ?? 0) + earlier }
      guardrails[rule.id.guardrail] = guardrail
      guard count.findings.total > 0 || earlier ?? 0 > 0 else { continue }
      tallies.append(
        RuleTally(
          rule: rule.id, severity: rule.severity, title: rule.title, message: rule.message,
          why: rule.why, instead: rule.instead, owner: rule.owner, reference: rule.reference,
          posts: count.posts, findings: count.findings.total, before: earlier,
          reasons: reasons[rule.id] ?? []))
    }
    return (
      guardrails.values.sorted { ($1.findings.total, $0.name) < ($0.findings.total, $1.name) },
      tallies.sorted {
        ($1.findings, $1.severity, $0.rule) < ($0.findings, $0.severity, $1.rule)
      }
    )
  }
}
