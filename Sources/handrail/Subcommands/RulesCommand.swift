import ArgumentParser
import HandrailCore
import HandrailReports
import HandrailRules

/// `handrail rules`: what is in force, and what is switched off and why.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules in force, and those that are switched off and why.")

  @OptionGroup var rules: RuleOptions

  func run() throws {
    let book = Rulebook(configuration: rules.config, only: rules.only, except: rules.except)
    try book.requireSound()
    var page = TextPage(Console.style)
    let off = Set(book.plan.switchedOff.flatMap(\.rules))
    for guardrail in book.ruleSet.guardrails {
      let inForce = guardrail.rules.filter { !off.contains($0.id) }
      guard !inForce.isEmpty else { continue }
      page.heading(guardrail.name + ":", guardrail.title)
      for rule in inForce { page.item(rule.id.description, rule.severity) }
    }
    for group in book.plan.switchedOff {
      page.heading("Switched off,", "because \(group.reason)")
      for rule in group.rules { page.item(rule.description) }
    }
    page.paragraph(
      "\(book.plan.ruleCount) rules from \(book.plan.guardrails.count) guardrails are in force. "
        + "For more about one: handrail explain RULE")
    try Console.write(page.text)
  }
}
