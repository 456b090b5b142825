import HandrailCore
public import HandrailReports

/// Remarks on guardrails, laid out for people and for programs.
public struct PolicyReport {
  /// What every report ends with.
  static let notice = "This is not legal advice."

  private let remarks: [PolicyRemark]
  private let guardrailCount: Int
  private let ruleCount: Int

  /// Takes the remarks, and how many guardrails and rules were looked over.
  public init(_ remarks: [PolicyRemark], guardrails: Int, rules: Int) {
    self.remarks = remarks
    guardrailCount = guardrails
    ruleCount = rules
  }

  private func count(_ severity: Severity) -> Int { remarks.count { $0.severity == severity } }

  private var summary: String {
    let rules = "\(ruleCount) \(ruleCount == 1 ? "rule" : "rules")"
    let guardrails = "\(guardrailCount) \(guardrailCount == 1 ? "guardrail" : "guardrails")"
    let warnings = "\(count(.warning)) \(count(.warning) == 1 ? "warning" : "warnings")"
    let found = remarks.isEmpty ? "nothing to remark on" : "\(warnings), \(count(.advice)) advice"
    return "\(rules) from \(guardrails) looked over: \(found)."
  }

  /// A page for people, by file.
  public func page(_ style: ReportStyle) -> String {
    var page = TextPage(style)
    var path: String?
    var told: Set<[Law]> = []
    for remark in remarks {
      if remark.source.path != path {
        page.heading(remark.source.path)
        path = remark.source.path
      }
      let name = remark.rule.map { "\($0): " } ?? ""
      page.item("line \(remark.source.line), \(name)\(remark.message)", remark.severity)
      page.field("better", remark.advice)
      // Laws are told once.
      guard !remark.laws.isEmpty, told.insert(remark.laws).inserted else { continue }
      for (number, law) in remark.laws.enumerated() {
        page.field(number == 0 ? "law" : "", "\(law.name): \(law.citation) (\(law.jurisdiction))")
      }
    }
    page.paragraph(summary)
    page.paragraph(Self.notice)
    return page.text
  }

  /// The same as JSON.
  public var json: String {
    let items = remarks.map { remark in
      JSONValue.object([
        "check": .string(remark.check.rawValue), "severity": .string(remark.severity.rawValue),
        "rule": remark.rule.map { .string($0.description) },
        "path": .string(remark.source.path), "line": .integer(remark.source.line),
        "message": .string(remark.message), "advice": .string(remark.advice),
        "laws": JSONValue.nonEmpty(
          remark.laws.map { law in
            .object([
              "name": .string(law.name), "citation": .string(law.citation),
              "jurisdiction": .string(law.jurisdiction),
            ])
          }),
      ])
    }
    return JSONWriter.pretty(
      .object([
        "handrail": 1, "remarks": .array(items),
        "summary": .object([
          "guardrails": .integer(guardrailCount), "rules": .integer(ruleCount),
          "warning": .integer(count(.warning)), "advice": .integer(count(.advice)),
        ]), "notice": .string(Self.notice),
      ])) + "\n"
  }
}
