internal import HandrailCore
internal import HandrailReports

/// What a guide says in every format.
extension Guide {
  /// What it is called.
  package var title: String { company.map { "How we post at \($0)" } ?? "How we post" }

  /// What it is for, in a few sentences.
  var opening: String {
    "Write about your work: people would rather hear of it from you than from an advertisement. "
      + "This is what we have agreed to mind while we do. Each point has its reason, a better way to "
      + "say it, and somebody to ask."
  }

  /// How much there is: `5 topics, 45 points`.
  var extent: String {
    "\(Phrase.count(topics.count, "topic")), \(Phrase.count(rules.count, "point"))"
  }

  /// The severities that rules have, the heaviest first.
  var severities: [Severity] {
    let used = Set(rules.compactMap(\.severity))
    return Severity.allCases.reversed().filter(used.contains)
  }

  /// What a severity is called here.
  static func label(_ severity: Severity) -> String {
    switch severity {
    case .error: "Please change it"
    case .warning: "Think twice"
    case .advice: "A tip"
    }
  }

  /// What a severity means to somebody who writes.
  func meaning(of severity: Severity) -> String {
    switch severity {
    case .error:
      "A post with this does not pass yet. The better way to say it stands right beside it."
    case .warning where failOn <= .warning:
      "A post with this does not pass yet either: somebody should look at it again."
    case .warning:
      "The post passes. Read it once more, as a stranger would; then you decide."
    case .advice: "For better writing. It never stops a post."
    }
  }

  /// What stands above the sentences that are not to be written.
  static let rather = "Rather not"
  /// What stands above the sentences that are fine.
  static let fine = "This is fine"
  /// What stands above the topics that are free.
  static let freedomTitle = "What is yours to say"
  /// What is said of the topics that are free.
  var freedom: String {
    let holding = topics.filter(\.holdsEverywhere).map { "“\($0.title)”" }
    let rest = holding.isEmpty ? "" : " Only these still hold, in parts: \(Phrase.list(holding))."
    return
      "Nobody asks you to leave this out, whatever stands further down, and no report lists it."
      + rest
  }
  /// What stands above the severities.
  static let readingTitle = "How to read this page"
  /// What is said of made-up names; nil where there are none.
  package static func names(_ names: [String]) -> String? {
    names.isEmpty ? nil : "The names are made up: here \(Phrase.list(names))."
  }
  /// What is said of sentences that are not shown.
  static let quiet =
    "There are no sentences to show here, since they would name what is to stay quiet."

  /// What is said of the sentences of a rule that are not shown; nil when all are.
  static func withheld(_ rule: GuideRule) -> String? {
    guard rule.withheld > 0 else { return nil }
    let count = Phrase.count(rule.withheld, "sentence is", "sentences are")
    return "\(count) not shown, to keep quiet what should be."
  }

  /// How to ask for the quiz in a terminal.
  static let quizInTerminal = "handrail quiz asks the same in a terminal."
}

extension GuideTopic {
  /// When a person last read it, as a phrase.
  var review: String { "last read through on \(reviewed.day)" }
}
