import ArgumentParser
import HandrailCore
import HandrailEngine
import HandrailPolicy
import HandrailReports
import HandrailRules

/// `handrail explain`: all there is to know of one rule.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule: what it looks for, why, what to write instead, whom to ask.")

  @Argument(help: "The rule, such as disclosure/say-you-work-here, or a guardrail.")
  var name: String

  @Option(name: .long, help: "The handrail.yml to use instead of the nearest one.")
  var config: String?

  func run() throws {
    let own = HouseRule.all.filter { [$0.id.description, $0.id.guardrail].contains(name) }
    if !own.isEmpty { return try Console.write(page(on: own)) }
    let book = Rulebook(configuration: config, only: [name], withPackExamples: true)
    try book.requireSound()
    var page = TextPage(Console.style)
    let engine = Engine(plan: book.plan)
    for guardrail in book.ruleSet.guardrails where !guardrail.rules.isEmpty {
      for rule in guardrail.rules { explain(rule, of: guardrail, in: book, engine, on: &page) }
    }
    try Console.write(page.text)
  }

  /// What there is to know of rules that no guardrail holds.
  private func page(on rules: [HouseRule]) -> String {
    var page = TextPage(Console.style)
    for rule in rules {
      page.heading(rule.id.description, "(\(rule.severity.rawValue)) handrail’s own")
      page.field("What", rule.what)
      page.field("Why", rule.why)
    }
    return page.text
  }

  private func explain(
    _ rule: Rule, of guardrail: Guardrail, in book: Rulebook, _ engine: Engine,
    on page: inout TextPage
  ) {
    let vocabulary = book.ruleSet.configuration.vocabulary.overridden(by: guardrail.vocabulary)
    let weight = rule.protects ? "protects" : rule.severity.rawValue
    page.heading(rule.id.description, "(\(weight)) \(guardrail.title)")
    if !rule.message.isEmpty {
      page.field("What", MessageTemplate(rule.message).filled(match: nil, vocabulary: vocabulary))
    }
    page.field("Why", rule.why ?? guardrail.why)
    if let reach = rule.protectedReach {
      let place = reach.first?.isNumber == true ? "up to \(reach) away" : "in the same \(reach)"
      page.field("Protects", "what other rules find \(place), unless they say that it stands")
    } else if rule.standsInProtectedSpeech {
      page.field("Stands", "in protected speech, too")
    }
    if let instead = rule.instead {
      page.field("Instead", MessageTemplate(instead).filled(match: nil, vocabulary: vocabulary))
    }
    if let replacement = rule.replacement {
      let phrases = replacement.wordings.map { wording in
        let text = MessageTemplate(wording.text).filled(match: nil, vocabulary: vocabulary)
        return wording.term.map { "“\($0)” by “\(text)”" } ?? "what it finds by “\(text)”"
      }
      let text = phrases.joined(separator: ", ")
      page.field("Replaces", engine.holdsSecrets(text) ? "not shown: \(Self.withheld)" : text)
    }
    page.field("Ask", guardrail.owner)
    if let reference = guardrail.reference { page.field("Policy", reference) }
    if !rule.protects {
      page.field("Waivers", rule.waivers.phrase(for: rule.id, owner: guardrail.owner))
    }
    page.field("Looks in", rule.scopes.phrase)
    let limits = guardrail.applies.phrases + rule.applies.phrases
    if !limits.isEmpty { page.field("For", limits.joined(separator: "; ")) }
    if let off = book.plan.switchedOff.first(where: { $0.rules.contains(rule.id) }) {
      page.field("Now", "switched off, because \(off.reason)")
    }
    page.field("Written in", "\(rule.source.path), line \(rule.source.line)")
    showExamples(of: rule, in: guardrail, engine, on: &page)
  }

  private static let withheld = "it names what a guardrail keeps quiet"

  /// The examples; those of a guardrail under `redact` may name what must not be shown, unless it
  /// brings sample words of its own, and so may one of any other.
  private func showExamples(
    of rule: Rule, in guardrail: Guardrail, _ engine: Engine, on page: inout TextPage
  ) {
    guard !guardrail.isRedacted || guardrail.sampleVocabulary != nil else {
      page.field("Examples", "not shown: they name what this guardrail keeps quiet")
      return
    }
    for (label, examples) in [
      ("Flagged", rule.flagged), ("Protected", rule.protected), ("Passed", rule.passed),
    ] {
      for (number, example) in examples.enumerated() {
        if engine.holdsSecrets(example.text + "\n\n" + (example.fixed ?? "")) {
          page.field(number == 0 ? label : "", "not shown: \(Self.withheld)")
          continue
        }
        let context = example.metadata.phrase.map { " (\($0))" } ?? ""
        page.field(number == 0 ? label : "", "“\(example.text)”\(context)")
        if let fixed = example.fixed { page.field("", "becomes “\(fixed)”") }
      }
    }
  }
}
