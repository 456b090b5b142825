import HandrailCore
import HandrailGuide

/// Guides for tests of pages: a small one with everything in it, and others.
enum SampleGuide {
  static let reviewed = Timestamp(seconds: 1_793_000_000)

  /// A guide with what is free, what is quiet, several severities and enough to ask about.
  static let guide = Guide(
    company: "Kitewind", failOn: .error,
    topics: [
      topic(
        "claims", "What our kettles do, said as it is",
        [
          rule("claims", "boiling-time", .error), rule("claims", "the-safest", .warning),
          rule("claims", "plain-words", .advice),
        ]),
      topic("names", "New things wait for their day", isQuiet: true, [quiet]),
      topic(
        "voice", "We write as we talk",
        [rule("voice", "greetings", .warning), rule("voice", "capitals", .error)],
        names: ["RoboVac stands for a product of ours"]),
    ],
    freedoms: [
      topic("protected-speech", "Pay, hours and safety", [rule("protected-speech", "pay", nil)])
    ])

  private static var quiet: GuideRule {
    GuideRule(
      id: RuleID(guardrail: "names", rule: "unannounced"), severity: .error,
      message: "This names something that is not announced yet.", withheld: 2)
  }

  static func topic(
    _ name: String, _ title: String, isQuiet: Bool = false, _ rules: [GuideRule],
    names: [String] = []
  ) -> GuideTopic {
    GuideTopic(
      name: name, title: title, why: "Plain words are read to the end.",
      owner: "claims@kitewind.example", reference: "https://handbook.kitewind.example/#\(name)",
      reviewed: reviewed, limits: ["posts in public"], isQuiet: isQuiet, names: names, rules: rules)
  }

  static func rule(_ guardrail: String, _ name: String, _ severity: Severity?) -> GuideRule {
    let asks = severity != .advice
    return GuideRule(
      id: RuleID(guardrail: guardrail, rule: name), severity: severity,
      message: "“in 90 seconds” is a figure without its test.", why: "Figures are promises.",
      instead: "Say how it was measured.", limits: ["posts on LinkedIn"],
      waivers: "You may let it stand, with a reason in the post.",
      flagged: (1...3).map { number in
        GuideExample(
          text: "It boils in 9\(number) seconds, says \(name).", marks: [9..<22],
          fixed: number == 1 ? "It boils." : nil, context: number == 2 ? ["on LinkedIn"] : [],
          names: number == 2 ? ["RoboVac stands for a product of ours"] : [],
          message: "“in 9\(number) seconds” is a figure without its test.",
          passes: asks ? severity == nil : nil)
      },
      passed: (1...3).map { number in
        GuideExample(
          text: "In \(number) minutes it is time for \(name).", passes: asks ? true : nil)
      })
  }

  /// A guide in which nothing can be asked.
  static let bare = Guide(
    company: nil, failOn: .warning,
    topics: [topic("names", "New things wait for their day", isQuiet: true, [quiet])])

  /// A guide of which every text wants to be markup.
  static var hostile: Guide {
    let attack = "\"><script>globalThis.captured=1</script><img src=x onerror='captured=2'>&amp;"
    var guide = guide
    guide.company = attack
    for topic in guide.topics.indices {
      guide.topics[topic].name = "a" + attack + String(topic)
      guide.topics[topic].title = attack
      guide.topics[topic].why = attack
      guide.topics[topic].owner = "javascript:alert(1)@x.example" + (topic == 0 ? attack : "")
      guide.topics[topic].reference =
        topic == 0 ? "javascript:alert(1)" : "https://x.example/" + attack
      guide.topics[topic].limits = [attack]
      guide.topics[topic].names = [attack]
      for rule in guide.topics[topic].rules.indices {
        let id = RuleID(guardrail: attack, rule: attack + "\(topic)-\(rule)")
        guide.topics[topic].rules[rule].id = id
        guide.topics[topic].rules[rule].message = attack
        guide.topics[topic].rules[rule].instead = attack
        guide.topics[topic].rules[rule].waivers = attack
        for example in guide.topics[topic].rules[rule].flagged.indices {
          guide.topics[topic].rules[rule].flagged[example].text = attack
          guide.topics[topic].rules[rule].flagged[example].marks = [2..<10]
          guide.topics[topic].rules[rule].flagged[example].message = attack
          guide.topics[topic].rules[rule].flagged[example].context = [attack]
          guide.topics[topic].rules[rule].flagged[example].names = [attack]
        }
      }
    }
    return guide
  }
}
