import HandrailCore

/// The rules of one rule set, by number.
struct RuleRows {
  private let database: Database
  private let ruleSet: Int
  private let search: Statement
  private var numbers: [RuleID: Int] = [:]

  /// Prepares to look up the rules of a rule set.
  init(of ruleSet: Int, in database: Database) throws(Problem) {
    self.database = database
    self.ruleSet = ruleSet
    search = try database.prepare(
      "SELECT id FROM rules WHERE rule_set = ? AND guardrail = ? AND name = ?")
  }

  /// The number of a finding's rule. A rule that the rule set does not describe, such as one of the
  /// house, is kept with what the finding says of it.
  mutating func number(of finding: StoredFinding) throws(Problem) -> Int {
    if let known = numbers[finding.rule] { return known }
    let number = try lookUp(finding)
    numbers[finding.rule] = number
    return number
  }

  private func lookUp(_ finding: StoredFinding) throws(Problem) -> Int {
    let id = finding.rule
    let key: [DatabaseValue] = [.integer(ruleSet), .text(id.guardrail), .text(id.rule)]
    if let known = try search.number(key) { return known }
    let rule = RuleDescription(
      id: id, severity: finding.severity, title: "", message: "", why: "", instead: nil,
      owner: "", reference: nil, source: RuleSource(path: "", line: 0))
    try Self.insert(rule, into: ruleSet, of: database)
    return database.lastRow
  }

  /// Forgets what was looked up, after rows were taken back.
  mutating func forget() { numbers.removeAll() }

  /// Keeps a rule.
  static func insert(
    _ rule: RuleDescription, into ruleSet: Int, of database: Database
  ) throws(Problem) {
    try database.run(
      """
      INSERT INTO rules
        (rule_set, guardrail, name, severity, title, message, why, instead, owner, reference)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, .integer(ruleSet), .text(rule.id.guardrail), .text(rule.id.rule),
      .integer(rule.severity.code), .text(rule.title), .text(rule.message), .text(rule.why),
      .text(optional: rule.instead), .text(rule.owner), .text(optional: rule.reference))
  }
}
