public import HandrailCore

extension AuditStore {
  /// Begins an audit.
  ///
  /// - Parameters:
  ///   - description: what it is.
  ///   - started: the moment now.
  /// - Returns: what takes its results.
  /// - Throws: a problem that names the file when it cannot be written.
  public func begin(
    _ description: AuditDescription, at started: Timestamp
  ) throws(Problem) -> AuditWriter {
    let number = try database.transaction { () throws(Problem) in
      let ruleSet = try store(description.ruleSet)
      try database.run(
        """
        INSERT INTO audits
          (started, as_of, rule_set, fail_on, since, group_size, keeps_text, options)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, .integer(Int(started.seconds)), .integer(Int(description.asOf.seconds)),
        .integer(ruleSet), .integer(description.failOn.code),
        .integer(optional: description.since.map { Int($0.seconds) }),
        .integer(description.groupSize), .integer(description.keepsText ? 1 : 0),
        .text(description.options))
      let number = database.lastRow
      for (what, reason) in description.inclusions {
        try database.run(
          "INSERT INTO inclusions (audit, what, reason) VALUES (?, ?, ?)", .integer(number),
          .text(what.rawValue), .text(reason))
      }
      for archive in description.archives {
        try database.run(
          "INSERT INTO archives (audit, name, identity) VALUES (?, ?, ?)", .integer(number),
          .text(archive.name), archive.identity.map { .blob($0) } ?? .null)
      }
      return number
    }
    return try AuditWriter(database, audit: number)
  }

  /// Goes on with the newest audit that was not finished and is the same as a description in all but
  /// the moment that posts without a date are judged by, which stays what it was.
  ///
  /// - Parameter description: the audit.
  /// - Returns: what takes the rest of its results; nil when there is no such audit.
  /// - Throws: a problem that names the file when it cannot be read.
  public func resume(_ description: AuditDescription) throws(Problem) -> AuditWriter? {
    var candidates: [Int] = []
    try database.forEach(
      """
      SELECT a.id FROM audits a JOIN rule_sets r ON r.id = a.rule_set
      WHERE a.finished IS NULL AND r.digest = ? AND r.handrail = ? AND a.fail_on = ?
        AND a.since IS ? AND a.group_size = ? AND a.keeps_text = ? AND a.options = ?
      ORDER BY a.id DESC
      """, .blob(description.ruleSet.digest.bytes), .text(description.ruleSet.handrail),
      .integer(description.failOn.code),
      .integer(optional: description.since.map { Int($0.seconds) }),
      .integer(description.groupSize), .integer(description.keepsText ? 1 : 0),
      .text(description.options)
    ) { row in candidates.append(row.count(0)) }
    for audit in candidates {
      let archives = try descriptions(of: audit)
      let inclusions = try inclusions(of: audit)
      guard archives == description.archives, inclusions == description.inclusions else { continue }
      return try AuditWriter(database, audit: audit)
    }
    return nil
  }

  private func descriptions(of audit: Int) throws(Problem) -> [ArchiveDescription] {
    var archives: [ArchiveDescription] = []
    try database.forEach(
      "SELECT name, identity FROM archives WHERE audit = ? ORDER BY id", .integer(audit)
    ) { row in
      archives.append(ArchiveDescription(name: row.text(0) ?? "", identity: row.bytes(1)))
    }
    return archives
  }

  /// What an audit looked at beyond the company's own posts, with the reasons that were given.
  public func inclusions(of audit: Int) throws(Problem) -> [Inclusion: String] {
    var inclusions: [Inclusion: String] = [:]
    try database.forEach(
      "SELECT what, reason FROM inclusions WHERE audit = ?", .integer(audit)
    ) { row in
      guard let what = row.text(0).flatMap(Inclusion.init) else { return }
      inclusions[what] = row.text(1)
    }
    return inclusions
  }

  /// The number of a rule set, which is kept once.
  private func store(_ ruleSet: RuleSetDescription) throws(Problem) -> Int {
    if let known = try number(of: ruleSet) {
      // A file of version 1 does not say what was switched off.
      try store(ruleSet.switchedOff, of: known)
      return known
    }
    try database.run(
      "INSERT INTO rule_sets (digest, handrail) VALUES (?, ?)", .blob(ruleSet.digest.bytes),
      .text(ruleSet.handrail))
    let number = database.lastRow
    for rule in ruleSet.rules { try RuleRows.insert(rule, into: number, of: database) }
    try store(ruleSet.switchedOff, of: number)
    return number
  }

  private func store(_ switchedOff: [SkippedRules], of ruleSet: Int) throws(Problem) {
    for group in switchedOff {
      for rule in group.rules {
        try database.run(
          "INSERT OR IGNORE INTO switched_off VALUES (?, ?, ?, ?)", .integer(ruleSet),
          .text(rule.guardrail), .text(rule.rule), .text(group.reason))
      }
    }
  }

  /// The number of a rule set; nil when no audit has used it.
  func number(of ruleSet: RuleSetDescription) throws(Problem) -> Int? {
    try database.number(
      "SELECT id FROM rule_sets WHERE digest = ? AND handrail = ?", .blob(ruleSet.digest.bytes),
      .text(ruleSet.handrail))
  }
}
