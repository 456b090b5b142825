import HandrailAudit
import HandrailCore

extension SampleAudit {
  static let guardrails: [GuardrailTally] = [
    GuardrailTally(
      name: "disclosure", title: "Readers know that we work here", owner: "comms@acme.example",
      reference: "https://handbook.acme.example/writing#disclosure", rules: 4, posts: 201,
      findings: SeverityCounts(error: 96, warning: 118), before: 260),
    GuardrailTally(
      name: "claims", title: "What we say of robots is true and tested",
      owner: "claims@acme.example", rules: 9, posts: 188,
      findings: SeverityCounts(error: 21, warning: 142, advice: 60), before: 199),
    GuardrailTally(
      name: "accessibility", title: "Everybody can read it", owner: "comms@acme.example", rules: 5,
      posts: 320, findings: SeverityCounts(warning: 54, advice: 401), before: 580),
    GuardrailTally(
      name: "confidentiality", title: "Unannounced work stays unannounced",
      owner: "legal@acme.example", reference: "https://handbook.acme.example/writing#confidential",
      rules: 3, posts: 41, findings: SeverityCounts(error: 41), before: 38),
    GuardrailTally(
      name: "respect", title: "We speak of others as if they were in the room",
      owner: "people@acme.example", rules: 6),
  ]

  static let rules: [RuleTally] = [
    rule(
      "accessibility/alt-text", .advice, "Everybody can read it",
      "A picture has no text that says what it shows.",
      "People who cannot see the picture miss what you say with it.",
      "Say in a sentence what the picture shows and why it is there.", 401, 512,
      [("A picture has no text that says what it shows.", 401)], posts: 290),
    rule(
      "claims/superlatives", .warning, "What we say of robots is true and tested",
      "You say that something is the best, and readers cannot see by what measure.",
      "A claim without a test is a promise that somebody else has to keep.",
      "Give the figure and the test: “cleans 120 m² on one charge (EN 60312)”.", 142, 120,
      [
        ("“the best” says nothing that can be tested.", 71),
        ("“revolutionary” says nothing that can be tested.", 48),
        ("“world-class” says nothing that can be tested.", 23),
      ], posts: 133),
    rule(
      "disclosure/employment-hashtag", .warning, "Readers know that we work here",
      "The hashtag that says where you work is not there.",
      "Readers weigh praise by who gives it.", "Add #AcmeEmployee near the top.", 118, nil, [],
      posts: 118),
    rule(
      "disclosure/say-you-work-here", .error, "Readers know that we work here",
      "You praise a product, but readers cannot tell that you work here.",
      "Readers weigh praise by who gives it, and consumer law asks for the same.",
      "Start with “I work at Acme”, or add #AcmeEmployee near the top.", 96, 140,
      [
        ("You praise RoboVac, but readers cannot tell that you work here.", 81),
        ("You praise RoboMop, but readers cannot tell that you work here.", 15),
      ], posts: 92),
    rule(
      "claims/comparison", .advice, "What we say of robots is true and tested",
      "You compare without saying with what.", "Half a comparison is none.",
      "Say with what, and when it was measured.", 60, 60, [], posts: 58),
    rule(
      "accessibility/shouting", .warning, "Everybody can read it",
      "A whole sentence is in capitals.",
      "Capitals are slow to read, and screen readers may spell them.", "Write it in small letters.",
      54, 68, [], posts: 51),
    rule(
      "confidentiality/code-names", .error, "Unannounced work stays unannounced",
      "This is the name of work that is not announced.",
      "Customers and competitors read our posts. A name that slips out cannot be taken back.",
      "Say “our next release”, or wait for the announcement.", 41, 38,
      [("This is the name of work that is not announced.", 41)], posts: 41),
    rule(
      "claims/safe-batteries", .error, "What we say of robots is true and tested",
      "You tell people how to get at the battery, but not to switch the robot off first.",
      "A repair tip without its first step can hurt somebody.",
      "Begin with “Switch the robot off and take it off its dock.”", 21, 19, [], posts: 20),
    rule(
      "respect/competitors", .warning, "We speak of others as if they were in the room",
      "You mock a competitor.", "They read it, too.", nil, 0, 5, [], posts: 0),
  ]

  private static func rule(
    _ name: String, _ severity: Severity, _ title: String, _ message: String, _ why: String,
    _ instead: String?, _ findings: Int, _ before: Int?, _ reasons: [(String, Int)], posts: Int
  ) -> RuleTally {
    let id = ruleID(name)
    let guardrail = guardrails.first { $0.name == id.guardrail }
    return RuleTally(
      rule: id, severity: severity, title: title, message: message, why: why, instead: instead,
      owner: guardrail?.owner ?? "", reference: guardrail?.reference, posts: posts,
      findings: findings, before: before,
      reasons: reasons.map { ReasonTally(message: $0.0, findings: $0.1) })
  }

  static func ruleID(_ name: String) -> RuleID {
    let parts = name.split(separator: "/")
    return RuleID(guardrail: String(parts[0]), rule: String(parts[1]))
  }
}
