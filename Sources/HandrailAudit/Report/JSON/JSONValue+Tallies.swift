internal import HandrailCore
internal import HandrailReports

extension JSONValue {
  /// Findings by severity.
  init(_ counts: SeverityCounts) {
    self = .object([
      "error": .integer(counts.error), "warning": .integer(counts.warning),
      "advice": .integer(counts.advice),
    ])
  }

  /// A number of people, or the number that they are fewer than.
  init(_ people: PeopleCount) {
    self =
      switch people {
      case .exactly(let number): .object(["exactly": .integer(number)])
      case .fewer(let limit): .object(["fewer-than": .integer(limit)])
      }
  }

  /// What an audit comes to.
  init(_ totals: AuditTotals) {
    self = .object([
      "read": .integer(totals.read),
      "posts": .integer(totals.checked.posts),
      "failing": .integer(totals.checked.failing),
      "incomplete": .integer(totals.incomplete),
      "findings": JSONValue(totals.checked.findings),
      "waived": .integer(totals.waived),
      "protected": .integer(totals.protected),
      "problems": .integer(totals.problems),
      "people": JSONValue(totals.people),
      "not-compared": .integer(totals.notCompared),
    ])
  }

  /// The audit before.
  init(_ previous: PreviousAudit) {
    self = .object([
      "number": .integer(previous.number),
      "finished": .string(previous.finished.description),
      "verdict": .string(previous.verdict.rawValue),
      "posts": .integer(previous.checked.posts),
      "failing": .integer(previous.checked.failing),
      "findings": JSONValue(previous.checked.findings),
      "other-rules": .boolean(previous.hadOtherRules),
      "other-archives": .boolean(previous.hadOtherArchives),
    ])
  }

  /// A month.
  init(_ month: MonthTally) {
    self = .object([
      "month": (month.month?.description).map(JSONValue.string),
      "posts": .integer(month.tally.posts),
      "failing": .integer(month.tally.failing),
      "findings": JSONValue(month.tally.findings),
    ])
  }

  /// A guardrail.
  init(_ guardrail: GuardrailTally) {
    self = .object([
      "guardrail": .string(guardrail.name),
      "title": .string(guardrail.title),
      "owner": .string(guardrail.owner),
      "reference": guardrail.reference.map(JSONValue.string),
      "rules": .integer(guardrail.rules),
      "posts": .integer(guardrail.posts),
      "findings": JSONValue(guardrail.findings),
      "before": guardrail.before.map(JSONValue.integer),
    ])
  }

  /// A rule.
  init(_ rule: RuleTally) {
    self = .object([
      "rule": .string(rule.rule.description),
      "severity": .string(rule.severity.rawValue),
      "title": .string(rule.title),
      "message": .string(rule.message),
      "why": .string(rule.why),
      "instead": rule.instead.map(JSONValue.string),
      "owner": .string(rule.owner),
      "reference": rule.reference.map(JSONValue.string),
      "posts": .integer(rule.posts),
      "findings": .integer(rule.findings),
      "before": rule.before.map(JSONValue.integer),
      "reasons": .array(
        rule.reasons.map { reason in
          .object(["message": .string(reason.message), "findings": .integer(reason.findings)])
        }),
    ])
  }

  /// Groups, and those that are told of as one.
  init(_ table: GroupTable) {
    self = .object([
      "groups": .array(
        table.groups.map { group in
          .object([
            "name": group.name.map(JSONValue.string),
            "people": .integer(group.people),
            "posts": .integer(group.tally.posts),
            "failing": .integer(group.tally.failing),
            "findings": JSONValue(group.tally.findings),
          ])
        }),
      "folded": table.folded.map { folded in
        .object([
          "groups": .integer(folded.groups),
          "people": JSONValue(folded.people),
          "posts": .integer(folded.tally.posts),
          "failing": .integer(folded.tally.failing),
          "findings": JSONValue(folded.tally.findings),
        ])
      },
    ])
  }
}
