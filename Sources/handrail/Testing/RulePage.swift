import HandrailCore
import HandrailEngine
import HandrailReports
import HandrailRules
import HandrailText

/// What there is to know of rules: what they look for, why, whom to ask, when they are in force.
struct RulePage {
  private var page = TextPage(Console.style)
  private let book: Rulebook
  private let engine: Engine

  /// The page.
  var text: String { page.text }

  /// Lays out a page on every rule that the rulebook asks.
  init(_ book: Rulebook) {
    self.book = book
    engine = Engine(plan: book.plan)
    for guardrail in book.ruleSet.guardrails {
      for rule in guardrail.rules { add(rule, of: guardrail) }
    }
  }

  private var configuration: Configuration { book.ruleSet.configuration }

  private mutating func add(_ rule: Rule, of guardrail: Guardrail) {
    let vocabulary = configuration.vocabulary.overridden(by: guardrail.vocabulary)
    func filled(_ text: String) -> String {
      MessageTemplate(text).filled(match: nil, vocabulary: vocabulary)
    }
    let weight = rule.protects ? "protects" : rule.severity.rawValue
    page.heading(rule.id.description, "(\(weight)) \(guardrail.title)")
    if !rule.message.isEmpty { page.field("What", filled(rule.message)) }
    page.field("Why", rule.why ?? guardrail.why)
    if let reach = rule.protectedReach {
      let place = reach.first?.isNumber == true ? "up to \(reach) away" : "in the same \(reach)"
      page.field("Protects", "what other rules find \(place), unless they say that it stands")
    } else if rule.standsInProtectedSpeech {
      page.field("Stands", "in protected speech, too")
    }
    if let instead = rule.instead { page.field("Instead", filled(instead)) }
    addReplacement(of: rule, filled)
    page.field("Ask", guardrail.owner)
    if let reference = guardrail.reference { page.field("Policy", reference) }
    if !rule.protects {
      page.field("Waivers", rule.waivers.phrase(for: rule.id, owner: guardrail.owner))
    }
    if let sought = sought(by: rule) { page.field("Looks for", sought) }
    page.field("Looks in", rule.scopes.phrase)
    let limits = guardrail.applies.phrases + rule.applies.phrases
    if !limits.isEmpty { page.field("For", limits.joined(separator: "; ")) }
    let times = times(of: rule, guardrail)
    if !times.isEmpty { page.field("In force", times.joined(separator: "; ")) }
    let switches = switches(of: rule, guardrail)
    if !switches.isEmpty { page.field("Off when", switches.joined(separator: "; ")) }
    if let off = book.plan.switchedOff.first(where: { $0.rules.contains(rule.id) }) {
      page.field("Now", "switched off, because \(off.reason)")
    }
    page.field("Written in", "\(rule.source.path), line \(rule.source.line)")
    addExamples(of: rule, in: guardrail)
  }

  private mutating func addReplacement(of rule: Rule, _ filled: (String) -> String) {
    guard let replacement = rule.replacement else { return }
    let phrases = replacement.wordings.map { wording in
      let text = filled(wording.text)
      return wording.term.map { "“\($0)” by “\(text)”" } ?? "what it finds by “\(text)”"
    }
    let text = phrases.joined(separator: ", ")
    page.field("Replaces", engine.holdsSecrets(text) ? "not shown: \(Self.withheld)" : text)
  }

  // MARK: What it looks for

  /// What the rule looks for in words; nil when it is switched off.
  private func sought(by rule: Rule) -> String? {
    let nothing = DocumentReader.read(SourceText(path: "", utf8: []), markup: .plain)
    guard let trace = engine.trace(rule.id, of: nothing, metadata: PostMetadata(), asOf: nil)
    else { return nil }
    switch trace.check {
    case .flag(let condition), .protect(let condition, _): return Self.phrase(for: condition)
    case .require(let requirement):
      let wanted = "\(Self.phrase(for: requirement.wanted)), \(requirement.place)"
      return requirement.trigger.map { "\(Self.phrase(for: $0)); it then asks for \(wanted)" }
        ?? "every post must have \(wanted)"
    }
  }

