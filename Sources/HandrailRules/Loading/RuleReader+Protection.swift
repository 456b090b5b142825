import HandrailCore
import HandrailSyntax

extension RuleReader {
  /// The key by which a rule or a guardrail stands above protected speech.
  static let standingKey = "also-in-protected-speech"

  /// What a rule that protects has no use for, and why.
  private static let strange = [
    ("flag", "it finds fault with nothing"), ("require", "it asks for nothing"),
    ("when", "it asks for nothing"), ("severity", "it finds nothing that could weigh"),
    ("instead", "there is nothing to write instead"), ("replace", "nothing is to be replaced"),
    ("waive", "there is nothing to let stand"),
    (standingKey, "it has no findings that could stand there"),
  ]

  /// A rule that protects speech from other rules: what is left of it once `rule` and `protect` were
  /// taken.
  ///
  /// - Parameters:
  ///   - condition: what stands behind `protect`.
  ///   - name: the name of the rule; nil when it has none.
  ///   - map: the rule's keys.
  ///   - node: the rule.
  /// - Returns: the rule.
  func protection(_ condition: Node, name: String?, _ map: inout MapReader, _ node: Node) -> Rule {
    for (key, reason) in Self.strange where node[key] != nil && map.take(key) != nil {
      reader.note(
        "‘\(key)’ does not go with ‘protect’: \(reason)",
        advice: key == "flag" || key == "require" ? "make two rules of it" : "take it out",
        at: map.place(of: key))
    }
    if reader.file.isRedacted {
      reader.note(
        "‘protect’ cannot stand in a guardrail that hides its words: what is protected is for everybody "
          + "to know",
        advice: "put this rule into a guardrail of its own", at: map.place(of: "protect"))
    }
    let within = map.take("within")
    let unless = map.take("unless")
    let scopes = map.take("in").flatMap(scopes)
    let text = message(map.take("message"), hasMatch: true)
    let why = map.take("why").flatMap(reader.text)
    let applies = map.take("applies").map(reader.applicability)
    let window = reader.window(&map)
    let during = map.take("during").flatMap(period)
    let isCaseExact = map.take("case").flatMap(reader.isCaseExact(_:))
    let inflects = map.take("inflect").flatMap(reader.bool)
    let mayLoosen = map.take("may-loosen").flatMap(reader.bool)
    let examples =
      hasExamples
      ? map.need(
        "examples", advice: "show at least one sentence that it protects and one that it does not"
      ).map(ExampleReader(reader: reader, protects: true).examples) : nil
    map.finish()
    return Rule(
      id: RuleID(guardrail: guardrail, rule: name ?? "unnamed"), severity: .advice,
      check: .protect(condition, within: within), unless: unless, scopes: scopes ?? .ownWords,
      message: text ?? "", why: why, instead: nil, applies: applies ?? Applicability(),
      window: window, during: during, isCaseExact: isCaseExact ?? false,
      inflects: inflects ?? false, waivers: .nobody, mayLoosen: mayLoosen ?? self.mayLoosen,
      flagged: [], passed: examples?.passed ?? [],
      protected: examples?.flagged ?? [], source: reader.file.source(at: node.range.lowerBound))
  }
}
