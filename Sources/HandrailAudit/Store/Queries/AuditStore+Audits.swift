public import HandrailCore

/// What audits there are, and what they went over.
extension AuditStore {
  /// Every audit, the oldest first.
  public func audits() throws(Problem) -> [AuditRecord] {
    var audits: [AuditRecord] = []
    try database.forEach(
      """
      SELECT a.id, a.started, a.finished, a.as_of, a.verdict, a.fail_on, a.since, a.group_size,
        a.keeps_text, a.options, r.handrail, a.rule_set, a.not_compared
      FROM audits a JOIN rule_sets r ON r.id = a.rule_set ORDER BY a.id
      """
    ) { row in
      audits.append(
        AuditRecord(
          number: row.count(0), started: row.timestamp(1) ?? Timestamp(seconds: 0),
          finished: row.timestamp(2), asOf: row.timestamp(3) ?? Timestamp(seconds: 0),
          verdict: row.number(4).flatMap { Verdict(code: $0) },
          failOn: Severity(code: row.count(5)) ?? .error, since: row.timestamp(6),
          groupSize: row.count(7), keepsText: row.count(8) != 0, options: row.text(9) ?? "",
          handrail: row.text(10) ?? "", ruleSet: row.count(11), notCompared: row.count(12)))
    }
    return audits
  }

  /// The archives of an audit, in the order in which they were read.
  public func archives(of audit: Int) throws(Problem) -> [ArchiveRecord] {
    var archives: [ArchiveRecord] = []
    try database.forEach(
      "SELECT id, name, formats, posts, is_read FROM archives WHERE audit = ? ORDER BY id",
      .integer(audit)
    ) { row in
      archives.append(
        ArchiveRecord(
          number: row.count(0), name: row.text(1) ?? "", formats: row.text(2) ?? "",
          posts: row.count(3), isRead: row.count(4) != 0))
    }
    return archives
  }

  /// How many posts of an audit were left out, by reason.
  public func skipped(of audit: Int) throws(Problem) -> [String: Int] {
    try counts("SELECT reason, sum(count) FROM skipped", of: audit)
  }

  /// How many members of an audit's archives were left out, by what they are.
  public func otherMembers(of audit: Int) throws(Problem) -> [String: Int] {
    try counts("SELECT what, sum(count) FROM other_members", of: audit)
  }

  private func counts(_ selection: String, of audit: Int) throws(Problem) -> [String: Int] {
    var counts: [String: Int] = [:]
    try database.forEach(
      "\(selection) WHERE archive IN (SELECT id FROM archives WHERE audit = ?) GROUP BY 1",
      .integer(audit)
    ) { row in counts[row.text(0) ?? ""] = row.count(1) }
    return counts
  }

  /// Posts of an audit by different people that say the same.
  public func clusters(of audit: Int) throws(Problem) -> [StoredCluster] {
    var clusters: [StoredCluster] = []
    let posts = try database.prepare(
      "SELECT post FROM cluster_posts WHERE cluster = ? ORDER BY post")
    try database.forEach(
      "SELECT id, template, similarity, authors FROM clusters WHERE audit = ? ORDER BY id",
      .integer(audit)
    ) { row throws(Problem) in
      var cluster = StoredCluster(
        template: row.text(1) ?? "", similarity: row.fraction(2), authors: row.count(3), posts: [])
      try posts.forEach([.integer(row.count(0))]) { post in
        cluster.posts.append(PostNumber(rawValue: post.count(0)))
      }
      clusters.append(cluster)
    }
    return clusters
  }

  /// Rules of a rule set that looked at nothing, and why, by name.
  public func switchedOff(of ruleSet: Int) throws(Problem) -> [SkippedRules] {
    var reasons: [String] = []
    var rules: [String: [RuleID]] = [:]
    try database.forEach(
      "SELECT guardrail, name, reason FROM switched_off WHERE rule_set = ? ORDER BY 1, 2",
      .integer(ruleSet)
    ) { row in
      let reason = row.text(2) ?? ""
      if rules[reason] == nil { reasons.append(reason) }
      rules[reason, default: []].append(
        RuleID(guardrail: row.text(0) ?? "", rule: row.text(1) ?? ""))
    }
    return reasons.map { SkippedRules(rules: rules[$0] ?? [], reason: $0) }
  }

  /// What there is to know of the rules of a rule set, by name.
  public func rules(of ruleSet: Int) throws(Problem) -> [RuleDescription] {
    var rules: [RuleDescription] = []
    try database.forEach(
      """
      SELECT guardrail, name, severity, title, message, why, instead, owner, reference
      FROM rules WHERE rule_set = ? ORDER BY guardrail, name
      """, .integer(ruleSet)
    ) { row in
      rules.append(
        RuleDescription(
          id: RuleID(guardrail: row.text(0) ?? "", rule: row.text(1) ?? ""),
          severity: Severity(code: row.count(2)) ?? .error, title: row.text(3) ?? "",
          message: row.text(4) ?? "", why: row.text(5) ?? "", instead: row.text(6),
          owner: row.text(7) ?? "", reference: row.text(8),
          source: RuleSource(path: "", line: 0)))
    }
    return rules
  }
}

extension Row {
  /// The moment in a 0-based column; nil when there is none.
  func timestamp(_ column: Int32) -> Timestamp? {
    number(column).map { Timestamp(seconds: Int64($0)) }
  }
}