  private static func phrase(for condition: ConditionTrace) -> String {
    var text = condition.what
    var needed: [String] = []
    var others = ""
    for part in condition.parts {
      let phrase = phrase(for: part.trace)
      switch part.role {
      case .needed: needed.append(part.trace.parts.isEmpty ? phrase : "(\(phrase))")
      case .unwanted: needed.append("but not \(phrase)")
      case .excuse(let reach): others += ", unless \(reach) there is \(phrase)"
      }
    }
    if !needed.isEmpty { text += ": " + needed.joined(separator: "; ") }
    return text + others
  }

  // MARK: When it is in force

  private func times(of rule: Rule, _ guardrail: Guardrail) -> [String] {
    var phrases = [guardrail.window, rule.window].compactMap(\.phrase)
    if let name = rule.during {
      let windows = configuration.periods.first { $0.name == name }?.windows ?? []
      let dates = windows.compactMap(\.phrase).joined(separator: ", ")
      phrases.append("in the \(name) period" + (dates.isEmpty ? "" : " (\(dates))"))
    }
    return phrases
  }

  /// What of the company's settings switches the rule off.
  private func switches(of rule: Rule, _ guardrail: Guardrail) -> [String] {
    var phrases = rule.vocabularyClasses.filter { isNeeded($0, by: rule, guardrail) }.map { name in
      isShown(name, guardrail) ? "the class ‘\(name)’ is empty" : "a class of words is empty"
    }
    if let name = rule.during { phrases.append("handrail.yml sets no \(name) period") }
    return phrases
  }

  /// Whether a rule is switched off where a class of words is empty.
  private func isNeeded(_ name: String, by rule: Rule, _ guardrail: Guardrail) -> Bool {
    var emptied = configuration
    emptied.vocabulary = emptied.vocabulary.overridden(by: Vocabulary([name: []]))
    let only = guardrail.keeping { $0.id == rule.id }
    let (plan, _) = Plan.compile(RuleSet(configuration: emptied, guardrails: [only]))
    return plan.switchedOff.contains { $0.rules.contains(rule.id) }
  }

  /// Whether a class may be called by its name: what classes of hidden words are called may tell of them.
  private func isShown(_ name: String, _ guardrail: Guardrail) -> Bool {
    (!guardrail.isRedacted || Vocabulary.wellKnown.contains(name)) && !engine.holdsSecrets(name)
  }

  // MARK: Examples

  private static let withheld = "it names what a guardrail keeps quiet"

  /// The examples; those of a guardrail under `redact` may name what must not be shown, unless it
  /// brings sample words of its own, and so may one of any other.
  private mutating func addExamples(of rule: Rule, in guardrail: Guardrail) {
    guard !guardrail.isRedacted || guardrail.sampleVocabulary != nil else {
      page.field("Examples", "not shown: they name what this guardrail keeps quiet")
      return
    }
    for (label, examples) in [
      ("Flagged", rule.flagged), ("Protected", rule.protected), ("Passed", rule.passed),
    ] {
      for (number, example) in examples.enumerated() {
        let label = number == 0 ? label : ""
        if engine.holdsSecrets(example.text + "\n\n" + (example.fixed ?? "")) {
          page.field(label, "not shown: \(Self.withheld)")
          continue
        }
        let context = example.metadata.phrase.map { " (\($0))" } ?? ""
        page.field(label, "“\(example.text)”\(context)")
        if let fixed = example.fixed { page.field("", "becomes “\(fixed)”") }
      }
    }
  }
}

extension TimeWindow {
  /// The window in words; nil when it has no bounds.
  fileprivate var phrase: String? {
    func day(_ moment: Timestamp) -> String {
      let text = moment.description
      return text.hasSuffix("T00:00:00Z") ? String(text.prefix(10)) : text
    }
    let parts = [from.map { "from \(day($0))" }, until.map { "until \(day($0))" }]
      .compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
