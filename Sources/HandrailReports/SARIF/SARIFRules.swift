internal import HandrailCore

/// The rules that the results of a SARIF log name, and what it tells of each.
struct SARIFRules {
  /// The descriptions, by name; a result points at its rule by the place in here.
  private(set) var descriptions: [RuleDescription] = []
  private var indices: [RuleID: Int] = [:]

  init(of report: CheckReport, _ selection: SARIFSelection) {
    let known = Dictionary(report.rules.map { ($0.id, $0) }) { first, _ in first }
    var broken: [RuleID: RuleDescription] = [:]
    selection.forEachKept(in: report) { finding, _ in
      guard broken[finding.rule] == nil else { return }
      var rule = known[finding.rule] ?? RuleDescription(of: finding)
      if finding.isRedacted { (rule.flagged, rule.passed) = ([], []) }
      broken[finding.rule] = rule
    }
    descriptions = broken.values.sorted { $0.id < $1.id }
    for (index, rule) in descriptions.enumerated() { indices[rule.id] = index }
  }

  /// The place of a rule in ``descriptions``.
  func index(of rule: RuleID) -> Int? { indices[rule] }

  /// SARIF's word for a severity.
  static func level(_ severity: Severity) -> JSONValue {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }

  /// A reporting descriptor, within GitHub's limits for its texts.
  static func value(_ rule: RuleDescription) -> JSONValue {
    let weight: JSONValue = rule.severity == .advice ? "recommendation" : level(rule.severity)
    return .object([
      "id": .string(rule.id.description),
      "shortDescription": text(cut(rule.message)),
      "fullDescription": text(cut(rule.why)),
      "helpUri": rule.reference.flatMap(WebAddress.init).map { .string($0.text) },
      "help": .object([
        "text": .string(plainHelp(rule)), "markdown": .string(markdownHelp(rule)),
      ]),
      "defaultConfiguration": .object(["level": level(rule.severity)]),
      "properties": .object([
        "tags": .array([.string(rule.id.guardrail)]), "precision": "high",
        "problem.severity": weight,
      ]),
    ])
  }

  private static func text(_ text: String) -> JSONValue {
    .object(["text": .string(text)])
  }

  /// At most 1,024 characters, however they are counted.
  private static func cut(_ text: String) -> String {
    guard text.utf16.count > 1024 else { return text }
    var cut = ""
    var room = 1023
    for character in text {
      room -= character.utf16.count
      guard room >= 0 else { break }
      cut.append(character)
    }
    return cut + "…"
  }

  private static func sections(_ rule: RuleDescription) -> [(label: String, text: String)] {
    [
      ("Why", rule.why), ("Instead", rule.instead), ("Ask", rule.owner), ("See", rule.reference),
      ("Rule", "\(rule.id), in \(rule.source.path), line \(rule.source.line)"),
    ].compactMap { label, text in text.map { (label, $0) } }
  }

  private static func plainHelp(_ rule: RuleDescription) -> String {
    var lines = [rule.title, ""]
    lines += sections(rule).map { "\($0.label): \($0.text)" }
    for (label, examples) in [("Flagged", rule.flagged), ("Passed", rule.passed)] {
      lines += examples.map { "\(label): “\($0)”" }
    }
    return lines.joined(separator: "\n")
  }

  private static func markdownHelp(_ rule: RuleDescription) -> String {
    var lines = ["**\(MarkdownText.escaped(rule.title))**", ""]
    for (label, text) in sections(rule) {
      lines += ["**\(label).** \(MarkdownText.linked(text))", ""]
    }
    for (label, examples) in [("Flagged", rule.flagged), ("Passed", rule.passed)]
    where !examples.isEmpty {
      lines += ["**\(label)**", ""]
      lines += examples.map { "- “\(MarkdownText.escaped($0))”" } + [""]
    }
    return lines.joined(separator: "\n")
  }
}

extension RuleDescription {
  /// What a finding tells of its rule, where nothing else is known of it.
  fileprivate init(of finding: Finding) {
    self.init(
      id: finding.rule, severity: finding.severity, title: finding.rule.description,
      message: finding.rule.description, why: finding.why, instead: nil, owner: finding.owner,
      reference: finding.reference, source: finding.ruleSource)
  }
}
